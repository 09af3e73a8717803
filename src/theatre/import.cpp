#include "theatre/import.hpp"

#include <fmt/format.h>

#include "theatre/detail/foreign.hpp"
#include "theatre/detail/place_merger.hpp"

namespace tidemark::theatre {
namespace {

// As many decimals as tell a metre, and no more zeros than needed.
std::string degrees(double value) {
  std::string text = fmt::format("{:.5f}", value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text += '0';
  return text;
}

}  // namespace

base::Result<ImportedFile> read_foreign(std::string_view bytes, const std::string& file,
                                        base::Errors& errors) {
  if (looks_like_geonames(bytes)) return read_geonames(bytes, file, errors);
  base::Result<base::CsvTable> table = base::parse_csv(bytes, file, errors);
  if (!table) return table.error();
  if (looks_like_wof(*table)) return read_wof(*table, errors);
  if (looks_like_pcodes(*table)) return read_pcodes(*table, errors);
  return read_any_table(*table, errors);
}

Import::Summary Import::add(ImportedFile file, base::Errors& errors) {
  Summary summary{file.file, file.format, file.rows.size(), 0, 0, file.left_out};
  PlaceMerger merger(folding_, places_, names_);
  std::size_t first_of_file = places_.size();
  for (ImportedRow& row : file.rows) {
    if (merger.has_id(row.place.id)) {
      errors.push_back(
          {fmt::format("the id '{}' is used twice", row.place.id), file.file, row.line});
      --summary.rows;
      continue;
    }
    std::string name = row.place.name;
    geo::Point point = row.place.point;
    auto keys = merger.keys_of(row.place);
    PlaceMerger::Outcome outcome = merger.add(std::move(row.place), keys, first_of_file);
    if (!outcome.joined) {
      ++summary.fresh;
      continue;
    }
    ++summary.merged;
    const model::Place& into = places_[outcome.place];
    merges_.push_back({file.file, row.line, std::move(name), into.name, into.id,
                       geo::distance_km(point, into.point)});
  }
  return summary;
}

std::string places_csv(const std::vector<model::Place>& places) {
  std::string text = "id,name,name_ar,aliases,kind,lat,lon,admin1,admin2,admin3,pcode\n";
  for (const model::Place& p : places) {
    text += base::csv_line({p.id, p.name, p.name_ar, fmt::format("{}", fmt::join(p.aliases, "|")),
                            p.kind, degrees(p.point.lat), degrees(p.point.lon), p.admin1, p.admin2,
                            p.admin3, p.pcode});
  }
  return text;
}

std::string merges_csv(const std::vector<Import::Merge>& merges) {
  std::string text = "file,line,name,into,id,km\n";
  for (const Import::Merge& m : merges) {
    text += base::csv_line(
        {m.file, std::to_string(m.line), m.name, m.into, m.id, fmt::format("{:.1f}", m.km)});
  }
  return text;
}

}  // namespace tidemark::theatre
