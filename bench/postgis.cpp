#include "bench/postgis.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "bench/made_war.hpp"
#include "bench/stopwatch.hpp"

namespace tidemark::bench {
namespace {

// Voronoi polygons of all places, cut at the outline, each with the place that it contains.
constexpr const char* kQuery = R"(
SELECT side, sum(ST_Area(ST_Intersection(cell, (SELECT shape FROM outline))::geography)) / 1e6
FROM (SELECT (ST_Dump(ST_VoronoiPolygons(ST_Collect(point)))).geom AS cell FROM place) AS cells
JOIN place ON ST_Contains(cell, point)
GROUP BY side ORDER BY side;
)";

std::string tables(const cells::Country& country) {
  std::string sql =
      "CREATE EXTENSION postgis;\n"
      "CREATE TABLE outline (shape geometry);\n"
      "CREATE TABLE place (side int, point geometry);\n";
  const geo::Ring& ring = country.outline.front().outer;
  std::string points;
  for (const geo::Point& p : ring) points += fmt::format("{} {}, ", p.lon, p.lat);
  sql += fmt::format("INSERT INTO outline VALUES (ST_GeomFromText('POLYGON(({}{} {}))', 4326));\n",
                     points, ring.front().lon, ring.front().lat);
  for (const cells::Site& site : country.sites) {
    sql += fmt::format("INSERT INTO place VALUES ({}, ST_SetSRID(ST_MakePoint({}, {}), 4326));\n",
                       made_holder(site.point, 0), site.point.lon, site.point.lat);
  }
  return sql + "CREATE INDEX ON place USING gist (point);\nANALYZE;\n";
}

void write(const std::string& file, const std::string& text) { std::ofstream(file) << text; }

}  // namespace

base::Result<PostgisAreas> postgis_areas(const cells::Country& country) {
  const std::string folder = fmt::format("/tmp/tidemark-postgis-{}", ::getpid());
  const std::string server = TIDEMARK_SOURCE_DIR "/tests/postgres";
  if (std::system((server + " start " + folder).c_str()) != 0) {
    return base::Error{"no server could be started"};
  }
  const std::string files = folder + "-bench";
  auto run = [&](const std::string& name) {
    return std::system(fmt::format("psql -qAt -v ON_ERROR_STOP=1 -h {} -U tidemark postgres "
                                   "-f {}.{}.sql > {}.{}.out 2>&1",
                                   folder, files, name, files, name)
                           .c_str()) == 0;
  };
  write(files + ".tables.sql", "BEGIN;\n" + tables(country) + "COMMIT;\n");
  write(files + ".areas.sql", kQuery);
  base::Result<PostgisAreas> areas = base::Error{"PostGIS is not installed, or refused"};
  if (run("tables")) {
    PostgisAreas found;
    bool answered = true;
    found.seconds = best_seconds(3, [&] { answered = run("areas") && answered; });
    std::ifstream answer(files + ".areas.out");
    for (std::string line; std::getline(answer, line);) {
      found.km2.push_back(std::atof(line.substr(line.find('|') + 1).c_str()));
    }
    if (answered && found.km2.size() == std::size_t(kSides)) areas = std::move(found);
  }
  if (std::system((server + " stop " + folder + " && rm -f " + files + ".*").c_str()) != 0) {
    std::fprintf(stderr, "the server still runs\n");
  }
  return areas;
}

}  // namespace tidemark::bench
