// The one JSON form of the records: of `extract --format jsonl`, of the ledger's bodies and of site
// data. Keys come out sorted, numbers in shortest form, so that equal records give equal bytes.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "base/result.hpp"
#include "model/baseline.hpp"
#include "model/event.hpp"
#include "model/figure.hpp"
#include "model/grade.hpp"
#include "model/report.hpp"
#include "model/review.hpp"

namespace tidemark::model {

using Json = nlohmann::json;

Json to_json(const base::DateSpan& span);  // {"from": first day, "to": last day, "edtf": …}
Json to_json(const Event& event);
Json to_json(const Figure& figure);
Json to_json(const Baseline& baseline);
Json to_json(const Report& report);  // with its clean text and offset map
Json to_json(const Review& review);
Json to_json(const SourceGrade& grade);

base::Result<Event> parse_event(const Json& json);
base::Result<Figure> parse_figure(const Json& json);
base::Result<Baseline> parse_baseline(const Json& json);
base::Result<Report> parse_report(const Json& json);
base::Result<Review> parse_review(const Json& json);
base::Result<SourceGrade> parse_grade(const Json& json);

// Compact, keys sorted; invalid UTF-8 replaced.
std::string canonical(const Json& json);
// canonical(to_json(event)) behind what `text` holds already, without the detour.
void append_canonical(std::string& text, const Event& event);

}  // namespace tidemark::model
