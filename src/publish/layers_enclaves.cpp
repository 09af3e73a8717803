#include "geo/coverage.hpp"
#include "publish/detail/fields.hpp"
#include "publish/detail/geojson.hpp"
#include "publish/detail/naming.hpp"
#include "publish/layers.hpp"
#include "publish/profile.hpp"

namespace tidemark::publish {
namespace {

using namespace detail;  // field makers

bool is_same(const measure::Piece& a, const measure::Piece& b) {
  return a.side == b.side && a.cells == b.cells && a.besieger() == b.besieger() &&
         a.within() == b.within();
}

}  // namespace

void EnclaveHistory::add(base::Date day, const std::vector<measure::Piece>& pieces) {
  std::vector<bool> goes_on(enclaves_.size(), false);
  for (const measure::Piece& piece : pieces) {
    if (piece.main) continue;
    auto known = std::ranges::find_if(
        enclaves_, [&](const Enclave& e) { return !e.until && is_same(e.piece, piece); });
    if (known == enclaves_.end()) {
      enclaves_.push_back({piece, day, std::nullopt});
    } else {
      goes_on[std::size_t(known - enclaves_.begin())] = true;
    }
  }
  for (std::size_t i = 0; i < goes_on.size(); ++i) {
    if (!goes_on[i] && !enclaves_[i].until) enclaves_[i].until = day;
  }
}

base::Result<RecordTable> EnclaveHistory::table(const Snapshot& snapshot, base::Date to) const {
  RecordTable table;
  table.fields = {
      text_field("side", "whose: id of the side"),
      text_field("inside", "the side with the longest border around it"),
      text_field("besieged_by", "the one side that holds all around it, if one does"),
      yes_no_field("reaches_border", "whether it lies at the country's border"),
      day_field("valid_from", "first day of this extent; the span's first: then or earlier"),
      day_field("valid_to", "last day of this extent; the span's last: then or later"),
      number_field("km2", 1, "geodesic area"),
      number_field("low_km2", 1, "of it, what is held surely and uncontested"),
      text_field("settlements", "cities, towns and villages in it, by |")};
  for (const Enclave& enclave : enclaves_) {
    const measure::Piece& piece = enclave.piece;
    std::vector<const geo::MultiPolygon*> shapes;
    for (int cell : piece.cells) {
      shapes.push_back(&snapshot.complex.cells()[std::size_t(cell)].shape);
    }
    auto shape = geo::unite_coverage(shapes);
    if (!shape) return shape.error();
    table.records.push_back(
        {{side_of(snapshot, piece.side), side_of(snapshot, piece.within()),
          side_of(snapshot, piece.besieger()), piece.reaches_abroad(), enclave.from.to_text(),
          (enclave.until ? *enclave.until - 1 : to).to_text(), piece.km2, piece.low_km2,
          settlements_in(snapshot, piece.cells)},
         geometry(generalised(std::move(*shape), snapshot.profile))});
  }
  return table;
}

}  // namespace tidemark::publish
