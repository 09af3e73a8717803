// The lettering of a map as a Mapnik style sheet. Layers of the same names are filled by
// mapnik_draw; values in [brackets] are attributes of their features.
#pragma once

namespace tidemark::publish::detail {

inline constexpr const char* kNameStyle = R"xml(<?xml version="1.0" encoding="utf-8"?>
<Map srs="epsg:3857">

  <Style name="water_names"><Rule>
    <TextSymbolizer face-name="DejaVu Sans Book" size="12.5" fill="#2f6486" character-spacing="[spaced]"
                    avoid-edges="true"
                    halo-fill="#ffffff" halo-radius="1.6" halo-opacity="0.75"
                    minimum-padding="4" placement-type="simple"
                    placements="X,N,S,E,W" dx="8" dy="8">[name]</TextSymbolizer>
  </Rule></Style>

  <Style name="neighbour_names"><Rule>
    <TextSymbolizer face-name="DejaVu Sans Book" size="19" fill="#8f897c" character-spacing="5 * [spaced]"
                    avoid-edges="true"
                    text-transform="uppercase" allow-overlap="true"
                    halo-fill="#efece6" halo-radius="1.5">[name]</TextSymbolizer>
  </Rule></Style>

  <Style name="places">
    <Rule>
      <Filter>[rank] = 0</Filter>
      <TextSymbolizer face-name="DejaVu Sans Bold" size="17.5" fill="#161616"
                      avoid-edges="true" halo-fill="#ffffff" halo-radius="2.2" halo-opacity="0.85" margin="2"
                      minimum-padding="4" placement-type="simple"
                      placements="E,W,NE,SE,NW,SW,N,S" dx="7" dy="7">[name]</TextSymbolizer>
    </Rule>
    <Rule>
      <Filter>[rank] = 1</Filter>
      <TextSymbolizer face-name="DejaVu Sans Book" size="14.5" fill="#1c1c1c"
                      avoid-edges="true" halo-fill="#ffffff" halo-radius="2" halo-opacity="0.85" margin="2"
                      minimum-padding="4" placement-type="simple"
                      placements="E,W,NE,SE,NW,SW,N,S" dx="6.5" dy="6.5">[name]</TextSymbolizer>
    </Rule>
    <Rule>
      <Filter>[rank] &gt; 1</Filter>
      <TextSymbolizer face-name="DejaVu Sans Book" size="12" fill="#2b2b2b"
                      avoid-edges="true" halo-fill="#ffffff" halo-radius="1.8" halo-opacity="0.8" margin="2"
                      minimum-padding="4" placement-type="simple"
                      placements="E,W,NE,SE,NW,SW,N,S" dx="6" dy="6">[name]</TextSymbolizer>
    </Rule>
  </Style>

</Map>
)xml";

}  // namespace tidemark::publish::detail
