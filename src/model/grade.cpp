#include "model/grade.hpp"

#include "model/json.hpp"

namespace tidemark::model {
namespace {

Json day_or_null(const std::optional<base::Date>& day) {
  return day ? Json(day->to_text()) : Json(nullptr);
}

std::optional<base::Date> day_at(const Json& json, const char* key) {
  if (json.at(key).is_null()) return std::nullopt;
  auto day = base::parse_date(json.at(key).get<std::string>());
  if (!day) throw std::invalid_argument(day.error().reason);
  return *day;
}

}  // namespace

Json to_json(const SourceGrade& g) {
  return {{"outlet", g.outlet},
          {"side", g.side.empty() ? Json(nullptr) : Json(g.side)},
          {"letter", g.letter ? Json(std::string(1, *g.letter)) : Json(nullptr)},
          {"confirmed", g.confirmed},
          {"contradicted", g.contradicted},
          {"from", day_or_null(g.from)},
          {"to", day_or_null(g.to)},
          {"reason", g.reason}};
}

base::Result<SourceGrade> parse_grade(const Json& json) {
  try {
    SourceGrade g;
    g.outlet = json.at("outlet");
    if (!json.at("side").is_null()) g.side = json.at("side");
    if (!json.at("letter").is_null()) {
      std::string letter = json.at("letter");
      if (letter.size() != 1 || letter < "A" || letter > "F") {
        return base::Error{"is a grade with an unknown letter"};
      }
      g.letter = letter.front();
    }
    g.confirmed = json.at("confirmed");
    g.contradicted = json.at("contradicted");
    g.from = day_at(json, "from");
    g.to = day_at(json, "to");
    g.reason = json.at("reason");
    return g;
  } catch (const std::exception& fault) {
    return base::Error{std::string("is no grade: ") + fault.what()};
  }
}

}  // namespace tidemark::model
