// Arbitrary bytes as a foreign gazetteer, as a compiled one, and as the inside of a compiled one
// whose header fits it. The input's first line says which: "import", "compiled" or "body".
#include <cmath>
#include <set>

#include "base/hash_chains.hpp"
#include "fuzz/input.hpp"
#include "theatre/compiled_gazetteer.hpp"
#include "theatre/import.hpp"

using namespace tidemark;

namespace {

// What a fuzzer would hardly hit by chance.
std::string with_header(std::string_view body) {
  std::string file(theatre::kCompiledMagic);
  std::uint32_t version = theatre::kCompiledVersion;
  std::uint64_t checksum = base::hash_of(body);
  file.append(reinterpret_cast<const char*>(&version), sizeof version);
  file.append(reinterpret_cast<const char*>(&checksum), sizeof checksum);
  return file.append(body);
}

void check(const std::vector<model::Place>& places) {
  for (const model::Place& place : places) {
    fuzz::require(!place.name.empty() && !place.id.empty(), "a place has a name and an id");
    fuzz::require(std::abs(place.point.lat) <= 90 && std::abs(place.point.lon) <= 180,
                  "a place lies on the globe");
  }
}

void import_table(std::string_view bytes, const model::Folding& folding) {
  base::Errors errors;
  auto read = theatre::read_foreign(bytes, "f", errors);
  for (const base::Error& error : errors) {
    fuzz::require(!error.reason.empty() && error.file == "f", "a fault has a reason and a file");
  }
  if (!read) return;
  theatre::Import import(folding);
  std::size_t rows = read->rows.size();
  auto summary = import.add(std::move(*read), errors);
  fuzz::require(summary.rows <= rows && summary.fresh + summary.merged == summary.rows,
                "every row is a place or a part of one");
  fuzz::require(import.places().size() == summary.fresh,
                "places are the rows that were not merged");
  check(import.places());
  std::set<std::string> ids;
  for (const model::Place& place : import.places()) {
    fuzz::require(ids.insert(place.id).second, "an id is used once");
  }
  std::string bytes_again =
      theatre::compile_gazetteer(import.places(), import.names(), {}, folding);
  auto again = theatre::read_compiled(bytes_again, "f");
  fuzz::require(again.ok() && again->places.size() == import.places().size(),
                "what is compiled can be read");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const model::Folding folding = [] {
    model::Folding rules;
    rules.articles = {"al"};
    rules.endings = {{"ah", "a"}};
    return rules;
  }();
  auto [what, bytes] = fuzz::split_first_line(fuzz::bytes_of(data, size));
  if (what == "import") {
    import_table(bytes, folding);
  } else if (what == "compiled" || what == "body") {
    auto read =
        theatre::read_compiled(what == "body" ? with_header(bytes) : std::string(bytes), "f");
    if (read) check(read->places);
    else fuzz::require(!read.error().reason.empty(), "a refused file has a reason");
  }
  return 0;
}
