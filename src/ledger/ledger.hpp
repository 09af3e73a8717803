// The ledger: an append-only, hash-chained record of everything we learnt and when, in an SQLite
// file or a PostgreSQL database.
//
// Nothing is updated or deleted. `known_at` never decreases along the log: when the clock was set
// back, the last one is used again. What was known by an instant is therefore a beginning of the
// log. Any number of handles, one thread at a time in each; writers take turns, readers wait for
// nobody and see one state throughout a question. docs/ledger-format.md describes both stores.
#pragma once

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "ledger/entry.hpp"
#include "ledger/fold.hpp"
#include "ledger/place_reader.hpp"
#include "ledger/store/connection.hpp"
#include "model/baseline.hpp"
#include "model/event.hpp"
#include "model/figure.hpp"
#include "model/json.hpp"
#include "model/known.hpp"
#include "model/report.hpp"
#include "model/testimony.hpp"
#include "proof/document.hpp"

namespace tidemark::ledger {

// What one report brought; appended whole or not at all.
struct ReportEntries {
  model::Report report;
  std::string raw;  // byte-exact original
  std::vector<model::Event> events;
  std::vector<model::Figure> figures;
};

// What the ledger held at some size.
struct Status {
  proof::TreeHead head;
  std::array<std::int64_t, kKinds> of_kind{};  // entries, by EntryKind
  std::int64_t count(EntryKind kind) const { return of_kind[std::size_t(kind)]; }
};

struct Stamp {
  std::string digest;      // of the head's document
  std::string stamped_at;  // as the authority writes it
  std::string response;    // RFC 3161, DER
};

template <typename T>
using Knowns = std::vector<model::Known<T>>;

class Ledger {
 public:
  explicit Ledger(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}

  // The file, or the address without its password.
  const std::string& name() const { return connection_->name(); }

  // All in one transaction, safe on the disk when it returns; true for each that was new, false
  // for one whose bytes are there already. Refused when an id is not that of the bytes, or an event
  // or figure is of another report.
  base::Result<std::vector<bool>> add_reports(std::span<const ReportEntries> reports,
                                              base::Instant known_at, std::string_view author);
  base::Result<bool> add_report(const ReportEntries& entries, base::Instant known_at,
                                std::string_view author);
  // Rows equal to one already there are left out, whatever their `line`.
  base::Result<void> add_baselines(const std::vector<model::Baseline>& rows, base::Instant known_at,
                                   std::string_view author);
  // The new entry's number. Refused when its target or `into` is no event.
  base::Result<std::int64_t> add_review(const model::Review& review, base::Instant known_at,
                                        std::string_view author);

  // Grades of outlets, as one run of entries.
  base::Result<void> add_grades(const std::vector<model::SourceGrade>& grades,
                                base::Instant known_at, std::string_view author);

  // As reviewed by then: rejected ones are left out, corrected ones are as corrected (fold.hpp).
  base::Result<Knowns<model::Event>> events(base::Instant known_by);
  // Only those of these entries.
  base::Result<Knowns<model::Event>> events_of(std::span<const std::int64_t> entries,
                                               base::Instant known_by);
  // Who is said to have held these places, by whom, and no more: enough to map them, at a small
  // part of the cost. As reviewed by then, in the order of the log. Reports are named by their
  // entries.
  base::Result<std::vector<model::Testimony>> testimonies_at(std::span<const std::string> places,
                                                             base::Instant known_by);
  // The same of the first `size` entries.
  base::Result<std::vector<model::Testimony>> testimonies_within(
      std::span<const std::string> places, std::int64_t size);
  // The places, by their gazetteer ids, of which events and reviews after that entry say something,
  // or say it no more; of 0 all places that are named at all.
  base::Result<std::vector<std::string>> places_since(std::int64_t after);
  // Only those of one place, by its gazetteer id.
  base::Result<Knowns<model::Event>> events_at(std::string_view place, base::Instant known_by);
  base::Result<Knowns<model::Baseline>> baselines_at(std::string_view place,
                                                     base::Instant known_by);
  base::Result<std::vector<ReviewEntry>> reviews(base::Instant known_by);
  base::Result<std::vector<model::GradeEntry>> grades(base::Instant known_by);
  base::Result<Knowns<model::Figure>> figures(base::Instant known_by);
  base::Result<Knowns<model::Baseline>> baselines(base::Instant known_by);
  // Without their texts (title, outlet, dates …), by report id.
  base::Result<std::map<std::string, model::Known<model::Report>>> reports(base::Instant known_by);
  base::Result<model::Known<model::Report>> report(std::string_view id);
  base::Result<model::Known<model::Report>> report_at(std::int64_t entry);
  base::Result<bool> has_report(std::string_view id);
  // Whole, those of the entries after that one, in their order.
  base::Result<void> visit_reports(
      std::int64_t after, const std::function<void(const model::Known<model::Report>&)>& visit);
  base::Result<std::string> raw(std::string_view report_id);
  base::Result<Status> status(base::Instant known_by);

  base::Result<std::vector<Entry>> log(std::int64_t after = 0);
  // One entry after the other, in one state of the store; until `visit` returns false.
  base::Result<void> visit_log(std::int64_t after, const std::function<bool(const Entry&)>& visit);
  base::Result<Entry> entry(std::int64_t sequence);
  // Re-hashes every entry and every stored original; the error names the first broken one.
  base::Result<void> verify();

  base::Result<proof::Document> prove_entry(std::int64_t sequence);
  // That the log begins with the one of that head. Refused when it does not.
  base::Result<proof::Document> prove_since(const proof::TreeHead& before);
  // Refused unless it is of a beginning of this log.
  base::Result<void> keep_head(const proof::SignedHead& head);
  base::Result<std::vector<proof::SignedHead>> heads();
  // Refused unless it is of a kept head.
  base::Result<void> keep_stamp(const Stamp& stamp);
  base::Result<std::vector<Stamp>> stamps();

  // Facts about the observatory itself (theatre, gazetteers used): small strings, not part of the
  // log. A setting that was never set is "".
  base::Result<void> set_setting(std::string_view key, std::string_view value);
  base::Result<std::string> setting(std::string_view key);

  // Everything into an empty ledger, in one transaction there: the same entries with the same
  // hashes, originals, heads, stamps and settings.
  base::Result<void> copy_to(Ledger& target);

 private:
  base::Error error(std::string reason) const { return {std::move(reason), name()}; }

  // Runs an operation; what ended it becomes an Error of this store.
  template <typename Operation>
  auto guarded(Operation operation) -> decltype(operation()) {
    try {
      return operation();
    } catch (const StoreFailure& failure) {
      return error(failure.what());
    }
  }

  std::unique_ptr<Connection> connection_;
  PlaceReader at_places_;
};

enum class OpenMode { create, existing };  // create: made when missing, with its folder

// The path of an SQLite file, or postgresql://…. A store of an older format is brought to ours.
base::Result<std::unique_ptr<Ledger>> open_ledger(const std::string& where, OpenMode mode);
// Whether that names a PostgreSQL database.
bool is_postgres(std::string_view where);
// For messages: postgresql://user:secret@host/db → postgresql://user@host/db
std::string without_password(std::string_view url);

}  // namespace tidemark::ledger
