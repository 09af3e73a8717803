// Test helper: a theatre's folder in a temporary place, with a made-up country:
// a rectangle, two sides and a handful of places. Tests overwrite the files that they are about.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <string>

#include "base/files.hpp"
#include "theatre/theatre.hpp"

namespace tidemark::theatre {

class TheatreFolder : public testing::Test {
 protected:
  TheatreFolder() {
    folding.articles = {"al"};
    folding.endings = {{"ah", "a"}};
    write("theatre.toml", kConfig);
    write("outline.geojson", kOutline);
    write("actors.csv", "id,name,aliases,side,kind\nreds,Red Army,Reds|RA,red,army\n");
    write("outlets.csv", "id,name,kind,favours,terms\nrta,Red Agency,state,red,the army=red\n");
    write("places.csv",
          "id,name,name_ar,aliases,kind,lat,lon,admin1\n"
          "t:alpha,Al-Alpha,ألفا,Alfa,town,35.000,38.000,North\n"
          "t:beta,Betah,,,village,35.200,38.400,North\n"
          "t:gamma,Gamma,,,hill,35.500,38.500,South\n"
          "t:steppe,Steppe,,,desert,35.500,38.500,\n");
  }
  ~TheatreFolder() override { std::filesystem::remove_all(folder); }

  std::string path(const std::string& name) const { return folder + "/" + name; }
  void write(const std::string& name, std::string_view bytes) {
    base::Result<void> done = world->write(path(name), bytes);
    ASSERT_TRUE(done.ok()) << done.error().to_text();
  }
  // Loads the folder, which must succeed; broken rows are in `errors`.
  Theatre load() {
    base::Result<Theatre> theatre = load_theatre(*world, folder, folding, errors);
    if (theatre) return std::move(*theatre);
    ADD_FAILURE() << theatre.error().to_text();
    return {};
  }
  // The faults without the folder's path, one line each.
  std::string faults() const {
    std::string lines;
    for (const base::Error& error : errors) {
      std::string line = error.to_text();
      if (line.starts_with(folder + "/")) line.erase(0, folder.size() + 1);
      lines += line + "\n";
    }
    return lines;
  }

  static constexpr const char* kConfig = R"(id = "test"
name = "Testland"
languages = ["en"]
official_area_km2 = 1000
[files]
outline = "outline.geojson"
gazetteers = ["places.csv"]
actors = "actors.csv"
outlets = "outlets.csv"
[[side]]
id = "red"
name = "Reds"
colour = "#cc0000"
[[side]]
id = "blue"
name = "Blues"
colour = "#0000cc"
pattern = "dots"
)";
  static constexpr const char* kOutline =
      R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Testland"},
"geometry":{"type":"Polygon","coordinates":[[[37,34],[40,34],[40,36],[37,36],[37,34]]]}}]})";

  std::unique_ptr<base::World> world = base::real_world();
  std::string folder = testing::TempDir() + "theatre_" +
                       testing::UnitTest::GetInstance()->current_test_info()->name() +
                       std::to_string(getpid());
  model::Folding folding;
  base::Errors errors;
};

}  // namespace tidemark::theatre
