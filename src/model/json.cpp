#include "model/json.hpp"

#include <fmt/format.h>

#include "model/json_fields.hpp"
#include "model/json_writer.hpp"

namespace tidemark::model {
namespace {

using base::ByteRange;
using base::Date;
using base::DateSpan;
using base::Error;
using base::Result;

template <typename T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Date date_of(const std::string& text) {
  Result<Date> date = base::parse_date(text);
  if (!date) throw std::invalid_argument(date.error().reason);
  return *date;
}

std::optional<DateSpan> span_at(const Json& json, const char* key) {
  auto it = json.find(key);
  if (it == json.end() || it->is_null()) return std::nullopt;
  return DateSpan::inclusive(date_of(it->at("from")), date_of(it->at("to")));
}

template <typename T>
T enum_at(const Json& json, const char* key, std::optional<T> (*parse)(std::string_view)) {
  std::string text = json.at(key);
  if (auto value = parse(text)) return *value;
  throw std::invalid_argument(fmt::format("'{}' is no {}", text, key));
}

// Every parser: shape errors of the JSON library and of ours become one Error.
template <typename T, typename Body>
Result<T> parsed(const char* what, Body body) {
  try {
    return body();
  } catch (const std::exception& fault) {
    return Error{fmt::format("not a valid {}: {}", what, fault.what())};
  }
}

// Keys in byte order here and below.
void write(JsonWriter& out, const PlaceRef& place) {
  std::optional<double> lat, lon;
  if (place.point) lat = place.point->lat, lon = place.point->lon;
  out.open('{');
  out.field_or_null("admin1", place.admin1);
  out.key("candidates");
  out.open('[');
  for (const PlaceCandidate& c : place.candidates) {
    out.open('{');
    out.field_or_null("admin1", c.admin1);
    out.field("id", c.id);
    out.field_or_null("kind", c.kind);
    out.field("lat", c.point.lat);
    out.field("lon", c.point.lon);
    out.field("name", c.name);
    out.close('}');
  }
  out.close(']');
  out.field("confidence", place.confidence);
  out.field_or_null("id", place.id);
  out.field_or_null("kind", place.kind);
  out.field("lat", lat);
  out.field("lon", lon);
  out.field("name", place.name);
  out.field("precision", place.precision);
  out.close('}');
}

void write(JsonWriter& out, const DateSpan& span) {
  std::string from = span.from.to_text(), to = span.last().to_text();
  out.open('{');
  out.field("edtf", span.days() == 1 ? from : span.edtf());
  out.field("from", from);
  out.field("to", to);
  out.close('}');
}

PlaceRef place_of(const Json& json) {
  PlaceRef place;
  place.name = json.at("name");
  place.id = text_at(json, "id");
  place.kind = text_at(json, "kind");
  place.admin1 = text_at(json, "admin1");
  place.precision = json.at("precision");
  if (!json.at("lat").is_null()) place.point = geo::Point{json.at("lon"), json.at("lat")};
  // Ledgers of earlier versions say neither.
  place.confidence = json.value("confidence", place.id.empty() ? 0.0 : 1.0);
  for (const Json& c : json.value("candidates", Json::array())) {
    place.candidates.push_back({c.at("id"), c.at("name"), text_at(c, "kind"), text_at(c, "admin1"),
                                geo::Point{c.at("lon"), c.at("lat")}});
  }
  return place;
}

}  // namespace

void append_canonical(std::string& text, const Event& e) {
  JsonWriter out(text);
  out.open('{');
  out.field_or_null("actor", e.actor);
  out.field("begin", e.range.begin);
  out.field("confidence", e.confidence);
  out.field("count", e.count);
  out.key("date");
  if (e.date) write(out, *e.date);
  else out.null();
  if (e.date_flag != DateFlag::none) {
    out.field("date_flag", to_text(e.date_flag));
    out.field("date_words", e.date_words);
  }
  out.field("end", e.range.end);
  out.field("extractor", e.extractor);
  out.field("modality", to_text(e.modality));
  out.field_or_null("near", e.near);
  out.field_or_null("opponent", e.opponent);
  out.field_or_null("opponent_side", e.opponent_side);
  if (e.part.is_told()) {
    out.key("part");
    out.open('{');
    if (e.part.km2 > 0) out.field("km2", e.part.km2);
    if (e.part.share > 0) out.field("share", e.part.share);
    out.close('}');
  }
  out.field("partial", e.partial);
  out.key("place");
  if (e.place) write(out, *e.place);
  else out.null();
  out.field("quote", e.quote);
  out.field("report", e.report_stem);
  out.field("report_id", e.report);
  if (!e.rivals.empty()) {
    out.key("rivals");
    out.open('[');
    for (const base::ByteRange& rival : e.rivals) {
      out.open('{');
      out.field("begin", rival.begin);
      out.field("end", rival.end);
      out.close('}');
    }
    out.close(']');
  }
  out.field("rule", e.rule);
  out.key("said_by");
  out.open('[');
  for (const std::string& who : e.said_by) out.value(who);
  out.close(']');
  out.field("scope", to_text(e.scope));
  out.field_or_null("side", e.side);
  out.field("type", to_text(e.type));
  out.close('}');
}

Json to_json(const DateSpan& span) {
  std::string text;
  JsonWriter out(text);
  write(out, span);
  out.finish();
  return Json::parse(text);
}

Json to_json(const Event& event) {
  std::string text;
  append_canonical(text, event);
  return Json::parse(text);
}

Result<Event> parse_event(const Json& json) {
  return parsed<Event>("event", [&] {
    Event e;
    e.report_stem = text_at(json, "report");
    e.report = text_at(json, "report_id");
    e.type = enum_at(json, "type", parse_event_type);
    e.actor = text_at(json, "actor");
    e.side = text_at(json, "side");
    e.opponent = text_at(json, "opponent");
    e.opponent_side = text_at(json, "opponent_side");
    if (!json.at("place").is_null()) e.place = place_of(json.at("place"));
    e.near = text_at(json, "near");
    if (!json.at("count").is_null()) e.count = json.at("count").get<int>();
    e.scope = enum_at(json, "scope", parse_scope);
    e.date = span_at(json, "date");
    if (json.contains("date_flag")) e.date_flag = enum_at(json, "date_flag", parse_date_flag);
    if (json.contains("date_words")) e.date_words = text_at(json, "date_words");
    e.modality = enum_at(json, "modality", parse_modality);
    e.partial = json.at("partial");
    if (json.contains("part")) {
      e.part = {json.at("part").value("share", 0.0), json.at("part").value("km2", 0.0)};
    }
    e.said_by = json.at("said_by").get<std::vector<std::string>>();
    e.quote = text_at(json, "quote");
    e.range = {json.at("begin"), json.at("end")};
    for (const Json& rival : json.value("rivals", Json::array())) {
      e.rivals.push_back({rival.at("begin"), rival.at("end")});
    }
    e.rule = text_at(json, "rule");
    e.extractor = text_at(json, "extractor");
    e.confidence = json.at("confidence");
    return e;
  });
}

Json to_json(const Figure& f) {
  return {{"report_id", f.report},
          {"quantity", to_text(f.quantity)},
          {"value", f.value},
          {"as_written", f.as_written},
          {"unit", f.unit},
          {"of", f.of_what},
          {"date", f.date ? to_json(*f.date) : Json(nullptr)},
          {"begin", f.range.begin},
          {"end", f.range.end}};
}

Result<Figure> parse_figure(const Json& json) {
  return parsed<Figure>("figure", [&] {
    Figure f;
    f.report = text_at(json, "report_id");
    f.quantity = enum_at(json, "quantity", parse_quantity);
    f.value = json.at("value");
    f.as_written = text_at(json, "as_written");
    f.unit = text_at(json, "unit");
    f.of_what = text_at(json, "of");
    f.date = span_at(json, "date");
    f.range = {json.at("begin"), json.at("end")};
    return f;
  });
}

Json to_json(const Baseline& b) {
  return {{"place_id", or_null(b.place_id)},
          {"name", b.name},
          {"lat", b.point.lat},
          {"lon", b.point.lon},
          {"kind", or_null(b.kind)},
          {"side", b.side},
          {"shared_with", or_null(b.shared_with)},
          {"date", b.date.to_text()},
          {"source", or_null(b.source)},
          {"line", b.line}};
}

Result<Baseline> parse_baseline(const Json& json) {
  return parsed<Baseline>("baseline", [&] {
    Baseline b;
    b.place_id = text_at(json, "place_id");
    b.name = text_at(json, "name");
    b.point = {json.at("lon"), json.at("lat")};
    b.kind = text_at(json, "kind");
    b.side = text_at(json, "side");
    b.shared_with = text_at(json, "shared_with");
    b.date = date_of(json.at("date"));
    b.source = text_at(json, "source");
    b.line = json.at("line");
    return b;
  });
}

Json to_json(const Report& r) {
  Json offsets = Json::array();
  for (const auto& piece : r.offsets.pieces()) {
    offsets.push_back({piece.clean.begin, piece.clean.end, piece.raw.begin, piece.raw.end});
  }
  return {{"id", r.id},
          {"stem", r.stem},
          {"path", r.path},
          {"outlet", or_null(r.outlet)},
          {"url", or_null(r.url)},
          {"title", r.title},
          {"author", or_null(r.author)},
          {"published", r.published ? Json(r.published->to_text()) : Json(nullptr)},
          {"published_how", r.published_how},
          {"published_confidence", r.published_confidence},
          {"language", r.language},
          {"retrieved_at", r.retrieved_at.to_text()},
          {"text", r.text},
          {"offsets", offsets},
          {"copy_of", or_null(r.copy_of)},
          {"republishes", or_null(r.republishes)}};
}

Result<Report> parse_report(const Json& json) {
  return parsed<Report>("report", [&] {
    Report r;
    r.id = text_at(json, "id");
    r.stem = text_at(json, "stem");
    r.path = text_at(json, "path");
    r.outlet = text_at(json, "outlet");
    r.url = text_at(json, "url");
    r.title = text_at(json, "title");
    if (json.contains("author")) r.author = text_at(json, "author");
    if (!json.at("published").is_null()) r.published = date_of(json.at("published"));
    r.published_how = text_at(json, "published_how");
    r.published_confidence = json.value("published_confidence", r.published ? 1.0 : 0.0);
    r.language = text_at(json, "language");
    Result<base::Instant> at = base::parse_instant(text_at(json, "retrieved_at"));
    if (!at) throw std::invalid_argument(at.error().reason);
    r.retrieved_at = *at;
    r.text = text_at(json, "text");
    for (const Json& piece : json.at("offsets")) {
      r.offsets.add(ByteRange{piece.at(0), piece.at(1)}, ByteRange{piece.at(2), piece.at(3)});
    }
    r.copy_of = text_at(json, "copy_of");
    r.republishes = text_at(json, "republishes");
    return r;
  });
}

std::string canonical(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace tidemark::model
