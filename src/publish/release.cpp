#include "publish/release.hpp"

#include <algorithm>

#include "publish/detail/coarse_places.hpp"
#include "publish/detail/html.hpp"
#include "publish/detail/redact.hpp"

namespace tidemark::publish {
namespace {

// Takes out of texts what may not be told under a profile.
class Redaction {
 public:
  explicit Redaction(const theatre::Profile& profile) : profile_(profile) {}

  void apply(std::string& text) const {
    text = detail::without_contacts(redacted(std::move(text), profile_));
  }
  void apply(std::vector<std::string>& texts) const {
    for (std::string& text : texts) apply(text);
  }
  // A link with a hole in it leads nowhere.
  void apply_link(std::string& url) const {
    std::string told = detail::safe_link(url);
    apply(told);
    if (told != url) url.clear();
  }
  // Other spellings serve to find a place: one that holds such a word goes.
  void apply_names(std::vector<std::string>& names) const {
    std::erase_if(names, [&](std::string name) {
      const std::string whole = name;
      apply(name);
      return name != whole;
    });
  }

  void apply(model::Event& e) const {
    for (std::string* text :
         {&e.report_stem, &e.quote, &e.actor, &e.opponent, &e.near, &e.date_words}) {
      apply(*text);
    }
    apply(e.said_by);
    if (!e.place) return;
    apply(e.place->name);
    for (model::PlaceCandidate& candidate : e.place->candidates) apply(candidate.name);
  }
  void apply(model::Baseline& row) const {
    apply(row.name);
    apply(row.source);
  }
  void apply(model::Report& report) const {
    for (std::string* text : {&report.title, &report.author, &report.stem, &report.text}) {
      apply(*text);
    }
    apply_link(report.url);
  }
  void apply(theatre::Theatre& theatre) const {
    const auto names = [&](auto& rows) {
      for (auto& row : rows) {
        apply(row.name);
        apply(row.name_ar);
      }
    };
    names(theatre.places);
    names(theatre.sides);
    names(theatre.actors);
    names(theatre.outlets);
    for (model::Place& place : theatre.places) apply_names(place.aliases);
  }
  void apply(CheckedReport& report) const {
    apply(report.report);
    for (model::Claim& figure : report.figures) {
      apply(figure.of_what);
      apply(figure.as_written);
    }
    for (measure::Checked& checked : report.checks) {
      for (measure::Finding& finding : checked.findings) {
        apply(finding.name);
        apply(finding.wider);
      }
    }
  }

 private:
  const theatre::Profile& profile_;
};

}  // namespace

void redact(std::vector<CheckedReport>& reports, const theatre::Profile& profile) {
  const Redaction redaction(profile);
  for (CheckedReport& report : reports) redaction.apply(report);
}

Release::Release(const theatre::Profile& profile, const theatre::Theatre& theatre,
                 const std::vector<control::KnownEvent>& events,
                 const std::vector<control::KnownBaseline>& baselines, const Reports& reports,
                 const model::Language& language)
    : profile_(profile),
      theatre_(theatre),
      events_(events),
      baselines_(baselines),
      reports_(reports) {
  if (profile_.coarse) {
    const detail::CoarsePlaces places(theatre, language);
    for (control::KnownEvent& known : events_) {
      model::Event& e = known.record;
      if (e.place) e.place = places.coarse(std::move(*e.place));
      e.near = places.near(e.near);
    }
    for (control::KnownBaseline& known : baselines_) known.record = places.coarse(known.record);
    std::erase_if(theatre_.places, [](const model::Place& place) { return !is_public(place); });
    for (model::Place& place : theatre_.places) place.point = detail::coarse_point(place.point);
  }
  const Redaction redaction(profile_);
  redaction.apply(theatre_);
  for (control::KnownEvent& known : events_) redaction.apply(known.record);
  for (control::KnownBaseline& known : baselines_) redaction.apply(known.record);
  for (auto& [id, known] : reports_) redaction.apply(known.record);
}

Snapshot Release::of(const Snapshot& exact) const {
  return {theatre_, exact.complex, exact.map,   exact.evidence, events_,         baselines_,
          reports_, exact.areas,   exact.valid, exact.known,    exact.hindsight, profile_};
}

std::vector<model::Claim> figures_but_contacts(std::vector<model::Claim> figures,
                                               std::string_view text) {
  const std::vector<base::ByteRange> contacts = detail::contacts_in(text);
  std::erase_if(figures, [&](const model::Claim& figure) {
    return std::ranges::any_of(
        contacts, [&](const base::ByteRange& contact) { return contact.overlaps(figure.range); });
  });
  return figures;
}

}  // namespace tidemark::publish
