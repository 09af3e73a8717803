#include <fmt/format.h>

#include <set>

#include "ledger/ledger.hpp"
#include "ledger/log_reader.hpp"
#include "ledger/records.hpp"
#include "ledger/sql.hpp"

namespace tidemark::ledger {
namespace {

using base::Instant;
using base::Result;
using model::Known;

// All records of a kind that were known by then, as `read(run, i, body)` makes them.
template <typename Read>
auto read_all(Connection& connection, EntryKind kind, Instant known_by, Read read) {
  std::vector<decltype(read(Run(), 0, std::string()))> found;
  for_each_run_of(connection, kind, 0, size_at(connection, known_by), [&](const Run& run) {
    std::vector<std::string> bodies = unpack_bodies(run);
    for (std::size_t i = 0; i < bodies.size(); ++i) found.push_back(read(run, i, bodies[i]));
  });
  return found;
}

template <typename T>
Knowns<T> read_kind(Connection& connection, EntryKind kind, Instant known_by, Parse<T> parse) {
  return read_all(connection, kind, known_by,
                  [&](const Run& run, std::size_t i, const std::string& body) {
                    return read_known(run, i, body, parse);
                  });
}

// Where the text stands in a report's record, of which it is the most and takes longest to parse.
// Inside a string of JSON no quotation mark stands bare, so the key is where its bytes are.
base::ByteRange text_in(std::string_view body) {
  constexpr std::string_view kKey = "\"text\":\"";
  std::size_t begin = body.find(kKey);
  if (begin == std::string::npos) return {};
  begin += kKey.size();
  std::size_t end = begin;
  while (end < body.size() && body[end] != '"') end += body[end] == '\\' ? 2 : 1;
  return {begin, std::min(end, body.size())};
}

// What a string of canonical JSON says; nothing when it has escapes that take longer to read.
std::optional<std::string> plainly_escaped(std::string_view json) {
  constexpr std::string_view kEscapes = "\"\\nt", kMeant = "\"\\\n\t";
  std::string said;
  said.reserve(json.size());
  for (std::size_t at = 0; at < json.size();) {
    const std::size_t end = std::min(json.find('\\', at), json.size());
    said += json.substr(at, end - at);
    if (end == json.size()) break;
    const bool cut_off = end + 1 == json.size();  // in a record that is no JSON
    const std::size_t escape = cut_off ? std::string_view::npos : kEscapes.find(json[end + 1]);
    if (escape == std::string_view::npos) return std::nullopt;
    said += kMeant[escape];
    at = end + 2;
  }
  return said;
}

Known<model::Report> read_without_text(const Run& run, std::size_t i, std::string body) {
  const base::ByteRange text = text_in(body);
  body.erase(text.begin, text.size());
  return read_known(run, i, body, model::parse_report);
}

Known<model::Report> read_report(const Run& run, std::size_t i, const std::string& body) {
  const base::ByteRange text = text_in(body);
  auto said = plainly_escaped(std::string_view(body).substr(text.begin, text.size()));
  if (!said) return read_known(run, i, body, model::parse_report);
  auto known = read_without_text(run, i, body);
  known.record.text = std::move(*said);
  return known;
}

std::vector<ReviewEntry> read_reviews(Connection& connection, Instant known_by) {
  return read_all(connection, EntryKind::review, known_by, read_review);
}

}  // namespace

Result<Knowns<model::Event>> Ledger::events(Instant known_by) {
  return guarded([&]() -> Result<Knowns<model::Event>> {
    Transaction transaction(*connection_, Access::read);
    return reviewed(read_kind(*connection_, EntryKind::event, known_by, model::parse_event),
                    read_reviews(*connection_, known_by));
  });
}

Result<std::vector<ReviewEntry>> Ledger::reviews(Instant known_by) {
  return guarded([&]() -> Result<std::vector<ReviewEntry>> {
    Transaction transaction(*connection_, Access::read);
    return read_reviews(*connection_, known_by);
  });
}

Result<std::vector<model::GradeEntry>> Ledger::grades(Instant known_by) {
  return guarded([&]() -> Result<std::vector<model::GradeEntry>> {
    Transaction transaction(*connection_, Access::read);
    return read_all(*connection_, EntryKind::source_grade, known_by, read_grade);
  });
}

Result<Knowns<model::Figure>> Ledger::figures(Instant known_by) {
  return guarded([&]() -> Result<Knowns<model::Figure>> {
    Transaction transaction(*connection_, Access::read);
    return read_kind(*connection_, EntryKind::figure, known_by, model::parse_figure);
  });
}

Result<Knowns<model::Baseline>> Ledger::baselines(Instant known_by) {
  return guarded([&]() -> Result<Knowns<model::Baseline>> {
    Transaction transaction(*connection_, Access::read);
    return read_kind(*connection_, EntryKind::baseline, known_by, model::parse_baseline);
  });
}

Result<std::map<std::string, Known<model::Report>>> Ledger::reports(Instant known_by) {
  using Reports = std::map<std::string, Known<model::Report>>;
  return guarded([&]() -> Result<Reports> {
    Transaction transaction(*connection_, Access::read);
    Reports found;
    for (auto& known : read_all(*connection_, EntryKind::report, known_by, read_without_text)) {
      known.record.offsets = {};
      std::string id = known.record.id;
      found.emplace(std::move(id), std::move(known));
    }
    return found;
  });
}

Result<Known<model::Report>> Ledger::report(std::string_view id) {
  std::int64_t entry = 0;
  auto done = guarded([&]() -> Result<void> {
    auto row = connection_->ask(sql::kReportEntry, id);
    if (!row->next()) return error(fmt::format("has no report {}", id));
    entry = row->number(0);
    return {};
  });
  if (!done) return done.error();
  return report_at(entry);
}

Result<Known<model::Report>> Ledger::report_at(std::int64_t entry) {
  return guarded([&]() -> Result<Known<model::Report>> {
    auto run = run_with(*connection_, entry);
    if (!run) return error(fmt::format("entry {} is missing", entry));
    std::size_t i = std::size_t(entry - run->first);
    return read_report(*run, i, unpack_bodies(*run).at(i));
  });
}

Result<bool> Ledger::has_report(std::string_view id) {
  return guarded([&]() -> Result<bool> { return connection_->ask(sql::kReportEntry, id)->next(); });
}

Result<void> Ledger::visit_reports(std::int64_t after,
                                   const std::function<void(const Known<model::Report>&)>& visit) {
  return guarded([&]() -> Result<void> {
    Transaction transaction(*connection_, Access::read);
    for_each_run_of(*connection_, EntryKind::report, after, INT64_MAX, [&](const Run& run) {
      std::vector<std::string> bodies = unpack_bodies(run);
      for (std::size_t i = 0; i < bodies.size(); ++i) {
        visit(read_report(run, i, bodies[i]));
      }
    });
    return {};
  });
}

Result<std::string> Ledger::raw(std::string_view report_id) {
  return guarded([&]() -> Result<std::string> {
    auto row = connection_->ask(sql::kOriginal, report_id);
    if (!row->next()) return error(fmt::format("has no report {}", report_id));
    return unpack(row->text(2));
  });
}

Result<void> Ledger::visit_log(std::int64_t after, const std::function<bool(const Entry&)>& visit) {
  return guarded([&]() -> Result<void> {
    Transaction transaction(*connection_, Access::read);
    // A run may begin before what was asked for.
    auto begin = run_with(*connection_, after + 1);
    for_each_run(*connection_, begin ? begin->first - 1 : after, INT64_MAX, [&](const Run& run) {
      std::vector<std::string> bodies = unpack_bodies(run);
      for (std::size_t i = 0; i < bodies.size(); ++i) {
        if (run.first + std::int64_t(i) <= after) continue;
        if (!visit(entry_of(run, i, std::move(bodies[i])))) return false;
      }
      return true;
    });
    return {};
  });
}

Result<std::vector<Entry>> Ledger::log(std::int64_t after) {
  std::vector<Entry> entries;
  auto done = visit_log(after, [&](const Entry& entry) {
    entries.push_back(entry);
    return true;
  });
  if (!done) return done.error();
  return entries;
}

Result<Entry> Ledger::entry(std::int64_t sequence) {
  return guarded([&]() -> Result<Entry> {
    auto run = run_with(*connection_, sequence);
    if (!run) return error(fmt::format("has no entry {}", sequence));
    std::size_t i = std::size_t(sequence - run->first);
    return entry_of(*run, i, unpack_bodies(*run).at(i));
  });
}

Result<std::string> Ledger::setting(std::string_view key) {
  return guarded([&]() -> Result<std::string> {
    auto row = connection_->ask(sql::kSetting, key);
    return row->next() ? row->text(0) : std::string();
  });
}

}  // namespace tidemark::ledger
