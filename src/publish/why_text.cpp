#include <fmt/format.h>

#include "publish/detail/facts.hpp"
#include "publish/detail/redact.hpp"
#include "publish/detail/text_table.hpp"
#include "publish/detail/wording.hpp"
#include "publish/phrases.hpp"
#include "publish/why.hpp"

namespace tidemark::publish {
namespace {

using control::KnownEvent;
using namespace detail;

constexpr const char* kIndent = "        ";

class AccountWriter {
 public:
  explicit AccountWriter(const Snapshot& snapshot) : s_(snapshot) {}

  void head(const Account& account) {
    const Subject& subject = account.subject;
    if (const model::Place* place = subject.place) {
      text_ += place->name;
      for (const std::string& part : {place->kind, place->admin1}) {
        if (!part.empty()) text_ += " · " + part;
      }
      text_ += " · ";
    }
    text_ += subject.cell < 0 ? fmt::format("{} · {} km²\n", subject.area, grouped(subject.km2))
                              : subject.point.to_text() + "\n";
    if (account.before) said(account.before->day, *account.before, subject);
    said(s_.valid, account, subject);
    text_ += fmt::format("As known by {}{}\n", written_instant(words_, s_.known),
                         s_.hindsight ? "" : words_.no_hindsight);
  }

  void grounds(const Account& account) {
    text_ += account.before ? "\nChanged by\n" : "\nDecided by\n";
    if (account.grounds.empty()) {
      text_ += account.before ? "  no statement: nothing that counts here\n"
                              : "  no statement: none is near enough to count\n";
    }
    const bool area = account.subject.cell < 0;
    for (const Ground& ground : account.grounds) {
      const control::Evidence& evidence = *ground.evidence;
      text_ +=
          fmt::format("  {:>4}  ", account.before ? fmt::format("{:+.0f}%", ground.influence * 100)
                                                  : percent_whole(ground.influence));
      if (ground.km > 0) text_ += fmt::format("{} km away: ", grouped(ground.km));
      if (evidence.origin == control::Origin::event) {
        statement(s_.events[evidence.index], area || ground.km > 0, held_until(evidence));
      } else {
        baseline(s_.baselines[evidence.index], area || ground.km > 0);
      }
    }
  }

  void without(const Account& account) {
    if (account.without.empty()) return;
    text_ += "\nIf one report were not known\n";
    for (const Without& w : account.without) {
      auto report = s_.reports.find(w.report);
      text_ += fmt::format("  without {}: {}; {}; {} km² of the map with another holder\n",
                           report == s_.reports.end() ? w.report : report->second.record.stem,
                           held(w, account.subject), shares(w), grouped(w.km2));
    }
  }

  void told(const char* heading, const std::vector<const KnownEvent*>& events) {
    if (events.empty()) return;
    text_ += fmt::format("\n{}\n", heading);
    for (const KnownEvent* known : events) {
      text_ += kIndent;
      statement(*known, false, "");
    }
  }

  std::string take() { return std::move(text_); }

 private:
  std::string name_of(const std::string& side) const {
    return side.empty() ? phrases_.at("changes.nobody") : side_name(s_.theatre, side);
  }

  void said(base::Date day, const Answer& answer, const Subject& subject) {
    text_ += fmt::format("On {}: {}\n", written_day(words_, day), held(answer, subject));
    text_ += fmt::format("{}: {}\n", subject.cell < 0 ? "Expected" : "Probability", shares(answer));
  }

  std::string held(const Answer& answer, const Subject& subject) const {
    if (answer.holder < 0) return words_.unknown;
    const std::string side = name_of(s_.map.sides[std::size_t(answer.holder)]);
    return fmt::format("{} {}{}", subject.cell < 0 ? "most of it held by" : "held by", side,
                       answer.contested ? ", contested" : "");
  }
  std::string shares(const Answer& answer) const {
    std::string shares;
    for (const auto& [side, share] : answer.shares) {
      shares += fmt::format("{} {}, ", name_of(s_.map.sides[std::size_t(side)]), percent(share));
    }
    return fmt::format("{}not known {}", shares, percent(answer.unknown));
  }

