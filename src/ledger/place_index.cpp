#include "ledger/place_index.hpp"

#include "ledger/log_reader.hpp"
#include "ledger/sql.hpp"
#include "model/json_writer.hpp"

namespace tidemark::ledger {
namespace {

constexpr int kWaiting = 16;  // rows of 2^16 entries

}  // namespace

void PlaceIndex::add(const std::vector<AtPlace>& places, std::int64_t entry) {
  for (const AtPlace& at : places) {
    if (rows_.empty()) rows_ += '[';
    model::JsonWriter out(rows_);
    out.open('[');
    out.value(at.place);
    out.value(entry);
    out.value(at.gist);
    out.close(']');
  }
}

void PlaceIndex::write(Connection& connection, std::int64_t before, std::int64_t size) {
  if (!rows_.empty()) {
    rows_ += ']';
    connection.run(connection.dialect().index_places, std::string_view(rows_));
    rows_.clear();
  }
  if (before >> kWaiting == size >> kWaiting) return;
  connection.run(sql::kSortPlaces);
  connection.run(sql::kClearNewPlaces);
}

void index_places(Connection& connection) {
  PlaceIndex index;
  SubjectReader reader;
  for_each_run(connection, 0, INT64_MAX, [&](const Run& run) {
    std::vector<std::string> bodies = unpack_bodies(run);
    for (std::size_t i = 0; i < bodies.size(); ++i) {
      std::int64_t entry = run.first + std::int64_t(i);
      index.add(reader.read(run.kind, entry, bodies[i]).places, entry);
    }
    index.write(connection, run.first - 1, run.last);
    return true;
  });
}

}  // namespace tidemark::ledger
