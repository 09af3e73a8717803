#include "publish/detail/qml.hpp"

#include <fmt/format.h>

#include <initializer_list>
#include <utility>

#include "publish/detail/colour.hpp"
#include "publish/detail/html.hpp"

namespace tidemark::publish::detail {
namespace {

std::string rgba(const Colour& colour, int alpha) {
  const auto byte = [](double part) { return int(part * 255 + 0.5); };
  return fmt::format("{},{},{},{}", byte(colour.red), byte(colour.green), byte(colour.blue), alpha);
}

std::string option(std::string_view name, std::string_view value) {
  return fmt::format(R"(<Option name="{}" value="{}" type="QString"/>)", name, escaped(value));
}

// Properties of a symbol, or of a layer of one, by expressions over columns.
std::string by_columns(
    std::initializer_list<std::pair<std::string_view, std::string_view>> properties) {
  std::string options;
  for (const auto& [name, expression] : properties) {
    options += fmt::format(R"(<Option name="{}" type="Map">)", name) +
               "<Option name=\"active\" value=\"true\" type=\"bool\"/>" +
               option("expression", expression) +
               "<Option name=\"type\" value=\"3\" type=\"int\"/></Option>";
  }
  return "<data_defined_properties><Option type=\"Map\">" + option("name", "") +
         "<Option name=\"properties\" type=\"Map\">" + options + "</Option>" +
         option("type", "collection") + "</Option></data_defined_properties>";
}

std::string symbol_layer(std::string_view kind, const std::string& options,
                         const std::string& more = "") {
  return fmt::format(
      R"(<layer class="{}" enabled="1" locked="0" pass="0"><Option type="Map">{}</Option>{}</layer>)",
      kind, options, more);
}

// A side's colour, as much nearer to white as it is less sure. Not translucent: the borders of
// neighbours that look alike would show.
std::string paled(const Colour& colour) {
  const auto part = [](double value) {
    return fmt::format("255 - {} * @sure", int((1 - value) * 255 + 0.5));
  };
  return fmt::format(
      "with_variable('sure', CASE WHEN \"contested\" THEN 0.45 ELSE 0.45 + 0.55 * "
      "\"probability_from\" END, color_rgb({}, {}, {}))",
      part(colour.red), part(colour.green), part(colour.blue));
}

std::string colour_of_contester(const theatre::Theatre& theatre) {
  std::string cases;
  for (const model::Side& side : theatre.sides) {
    cases += fmt::format("WHEN \"contested_by\" = '{}' THEN '{}' ", side.id,
                         parse_colour(side.colour).to_text());
  }
  return "CASE " + cases + "ELSE '#555555' END";
}

std::string symbol(std::string_view name, Drawn drawn, const Colour& colour,
                   const theatre::Theatre& theatre) {
  std::string type = "marker", layers, more;
  switch (drawn) {
    case Drawn::areas: {
      type = "fill";
      const std::string fill = paled(colour), hatch = colour_of_contester(theatre);
      layers = symbol_layer("SimpleFill",
                            option("color", rgba(colour, 255)) + option("style", "solid") +
                                option("outline_color", rgba(colour, 255)) +
                                option("outline_width", "0.1") + option("outline_width_unit", "MM"),
                            by_columns({{"fillColor", fill}, {"outlineColor", fill}})) +
               symbol_layer("SimpleFill",
                            option("color", rgba(colour, 255)) + option("style", "b_diagonal") +
                                option("outline_style", "no"),
                            by_columns({{"fillColor", hatch}, {"enabled", "\"contested\""}}));
      break;
    }
    case Drawn::outlines:
      type = "fill";
      layers = symbol_layer(
          "SimpleFill", option("color", rgba(colour, 40)) + option("style", "b_diagonal") +
                            option("outline_color", rgba(mix(colour, {0, 0, 0}, 0.7), 255)) +
                            option("outline_width", "0.6") + option("outline_width_unit", "MM"));
      break;
    case Drawn::lines:
      type = "line";
      layers = symbol_layer("SimpleLine", option("line_color", rgba({0.13, 0.13, 0.15}, 255)) +
                                              option("line_width", "0.4") +
                                              option("line_width_unit", "MM"));
      break;
    case Drawn::points:
      layers = symbol_layer("SimpleMarker",
                            option("name", "circle") + option("color", rgba(colour, 255)) +
                                option("outline_color", rgba(mix(colour, {0, 0, 0}, 0.6), 255)) +
                                option("size", "1.4") + option("size_unit", "MM"));
      break;
    case Drawn::statements:
      more = by_columns({{"alpha",
                          "CASE WHEN \"modality\" IN ('asserted', 'claimed') THEN 100 ELSE "
                          "40 END"}});
      layers = symbol_layer(
          "SimpleMarker", option("name", "diamond") + option("color", rgba(colour, 255)) +
                              option("outline_color", rgba({1, 1, 1}, 255)) +
                              option("outline_width", "0.4") + option("outline_width_unit", "MM") +
                              option("size", "3.6") + option("size_unit", "MM"));
      break;
  }
  return fmt::format(
      R"(<symbol name="{}" type="{}" alpha="1" clip_to_extent="1" force_rhr="0">{}{}</symbol>)",
      name, type, more, layers);
}

// The day slider of QGIS, from the beginning of the first day to the end of the last one. As
// expressions: of DATE columns themselves QGIS (3.22) has SQLite compare the text with that of an
// instant, and shows everything a day early. What has no day is not shown then.
std::string temporal(Timed timed) {
  if (timed == Timed::no) return "";
  const char* stem = timed == Timed::valid ? "valid" : "date";
  const std::string begin = fmt::format("to_datetime(\"{}_from\")", stem);
  const std::string end = fmt::format("to_datetime(\"{}_to\") + to_interval('1 day')", stem);
  return fmt::format(
      R"(<temporal enabled="1" mode="4" startField="" endField="" limitMode="0" accumulate="0" startExpression="{}" endExpression="{}" durationField="" durationUnit="days" fixedDuration="0"><fixedRange><start/><end/></fixedRange></temporal>)",
      escaped(begin), escaped(end));
}

}  // namespace

std::string qml(const theatre::Theatre& theatre, Drawn drawn, Timed timed) {
  std::string renderer;
  if (drawn == Drawn::lines) {
    renderer = R"(<renderer-v2 type="singleSymbol" symbollevels="0" enableorderby="0"><symbols>)" +
               symbol("0", drawn, {}, theatre) + "</symbols></renderer-v2>";
  } else {
    std::string categories, symbols;
    int number = 0;
    for (const model::Side& side : theatre.sides) {
      categories += fmt::format(
          R"(<category symbol="{}" value="{}" label="{}" type="string" render="true"/>)", number,
          escaped(side.id), escaped(side.name));
      symbols += symbol(fmt::format("{}", number++), drawn, parse_colour(side.colour), theatre);
    }
    renderer =
        R"(<renderer-v2 type="categorizedSymbol" attr="side" symbollevels="0" enableorderby="0"><categories>)" +
        categories + "</categories><symbols>" + symbols + "</symbols></renderer-v2>";
  }
  // What lies under the areas, as tiles of one's own, is seen through them.
  const std::string whole = drawn == Drawn::areas ? "<layerOpacity>0.85</layerOpacity>" : "";
  return "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
         "<qgis version=\"3.22.0\" styleCategories=\"Symbology|Rendering|Temporal\">" +
         temporal(timed) + renderer + whole + "</qgis>\n";
}

}  // namespace tidemark::publish::detail
