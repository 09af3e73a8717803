#include "ledger/appender.hpp"
#include "ledger/ledger.hpp"
#include "ledger/records.hpp"
#include "ledger/sql.hpp"

namespace tidemark::ledger {
namespace {

using base::Result;

void copy_original(Connection& from, Connection& to, const Run& run) {
  std::vector<std::string> bodies = unpack_bodies(run);
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    std::int64_t entry = run.first + std::int64_t(i);
    std::string id = read_record(entry, bodies[i], model::parse_report).id;
    auto row = from.ask(sql::kOriginal, std::string_view(id));
    if (!row->next()) throw StoreFailure("the original of report " + id + " is missing");
    std::string seal = row->text(1), packed = row->text(2);
    to.run(sql::kAddOriginal, std::string_view(id), entry, Blob{seal}, Blob{packed});
  }
}

// Heads, stamps and settings.
void copy_beside_log(Connection& from, Connection& to) {
  for (auto head = from.ask(sql::kHeads); head->next();) {
    std::string digest = head->text(0), document = head->text(1);
    to.run(sql::kAddHead, std::string_view(digest), head->number(2), std::string_view(document));
  }
  for (auto stamp = from.ask(sql::kStamps); stamp->next();) {
    std::string digest = stamp->text(0), time = stamp->text(1), response = stamp->text(2);
    to.run(sql::kAddStamp, std::string_view(digest), std::string_view(time), Blob{response});
  }
  for (auto setting = from.ask(sql::kSettings); setting->next();) {
    std::string key = setting->text(0), value = setting->text(1);
    to.run(sql::kSetSetting, std::string_view(key), std::string_view(value));
  }
}

}  // namespace

Result<void> Ledger::copy_to(Ledger& target) {
  return guarded([&] {
    return target.guarded([&]() -> Result<void> {
      Connection &from = *connection_, &to = *target.connection_;
      Transaction reading(from, Access::read), writing(to, Access::write);
      if (log_end(to).size != 0) return target.error("is not empty");
      Appender appender(to, {}, "");
      for_each_run(from, 0, INT64_MAX, [&](const Run& run) {
        appender.take(run);
        if (run.kind == EntryKind::report) copy_original(from, to, run);
        return true;
      });
      copy_beside_log(from, to);
      writing.commit();
      return {};
    });
  });
}

}  // namespace tidemark::ledger
