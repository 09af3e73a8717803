// How fast a gazetteer of a hundred thousand rows opens, from its table and from its compiled form,
// and how fast misspelt names are found in it, beside comparing with every name. The rows are made
// up of the spellings of the theatre of Syria, three names each, spread over its area. Usage:
// gazetteer_bench [ROWS]
#include <filesystem>
#include <random>

#include "base/sha256.hpp"
#include "bench/stopwatch.hpp"
#include "names/place_index.hpp"
#include "theatre/compiled_gazetteer.hpp"
#include "theatre/language.hpp"
#include "theatre/theatre.hpp"

namespace {

using namespace tidemark;

class NameMaker {
 public:
  explicit NameMaker(const theatre::Theatre& theatre) {
    for (const model::Place& place : theatre.places) {
      names_.push_back(place.name);
      if (!place.name_ar.empty()) native_.push_back(place.name_ar);
    }
  }
  // Two halves of real names, so that as many differ as in a real gazetteer.
  std::string latin() { return half(names_) + " " + half(names_); }
  std::string native() { return native_.empty() ? "" : half(native_) + " " + half(native_); }

 private:
  const std::string& half(const std::vector<std::string>& names) {
    return names[random_() % names.size()];
  }
  std::vector<std::string> names_, native_;
  std::mt19937 random_{1};
};

std::string table_of(std::size_t rows, const theatre::Theatre& theatre) {
  NameMaker names(theatre);
  std::mt19937 random(2);
  auto degrees = [&](double low, double high) {
    return std::to_string(low + (high - low) * double(random()) / double(std::mt19937::max()));
  };
  std::string text = "id,name,name_ar,aliases,kind,lat,lon,admin1\n";
  for (std::size_t i = 0; i < rows; ++i) {
    text += "m:" + std::to_string(i) + "," + names.latin() + "," + names.native() + "," +
            names.latin() + ",village," + degrees(32.5, 37) + "," + degrees(36, 42) +
            ",Somewhere\n";
  }
  return text;
}

}  // namespace

int main(int argc, char** argv) {
  std::size_t rows = argc > 1 ? std::size_t(std::atol(argv[1])) : 100000;
  auto world = base::real_world();
  base::Errors errors;
  auto language =
      bench::need(theatre::load_language(*world, TIDEMARK_SHARE_DIR "/languages/en", errors));
  const model::Folding& folding = language.folding;
  auto load = [&] {
    return bench::need(
        theatre::load_theatre(*world, TIDEMARK_SHARE_DIR "/theatres/syria", folding, errors));
  };
  std::string folder = std::filesystem::temp_directory_path() / "tidemark_gazetteer_bench";
  std::string table = folder + "/made.csv", compiled = folder + "/made.gaz";
  std::string bytes = table_of(rows, load());
  bool written = world->write(table, bytes).ok();
  theatre::Theatre alone;
  written = written && theatre::add_gazetteer(*world, table, folding, alone, errors, errors).ok() &&
            world
                ->write(compiled, theatre::compile_gazetteer(
                                      alone.places, alone.names,
                                      {{"made.csv", base::sha256_hex(bytes)}}, folding))
                .ok();
  if (!written) return std::fprintf(stderr, "cannot write to %s\n", folder.c_str()), 1;

  // Added to a theatre, as every command does it.
  const theatre::Theatre empty = load();
  auto open = [&](const std::string& file) {
    return bench::best_seconds(3, [&] {
      theatre::Theatre theatre = empty;
      if (!theatre::add_gazetteer(*world, file, folding, theatre, errors, errors)) std::exit(1);
    });
  };
  std::printf("%zu rows with three names each, added to a theatre of %zu places\n", rows,
              empty.places.size());
  double by_table = open(table), by_compiled = open(compiled);
  std::printf("%-44s %8.3f s\n%-44s %8.3f s, %.1f times as fast\n", "from the table", by_table,
              "from its compiled form", by_compiled, by_table / by_compiled);

  theatre::Theatre theatre = empty;
  if (!theatre::add_gazetteer(*world, compiled, folding, theatre, errors, errors)) return 1;
  std::unique_ptr<names::PlaceIndex> index;
  std::printf("%-44s %8.3f s\n", "making the index of near names", bench::seconds([&] {
                index = std::make_unique<names::PlaceIndex>(theatre, folding);
              }));

  std::mt19937 random(3);
  std::vector<std::string> queries;
  for (int i = 0; i < 2000; ++i) {
    std::string name = theatre.places[random() % theatre.places.size()].name;
    name.insert(random() % (name.size() + 1), 1, 'u');
    queries.push_back(std::move(name));
  }
  std::size_t found = 0, scanned = 0;
  double fast = bench::best_seconds(3, [&] {
    found = 0;
    for (const std::string& query : queries) found += index->find_near(query).size();
  });
  constexpr std::size_t kScanned = 20;
  std::vector<std::u32string> keys;
  for (std::size_t i = 0; i < theatre.names.size(); ++i) {
    keys.push_back(names::letters_of(theatre.names[i].loose));
  }
  double slow = bench::seconds([&] {
    for (std::size_t i = 0; i < kScanned; ++i) {
      std::u32string key = names::letters_of(folding.loose(queries[i]));
      std::size_t edits = 0;
      for (const std::u32string& known : keys) scanned += names::are_near(key, known, edits);
    }
  });
  std::printf("%-44s %8.1f µs each, %zu places found\n", "finding a misspelt name",
              fast * 1e6 / double(queries.size()), found);
  std::printf("%-44s %8.1f µs each, %.0f times as long\n", "comparing with every name",
              slow * 1e6 / kScanned, slow / kScanned * double(queries.size()) / fast);
  std::filesystem::remove_all(folder);
  return scanned == 0 && found == 0;
}
