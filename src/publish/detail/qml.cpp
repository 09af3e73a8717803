#include "publish/detail/qml.hpp"

#include <fmt/format.h>

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

// A layer's opacity in percent by an expression over its columns.
std::string opacity(std::string_view expression) {
  return "<data_defined_properties><Option type=\"Map\">" + option("name", "") +
         "<Option name=\"properties\" type=\"Map\"><Option name=\"alpha\" type=\"Map\">"
         "<Option name=\"active\" value=\"true\" type=\"bool\"/>" +
         option("expression", expression) +
         "<Option name=\"type\" value=\"3\" type=\"int\"/></Option></Option>" +
         option("type", "collection") + "</Option></data_defined_properties>";
}

std::string symbol(std::string_view name, Drawn drawn, const Colour& colour) {
  std::string type = "fill", kind = "SimpleFill", options, more;
  switch (drawn) {
    case Drawn::areas:
      options = option("color", rgba(colour, 255)) + option("style", "solid") +
                option("outline_style", "no");
      more = opacity("CASE WHEN \"contested\" THEN 40 ELSE 40 + 50 * \"probability_from\" END");
      break;
    case Drawn::outlines:
      options = option("color", rgba(colour, 40)) + option("style", "b_diagonal") +
                option("outline_color", rgba(mix(colour, {0, 0, 0}, 0.7), 255)) +
                option("outline_width", "0.6") + option("outline_width_unit", "MM");
      break;
    case Drawn::lines:
      type = "line";
      kind = "SimpleLine";
      options = option("line_color", rgba({0.13, 0.13, 0.15}, 255)) + option("line_width", "0.4") +
                option("line_width_unit", "MM");
      break;
    case Drawn::points:
      type = "marker";
      kind = "SimpleMarker";
      options = option("name", "circle") + option("color", rgba(colour, 255)) +
                option("outline_color", rgba(mix(colour, {0, 0, 0}, 0.6), 255)) +
                option("size", "1.8") + option("size_unit", "MM");
      break;
  }
  return fmt::format(
      R"(<symbol name="{}" type="{}" alpha="1" clip_to_extent="1" force_rhr="0">{}<layer class="{}" enabled="1" locked="0" pass="0"><Option type="Map">{}</Option></layer></symbol>)",
      name, type, more, kind, options);
}

// The day slider of QGIS: fields with the first and the last day, both of them included.
std::string temporal(Timed timed) {
  if (timed == Timed::no) return "";
  const char* stem = timed == Timed::valid ? "valid" : "date";
  return fmt::format(
      R"(<temporal enabled="1" mode="2" startField="{0}_from" endField="{0}_to" limitMode="1" accumulate="0" startExpression="" endExpression="" durationField="" durationUnit="days" fixedDuration="0"><fixedRange><start/><end/></fixedRange></temporal>)",
      stem);
}

}  // namespace

std::string qml(const theatre::Theatre& theatre, Drawn drawn, Timed timed) {
  std::string renderer;
  if (drawn == Drawn::lines) {
    renderer = R"(<renderer-v2 type="singleSymbol" symbollevels="0" enableorderby="0"><symbols>)" +
               symbol("0", drawn, {}) + "</symbols></renderer-v2>";
  } else {
    std::string categories, symbols;
    int number = 0;
    for (const model::Side& side : theatre.sides) {
      categories += fmt::format(
          R"(<category symbol="{}" value="{}" label="{}" type="string" render="true"/>)", number,
          escaped(side.id), escaped(side.name));
      symbols += symbol(fmt::format("{}", number++), drawn, parse_colour(side.colour));
    }
    renderer =
        R"(<renderer-v2 type="categorizedSymbol" attr="side" symbollevels="0" enableorderby="0"><categories>)" +
        categories + "</categories><symbols>" + symbols + "</symbols></renderer-v2>";
  }
  return "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
         "<qgis version=\"3.22.0\" styleCategories=\"Symbology|Temporal\">" +
         temporal(timed) + renderer + "</qgis>\n";
}

}  // namespace tidemark::publish::detail
