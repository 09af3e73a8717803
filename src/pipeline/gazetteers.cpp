#include "pipeline/gazetteers.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "base/sha256.hpp"
#include "pipeline/find_place.hpp"
#include "theatre/compiled_gazetteer.hpp"

namespace tidemark::pipeline {
namespace {

using base::Error;
using base::Result;
using theatre::CompiledSource;

constexpr std::size_t kMostShown = 8;

std::string name_of(const std::string& file) {
  return std::filesystem::path(file).filename().string();
}

std::string_view how_alike(double likeness) {
  if (likeness >= 1) return "same spelling";
  if (likeness > names::PlaceIndex::kOneEditLikeness) return "same sound";
  return likeness >= names::PlaceIndex::kOneEditLikeness ? "one letter off" : "two letters off";
}

}  // namespace

Result<ImportResult> import_gazetteers(base::World& world, const std::vector<std::string>& files,
                                       const std::string& out, const model::Folding& folding,
                                       Faults& faults) {
  ImportResult result;
  theatre::Import import(folding);
  std::vector<CompiledSource> sources;
  for (const std::string& file : files) {
    Result<std::string> bytes = world.read(file, base::kMaxFileBytes);
    if (!bytes) {
      faults.refused.push_back(bytes.error());
      continue;
    }
    auto read = theatre::read_foreign(*bytes, file, faults.refused);
    if (!read) {
      faults.refused.push_back(read.error());
      continue;
    }
    sources.push_back({name_of(file), base::sha256_hex(*bytes)});
    result.files.push_back(import.add(std::move(*read), faults.refused));
  }
  result.places = import.places().size();
  if (result.places == 0) return Error{"none of the files holds a place that can be used"};
  result.merges = theatre::merges_csv(import.merges());
  bool compiled = out.ends_with(kCompiledEnding);
  auto written = world.write(
      out, compiled ? theatre::compile_gazetteer(import.places(), import.names(), sources, folding)
                    : theatre::places_csv(import.places()));
  if (!written) return written.error();
  return result;
}

Result<std::size_t> compile_table(base::World& world, const std::string& file,
                                  const std::string& out, const model::Folding& folding,
                                  Faults& faults) {
  Result<std::string> bytes = world.read(file, base::kMaxFileBytes);
  if (!bytes) return bytes.error();
  if (theatre::is_compiled(*bytes)) return Error{"is compiled already", file};
  theatre::Theatre alone;
  base::Errors stale;  // what is being made anew need not be complained of
  auto added = theatre::add_gazetteer(world, file, folding, alone, faults.refused, stale);
  if (!added) return added.error();
  auto written = world.write(
      out, theatre::compile_gazetteer(alone.places, alone.names,
                                      {{name_of(file), base::sha256_hex(*bytes)}}, folding));
  if (!written) return written.error();
  return alone.places.size();
}

std::string found_text(const Resources& resources, const std::vector<std::string>& names,
                       const names::PlaceHint& hint) {
  base::Errors faults;
  const names::Lexicon lexicon(resources.language, faults);
  const names::PlaceIndex index(resources.theatre, resources.language.folding);
  const names::Resolver resolver(resources.theatre, index, lexicon);
  std::string text;
  for (const std::string& name : names) {
    model::PlaceRef ref = resolver.resolve(name, hint);
    std::vector<names::Candidate> candidates = resolver.candidates(name, hint);
    if (candidates.empty()) text += fmt::format("{}: no place is called so\n", name);
    else if (ref.resolved()) text += fmt::format("{}: confidence {}\n", name, ref.confidence);
    else text += fmt::format("{}: refused, nothing decides between these\n", name);
    for (std::size_t i = 0; i < std::min(candidates.size(), kMostShown); ++i) {
      const model::Place& place = resources.theatre.places[std::size_t(candidates[i].place)];
      text += fmt::format("  {} {} · {}\n", place.id == ref.id ? "→" : " ", described(place),
                          how_alike(candidates[i].likeness));
    }
    if (candidates.size() > kMostShown) text += "    …\n";
  }
  return text;
}

}  // namespace tidemark::pipeline
