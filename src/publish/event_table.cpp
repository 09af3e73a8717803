#include "publish/event_table.hpp"

#include <fmt/format.h>

#include "publish/detail/redact.hpp"
#include "publish/detail/text_table.hpp"

namespace tidemark::publish {
namespace {

using detail::Flush;

constexpr std::size_t kQuoteColumns = 80;
constexpr std::size_t kPlaceColumns = 28;

std::string place_of(const model::Event& e) {
  if (e.place) return e.place->name + (e.place->resolved() ? "" : " (?)");
  if (e.count) return fmt::format("{} places", *e.count);
  return "";
}

std::string modality_of(const model::Event& e) {
  return std::string(to_text(e.modality)) + (e.partial ? ", part" : "");
}

}  // namespace

std::string event_table(const std::vector<control::KnownEvent>& events) {
  if (events.empty()) return "";
  std::vector<std::vector<std::string>> rows = {
      {"report", "date", "type", "side", "place", "modality", "quote"}};
  for (const control::KnownEvent& known : events) {
    const model::Event& e = known.record;
    rows.push_back(
        {e.report_stem, e.date ? e.date->edtf() : "", std::string(to_text(e.type)), e.side,
         detail::shortened(place_of(e), kPlaceColumns), modality_of(e),
         detail::shortened(detail::one_line(detail::without_contacts(e.quote)), kQuoteColumns)});
  }
  return detail::text_table(rows, std::vector<Flush>(rows.front().size(), Flush::left));
}

}  // namespace tidemark::publish
