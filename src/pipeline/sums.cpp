#include "pipeline/sums.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <span>

#include "base/sha256.hpp"
#include "model/json.hpp"
#include "proof/digest.hpp"

namespace tidemark::pipeline {
namespace {

using base::Date;
using base::Result;
using model::Json;
using Said = std::vector<model::Testimony>;

constexpr const char* kSetting = "sums";
constexpr std::size_t kAtOnce = 128;  // places, whose statements are held together

std::string key_of(const std::vector<model::Source>& outlets) {
  std::string all;
  for (const model::Source& outlet : outlets) all += outlet.id + '\t' + outlet.favours + '\n';
  return base::sha256_hex(all);
}

Json json_of(const Sums& sums) {
  Json records = Json::array();
  for (const auto& [subject, record] : sums.records) {
    records.push_back({subject.first, subject.second, record.confirmed, record.contradicted});
  }
  return {{"size", sums.size},
          {"chain", sums.chain},
          {"outlets", sums.outlets},
          {"records", records},
          {"last_day", sums.last_day ? Json(sums.last_day->days()) : Json()}};
}

// Nothing when they cannot be read: then they are made anew.
std::optional<Sums> read_sums(const std::string& text) {
  Json json = Json::parse(text, nullptr, false);
  if (!json.is_object()) return std::nullopt;
  try {
    Sums sums{json.at("size"), json.at("chain"), json.at("outlets"), {}, {}};
    for (const Json& row : json.at("records")) {
      sums.records[{row.at(0), row.at(1)}] = {row.at(2), row.at(3)};
    }
    if (const Json& day = json.at("last_day"); !day.is_null()) sums.last_day = Date(day.get<int>());
    return sums;
  } catch (const Json::exception&) {
    return std::nullopt;
  }
}

// As kept, if that is of a beginning of this log; else of nothing.
Result<Sums> kept(const Observatory& observatory, std::int64_t size) {
  Sums none;
  none.outlets = key_of(observatory.resources.theatre.outlets);
  auto text = observatory.ledger->setting(kSetting);
  if (!text) return text.error();
  auto sums = read_sums(*text);
  if (!sums || sums->outlets != none.outlets || sums->size < 1 || sums->size > size) return none;
  auto last = observatory.ledger->entry(sums->size);
  if (!last) return last.error();
  return proof::to_hex(last->hash) == sums->chain ? *sums : none;
}

void add(grade::Records& records, const grade::Records& more, int sign) {
  for (const auto& [subject, record] : more) {
    grade::Record& sum = records[subject];
    sum.confirmed += sign * record.confirmed;
    sum.contradicted += sign * record.contradicted;
    if (sum.confirmed == 0 && sum.contradicted == 0) records.erase(subject);
  }
}

std::optional<Date> last_of(const Said& said) {
  std::optional<Date> last;
  for (const model::Testimony& t : said) last = std::max(last, std::optional(t.day()));
  return last;
}

// Some places after the other, until it fails.
Result<void> for_each_few(std::span<const std::string> places,
                          const std::function<Result<void>(std::span<const std::string>)>& visit) {
  for (; !places.empty(); places = places.subspan(std::min(kAtOnce, places.size()))) {
    if (auto done = visit(places.first(std::min(kAtOnce, places.size()))); !done) return done;
  }
  return {};
}

// Statements tell of each other only where they are of one place: what of the places that were
// touched counted before is taken away, and what counts now added.
Result<Sums> brought_to(std::int64_t size, const std::string& chain, Sums sums,
                        const Observatory& observatory) {
  ledger::Ledger& ledger = *observatory.ledger;
  const auto& outlets = observatory.resources.theatre.outlets;
  auto places = ledger.places_since(sums.size);
  if (!places) return places.error();
  std::optional<Date> before, now;
  auto done = for_each_few(*places, [&](std::span<const std::string> few) -> Result<void> {
    auto said = ledger.testimonies_within(few, sums.size),
         says = ledger.testimonies_within(few, size);
    if (!said) return said.error();
    if (!says) return says.error();
    add(sums.records, grade::records_of(grade::judge(*said, outlets)), -1);
    add(sums.records, grade::records_of(grade::judge(*says, outlets)), 1);
    before = std::max(before, last_of(*said));
    now = std::max(now, last_of(*says));
    return {};
  });
  if (!done) return done.error();
  // What was the last day may be none any more: that takes a look at all places.
  if (before && before == sums.last_day && now < before) {
    return brought_to(size, chain, Sums{0, {}, sums.outlets, {}, {}}, observatory);
  }
  sums.last_day = std::max(sums.last_day, now);
  sums.size = size;
  sums.chain = chain;
  return sums;
}

}  // namespace

Result<Sums> sums_of(const Observatory& observatory) {
  auto status = observatory.ledger->status(kEver);
  if (!status) return status.error();
  std::int64_t size = std::int64_t(status->head.size);
  auto sums = kept(observatory, size);
  if (!sums || sums->size == size) return sums;
  return brought_to(size, proof::to_hex(status->head.chain), std::move(*sums), observatory);
}

Result<void> keep(Observatory& observatory, const Sums& sums) {
  return observatory.ledger->set_setting(kSetting, model::canonical(json_of(sums)));
}

Result<void> check_sums(const Observatory& observatory) {
  auto status = observatory.ledger->status(kEver);
  if (!status) return status.error();
  auto before = kept(observatory, std::int64_t(status->head.size));
  if (!before) return before.error();
  if (before->size == 0) return {};
  auto anew =
      brought_to(before->size, before->chain, Sums{0, {}, before->outlets, {}, {}}, observatory);
  if (!anew) return anew.error();
  if (anew->records != before->records || anew->last_day != before->last_day) {
    return base::Error{"the outlets' records that it keeps do not follow from its log",
                       observatory.ledger->name()};
  }
  return {};
}

Result<std::optional<Date>> last_day_told(const Observatory& observatory,
                                          std::optional<base::Instant> known_by) {
  if (!known_by) {
    auto sums = sums_of(observatory);
    if (!sums) return sums.error();
    return sums->last_day;
  }
  auto places = observatory.ledger->places_since(0);
  if (!places) return places.error();
  std::optional<Date> last;
  auto done = for_each_few(*places, [&](std::span<const std::string> few) -> Result<void> {
    auto said = observatory.ledger->testimonies_at(few, *known_by);
    if (!said) return said.error();
    last = std::max(last, last_of(*said));
    return {};
  });
  if (!done) return done.error();
  return last;
}

}  // namespace tidemark::pipeline
