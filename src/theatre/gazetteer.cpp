#include <fmt/format.h>

#include <filesystem>
#include <optional>

#include "base/sha256.hpp"
#include "theatre/compiled_gazetteer.hpp"
#include "theatre/detail/place_merger.hpp"
#include "theatre/detail/tables.hpp"
#include "theatre/theatre.hpp"

namespace tidemark::theatre {
namespace {

using base::Error;
using base::Errors;
using base::Result;

std::string name_of(const std::string& file) {
  return std::filesystem::path(file).filename().string();
}

// Names folded by other rules would not be found: they are folded anew.
void add_compiled(CompiledGazetteer gazetteer, const std::string& file,
                  const model::Folding& folding, PlaceMerger& merger, Errors& notes) {
  if (gazetteer.folding != fingerprint_of(folding)) {
    notes.push_back(
        {"was compiled with other folding rules; its names are folded anew, which takes "
         "longer: compile it again",
         file});
    for (std::size_t i = 0; i < gazetteer.places.size(); ++i) {
      gazetteer.keys[i] = merger.keys_of(gazetteer.places[i]);
    }
  }
  merger.add(std::move(gazetteer));
}

// The compiled form that lies beside a table, unless there is none of this very table.
std::optional<CompiledGazetteer> compiled_beside(const base::World& world, const std::string& file,
                                                 std::string_view bytes, Errors& notes) {
  std::string compiled = compiled_name(file);
  if (!world.exists(compiled)) return std::nullopt;
  Result<std::string> read = world.read(compiled, base::kMaxFileBytes);
  if (!read) return notes.push_back(read.error()), std::nullopt;
  Result<CompiledGazetteer> gazetteer = read_compiled(*read, compiled);
  if (!gazetteer) return notes.push_back(gazetteer.error()), std::nullopt;
  std::vector<CompiledSource> now = {{name_of(file), base::sha256_hex(bytes)}};
  if (gazetteer->sources != now) {
    notes.push_back(
        {fmt::format("is out of date and not used: {} has changed", name_of(file)), compiled});
    return std::nullopt;
  }
  return std::move(*gazetteer);
}

}  // namespace

std::string compiled_name(const std::string& file) { return file + ".gaz"; }

Result<void> add_gazetteer(const base::World& world, const std::string& file,
                           const model::Folding& folding, Theatre& theatre, Errors& errors,
                           Errors& notes) {
  Result<std::string> bytes = world.read(file, base::kMaxFileBytes);
  if (!bytes) return bytes.error();
  PlaceMerger merger(folding, theatre.places, theatre.names);
  if (is_compiled(*bytes)) {
    Result<CompiledGazetteer> gazetteer = read_compiled(*bytes, file);
    if (!gazetteer) return gazetteer.error();
    add_compiled(std::move(*gazetteer), file, folding, merger, notes);
    return {};
  }
  if (auto gazetteer = compiled_beside(world, file, *bytes, notes)) {
    add_compiled(std::move(*gazetteer), compiled_name(file), folding, merger, notes);
    return {};
  }
  Result<base::CsvTable> table = parse_table(*bytes, file, {"name", "lat", "lon"}, errors);
  if (!table) return table.error();
  merger.add(*table, false, errors);
  return {};
}

}  // namespace tidemark::theatre
