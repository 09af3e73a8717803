#include "ledger/gist.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>

#include "ledger/store/connection.hpp"

namespace tidemark::ledger {
namespace {

using model::EventType;
using model::Modality;
using model::Scope;

constexpr std::array kTypes = {EventType::gain, EventType::loss, EventType::hold};
constexpr std::array kScopes = {Scope::point, Scope::region, Scope::line};
constexpr std::array kModalities = {Modality::asserted, Modality::claimed};

// The one of `all` whose name begins with that letter.
template <typename T, std::size_t N>
T named(const std::array<T, N>& all, char letter) {
  for (T one : all) {
    if (to_text(one).front() == letter) return one;
  }
  throw StoreFailure("holds a gist that cannot be read");
}

std::string number_or_nothing(std::int64_t number) {
  return number == 0 ? "" : std::to_string(number);
}

class Fields {
 public:
  explicit Fields(std::string_view text) : rest_(text) {}

  std::string_view text() {
    std::size_t end = std::min(rest_.find('|'), rest_.size());
    std::string_view field = rest_.substr(0, end);
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    return field;
  }
  std::int64_t number() {
    std::string_view field = text();
    std::int64_t value = 0;
    std::from_chars(field.data(), field.data() + field.size(), value);
    return value;
  }
  bool is_empty() const { return rest_.empty() || rest_.front() == '|'; }

 private:
  std::string_view rest_;
};

}  // namespace

Voice voice_of(const model::Report& report, std::int64_t entry, const Voice* original) {
  Voice voice{entry, original ? original->report : 0, report.published, {}};
  if (original) voice.outlet = original->outlet;
  else voice.outlet = report.republishes.empty() ? report.outlet : report.republishes;
  return voice;
}

std::string gist_of(const model::Event& e, const Voice& voice) {
  bool speaks = e.changes_control() || e.type == EventType::hold;
  if (!speaks || !e.is_fact() || e.side.empty() || !e.date || !e.place || !e.place->resolved()) {
    return "";
  }
  for (const std::string* name : {&e.side, &e.opponent_side, &voice.outlet}) {
    if (name->find('|') != std::string::npos) return kNoGist;
  }
  return fmt::format("{}{}{}{}|{}|{}|{}|{}|{}|{}|{}|{}", to_text(e.type).front(),
                     to_text(e.scope).front(), to_text(e.modality).front(), e.partial ? "!" : "",
                     e.side, e.opponent_side, e.date->from.days(), e.date->days(), voice.report,
                     number_or_nothing(voice.original),
                     voice.published ? std::to_string(voice.published->days()) : "",
                     voice.outlet);
}

model::Known<model::Event> read_gist(
    std::string_view place, std::int64_t entry, std::string_view gist,
    std::map<std::string, model::Known<model::Report>>& reports) {
  Fields fields(gist);
  std::string_view letters = fields.text();
  if (letters.size() < 3) throw StoreFailure("holds a gist that cannot be read");
  model::Known<model::Event> known{{}, {}, entry};
  model::Event& e = known.record;
  e.type = named(kTypes, letters[0]);
  e.scope = named(kScopes, letters[1]);
  e.modality = named(kModalities, letters[2]);
  e.partial = letters.ends_with('!');
  e.side = fields.text();
  e.opponent_side = fields.text();
  base::Date from{std::int32_t(fields.number())};
  e.date = base::DateSpan{from, from + int(fields.number())};
  e.place.emplace();
  e.place->id = place;
  e.report = fields.text();
  auto [report, is_new] = reports.try_emplace(e.report);
  if (!is_new) return known;
  model::Report& r = report->second.record;
  r.id = e.report;
  r.copy_of = fields.text();
  if (bool unknown = fields.is_empty(); unknown) fields.text();
  else r.published = base::Date(std::int32_t(fields.number()));
  r.outlet = fields.text();
  return known;
}

}  // namespace tidemark::ledger
