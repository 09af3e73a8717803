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

// "!" for a part; behind it how much that is, a share or km².
std::string part_of(const model::Event& e) {
  if (!e.partial) return "";
  if (e.part.share > 0) return fmt::format("!s{}", e.part.share);
  return e.part.km2 > 0 ? fmt::format("!k{}", e.part.km2) : "!";
}

model::Part read_part(std::string_view marked) {
  if (marked.size() < 3) return {};
  double value = 0;
  std::from_chars(marked.data() + 2, marked.data() + marked.size(), value);
  return marked[1] == 's' ? model::Part{value, 0} : model::Part{0, value};
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
  if (!model::testifies(e)) return "";
  for (const std::string* name : {&e.side, &e.opponent_side, &voice.outlet}) {
    if (name->find('|') != std::string::npos) return kNoGist;
  }
  return fmt::format("{}{}{}{}|{}|{}|{}|{}|{}|{}|{}|{}", to_text(e.type).front(),
                     to_text(e.scope).front(), to_text(e.modality).front(), part_of(e), e.side,
                     e.opponent_side, e.date->from.days(), e.date->days(), voice.report,
                     number_or_nothing(voice.original),
                     voice.published ? std::to_string(voice.published->days()) : "", voice.outlet);
}

model::Testimony read_gist(std::string_view place, std::int64_t entry, std::string_view gist) {
  Fields fields(gist);
  std::string_view letters = fields.text();
  if (letters.size() < 3) throw StoreFailure("holds a gist that cannot be read");
  model::Testimony said;
  said.entry = entry;
  said.type = named(kTypes, letters[0]);
  said.scope = named(kScopes, letters[1]);
  said.modality = named(kModalities, letters[2]);
  said.partial = letters.size() > 3;
  said.part = read_part(letters.substr(3));
  said.side = fields.text();
  said.opponent_side = fields.text();
  said.place = place;
  base::Date from{std::int32_t(fields.number())};
  said.date = {from, from + int(fields.number())};
  said.report = fields.text();
  said.original = fields.text();
  if (bool unknown = fields.is_empty(); unknown) fields.text();
  else said.published = base::Date(std::int32_t(fields.number()));
  said.outlet = fields.text();
  return said;
}

model::Testimony testimony_of(const model::Event& event, std::int64_t entry, const Voice& voice) {
  model::Testimony said = model::testimony_of(event, entry);
  said.report = std::to_string(voice.report);
  said.original = number_or_nothing(voice.original);
  said.published = voice.published;
  said.outlet = voice.outlet;
  return said;
}

}  // namespace tidemark::ledger
