// Any JSON is refused as a record with a reason, or is a record that survives its own JSON form.
#include "fuzz/input.hpp"
#include "model/json.hpp"

using namespace tidemark;

namespace {

template <typename Record>
void check(const model::Json& json, base::Result<Record> (*parse)(const model::Json&)) {
  base::Result<Record> record = parse(json);
  if (!record) {
    fuzz::require(!record.error().reason.empty(), "a refusal says why");
    return;
  }
  std::string written = model::canonical(to_json(*record));
  base::Result<Record> again = parse(model::Json::parse(written));
  fuzz::require(again.ok(), "a record's JSON is a record");
  fuzz::require(model::canonical(to_json(*again)) == written, "a record survives its JSON form");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  model::Json json = model::Json::parse(fuzz::bytes_of(data, size), nullptr, false);
  if (json.is_discarded()) return 0;
  check(json, model::parse_event);
  check(json, model::parse_figure);
  check(json, model::parse_baseline);
  check(json, model::parse_report);
  return 0;
}