  static std::string percent_whole(double share) { return fmt::format("{:.0f}%", share * 100); }

  // A change after the day speaks for whoever held the place until then.
  std::string held_until(const control::Evidence& evidence) const {
    if (evidence.bearing != control::Bearing::before) return "";
    return " · until then: " + name_of(evidence.side);
  }

  void statement(const KnownEvent& known, bool name_place, const std::string& note) {
    const model::Event& e = known.record;
    const std::string day =
        e.date ? written_span(words_, *e.date) : phrases_.at("statement.day_unknown");
    std::string what = phrases_.at(fmt::format("type.{}", model::to_text(e.type)));
    if (e.partial) what += " (" + phrases_.at("changes.part") + ")";
    if (name_place && e.place) what += " at " + without_contacts(e.place->name);
    std::string who = name_of(e.side);
    if (e.changes_control()) {
      const Change change = change_of(e);
      who = name_of(change.from) + " → " + name_of(change.to);
    }
    text_ += fmt::format("{} · {} · {} · {}{}\n", day, what, who,
                         phrases_.at(fmt::format("modality.{}", model::to_text(e.modality))), note);
    const std::string quote = one_line(without_contacts(e.quote));
    text_ += kIndent + phrases_.at("statement.quoted", {{"quote", quote}}) + "\n";
    text_ += kIndent + source_of(known) + "\n";
    grade(known.grade);
  }

  // Nothing when nothing is known: F6 says only that.
  void grade(const model::Grade& g) {
    if (g.letter == 'F' && g.digit == 6 && !g.against_own && g.basis.empty()) return;
    text_ += fmt::format("{}graded {}, weight {:.2f}: {}; {} {} it, {} {}{}\n", kIndent,
                         model::to_text(g), g.weight, g.basis.empty() ? "no record" : g.basis,
                         g.confirmed, g.confirmed == 1 ? "outlet confirms" : "outlets confirm",
                         g.contradicted, g.contradicted == 1 ? "contradicts" : "contradict",
                         g.against_own ? "; against its own side" : "");
  }

  std::string source_of(const KnownEvent& known) const {
    std::string source;
    if (const model::Report* report = report_of(known.record, s_.reports)) {
      const std::string outlet = outlet_name(s_.theatre, *report);
      source = outlet.empty() ? report->stem : fmt::format("{} ({})", outlet, report->stem);
      source += ", " + (report->published
                            ? phrases_.at("statement.published",
                                          {{"day", written_day(words_, *report->published)}})
                            : phrases_.at("statement.not_dated"));
      auto original = s_.reports.find(report->copy_of);
      if (original != s_.reports.end()) {
        source += ", " + phrases_.at("reports.copy_of", {{"report", original->second.record.stem}});
      }
    } else {
      source = known.record.report_stem;
    }
    return source + ", " + learnt(known.known_at);
  }

  void baseline(const control::KnownBaseline& known, bool name_place) {
    const model::Baseline& row = known.record;
    const std::string shared = row.shared_with.empty() ? "" : " with " + name_of(row.shared_with);
    text_ += fmt::format("{} · listed{} · {}{}\n", written_day(words_, row.date),
                         name_place ? " at " + row.name : "", name_of(row.side), shared);
    text_ += fmt::format("{}baseline table, line {}{}, {}\n", kIndent, row.line,
                         row.source.empty() ? "" : " (" + row.source + ")", learnt(known.known_at));
  }

  std::string learnt(base::Instant at) const {
    return phrases_.at("statement.learnt", {{"day", written_instant(words_, at)}});
  }

  const Snapshot& s_;
  const Words& words_ = english();
  const Phrases& phrases_ = all_phrases().front();
  std::string text_;
};

}  // namespace

std::string account_text(const Snapshot& snapshot, const Account& account) {
  AccountWriter writer(snapshot);
  writer.head(account);
  writer.grounds(account);
  writer.without(account);
  writer.told("Told of this place, up to the day", account.by_then);
  writer.told("Told of this place, after the day", account.later);
  writer.told("Planned, conditional or denied: none of it changes the map", account.not_facts);
  writer.told("Told without a day: none of it changes the map", account.undated);
  return writer.take();
}

}  // namespace tidemark::publish
