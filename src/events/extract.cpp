#include "events/extract.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>

#include "events/anchor.hpp"
#include "events/chronology.hpp"
#include "events/clause.hpp"
#include "events/clues.hpp"
#include "events/dating.hpp"
#include "events/entry.hpp"
#include "events/figures.hpp"
#include "events/frame.hpp"
#include "events/merge.hpp"
#include "events/rivals.hpp"
#include "events/settle.hpp"
#include "events/silence.hpp"
#include "events/status.hpp"
#include "events/taker.hpp"
#include "names/marker.hpp"
#include "names/resolver.hpp"
#include "names/war_finder.hpp"
#include "text/sentence.hpp"

namespace tidemark::events {

using model::Modality;

struct Extractor::Parts {
  Parts(const theatre::Theatre& t, const model::Language& l, base::Errors& errors)
      : theatre(t),
        lexicon(l, errors),
        actors(names::index_actors(t, l)),
        wars(t, l, actors),
        outlets(names::index_outlets(t, l)),
        nouns(t, l),
        places(t, l.folding),
        marker(lexicon, actors, outlets, places),
        resolver(t, places, lexicon),
        chronology(t, places, l),
        splitter(l, t.outlets) {}

  const theatre::Theatre& theatre;
  names::Lexicon lexicon;
  names::NameIndex actors;
  names::WarFinder wars;
  names::NameIndex outlets;
  ActorNouns nouns;
  names::PlaceIndex places;
  names::Marker marker;
  names::Resolver resolver;
  Chronology chronology;
  text::SentenceSplitter splitter;
};

namespace {

// The longest sentence seen in a monitor's report has 274 words.
constexpr std::size_t kMostTokens = 2000;
// So many sentences go through each stage together, for the sake of the processor's cache of
// instructions.
constexpr std::size_t kBlock = 32;
// A day of publication found with less confidence gives way to one that fits all that is told.
constexpr double kTrusted = 0.8;

// A sentence, or a piece of a very long one, on its way.
struct Piece {
  std::size_t sentence = 0;
  names::Marked marked;
  std::vector<Group> groups;
  std::vector<Clause> clauses;
};

// One report's run through the cascade.
class Reading {
 public:
  Reading(const theatre::Theatre& theatre, const Chronology& chronology, const ActorNouns& nouns,
          const model::Report& report, const model::Source& outlet, std::size_t war,
          std::string* explanation)
      : theatre_(theatre),
        chronology_(chronology),
        war_(model::WarSet{1} << war),
        report_(report),
        frames_(theatre, nouns, outlet, theatre.wars[war].state, discourse_),
        explanation_(explanation) {
    times_.among = report.published_among;
  }

  void read(std::vector<Piece>& block, const std::vector<text::Sentence>& sentences) {
    for (Piece& piece : block) piece.groups = build_groups(piece.marked, report_.text);
    for (Piece& piece : block) piece.clauses = build_clauses(piece.groups);
    for (const Piece& piece : block) read(piece, sentences[piece.sentence]);
    block.clear();
  }

  void read(const Piece& piece, const text::Sentence& sentence) {
    const auto& [number, marked, groups, clauses] = piece;
    SentenceReading reading{marked, groups, clauses, report_.text,
                            sentence.role == text::Role::headline};
    if (explanation_) explain(reading, sentence);
    note_times(marked, sentence);
    frames_.start(reading);
    StatusReader status(clauses, groups, marked, report_.text, theatre_, said_before_);
    std::vector<StatusReading> statuses;
    for (std::size_t i = 0; i < clauses.size(); ++i) {
      statuses.push_back(status.read(int(i)));
      read_clause(reading, int(i), statuses.back(), number);
    }
    for (Aside& aside : frames_.finish(reading))
      keep_aside(std::move(aside), reading, statuses, number);
    offer_takers();
    for (const names::Unit& unit : marked.units) {
      if (unit.kind != names::UnitKind::name || !unit.known) continue;
      named_.push_back(
          {{marked.tokens[unit.first].range.begin, marked.tokens[unit.last].range.end}, number});
    }
    for (FigureDraft& figure : read_figures(reading, statuses)) {
      figure.sentence = number;
      figures_.push_back(std::move(figure));
    }
  }

  // Dates the drafts, from the day of publication or, when the report shows none, from one
  // inferred.
  Written date() {
    Written written{report_.published, report_.published_how, report_.published_confidence};
    Writing writing = Writing::on(report_.published);
    if (unsure()) {
      auto clues = clues_of_events(drafts_, report_.text, chronology_, theatre_, war_, times_);
      for (Clue& clue : clues_of_times(times_, chronology_)) clues.push_back(std::move(clue));
      if (explanation_) *explanation_ += "-- day of writing\n";
      auto found = anchor(clues, explanation_);
      writing = found ? Writing{found->day, found->band, 0} : Writing::on({});
      written = found ? Written{found->day, "inferred from what it tells of", found->confidence}
                      : Written{{}, report_.published_how, 0};
    }
    writing.day_count = times_.day_count;
    if (explanation_) {
      *explanation_ += fmt::format("-- dates, counted from {}\n",
                                   writing.day ? writing.band.edtf() : "no known day");
    }
    date_drafts(drafts_, beside_, writing, report_.text, explanation_);
    date_figures(figures_, writing);
    return written;
  }

  std::vector<Draft> drafts_;
  std::vector<FigureDraft> figures_;
  std::vector<NamedPlace> named_;

 private:
  bool unsure() const { return report_.published_confidence < kTrusted; }

  void note_times(const names::Marked& marked, const text::Sentence& sentence) {
    bool lead = !body_seen_;
    body_seen_ |= sentence.role == text::Role::body;
    for (const text::TimeMention& mention : marked.times) {
      if (lead && mention.nth_day) times_.day_count = std::max(times_.day_count, *mention.nth_day);
      if (!unsure()) continue;
      times_.mentions.push_back(mention);
      if (lead) times_.of_lead = times_.mentions.size();
    }
    if (!unsure()) return;
    for (Landmarks& called : chronology_.named_in(marked.tokens, war_)) {
      times_.named.push_back(std::move(called));
    }
  }

  void read_clause(const SentenceReading& reading, int clause, const StatusReading& status,
                   std::size_t number) {
    std::vector<Draft> drafts = frames_.read(reading, clause, model::is_fact(status.modality));
    if (drafts.empty()) note_beside(reading, clause, status);
    if (explanation_ && drafts.empty()) explain_silence(reading, clause);
    for (Draft& draft : drafts) {
      tell(draft, reading, clause, status);
      keep(std::move(draft), number, clause);
    }
  }

  // Gives a draft the status and the time of its clause.
  void tell(Draft& draft, const SentenceReading& reading, int clause,
            const StatusReading& status) const {
    if (draft.modality == Modality::asserted) draft.modality = status.modality;
    draft.said_by = status.said_by;
    draft.timing = read_timing(reading.clauses, clause, status.recalled_by, reading.groups,
                               reading.marked, reading.headline);
  }

  void keep_aside(Aside aside, const SentenceReading& reading,
                  const std::vector<StatusReading>& statuses, std::size_t number) {
    Draft& draft = aside.draft;
    draft.timing.headline = reading.headline;
    if (aside.clause != kNone) {
      const StatusReading& status = statuses[std::size_t(aside.clause)];
      if (status.modality == Modality::conditional) return;  // "if ISIS-held P falls"
      tell(draft, reading, aside.clause, status);
    }
    keep(std::move(draft), number, "phrase");
  }

  // When something happened that is no event: "On 3 May the offensive began".
  void note_beside(const SentenceReading& reading, int clause, const StatusReading& status) {
    const Clause& c = reading.clauses[std::size_t(clause)];
    bool happened =
        c.link == Link::main && c.time_own && c.frame != names::Frame::say && !reading.headline;
    if (!happened || !model::is_fact(status.modality)) return;
    Timing timing = read_timing(reading.clauses, clause, status.recalled_by, reading.groups,
                                reading.marked, false);
    if (timing.told && !timing.undated) beside_.push_back(std::move(timing));
  }

  // "P was captured" before anybody has been spoken of: by one of those whom the report names next.
  void offer_takers() {
    if (nobody_yet_.empty()) return;
    std::vector<Weighed> spoken = discourse_.weights(0);
    if (spoken.empty()) return;
    std::ranges::reverse(spoken);  // of equals, the one named first
    for (std::size_t draft : nobody_yet_) drafts_[draft].takers = spoken;
    nobody_yet_.clear();
  }

  template <typename Where>
  void keep(Draft draft, std::size_t sentence, const Where& where) {
    draft.sentence = sentence;
    if (explanation_) {
      *explanation_ += fmt::format("{}: {}, {}\n", where, to_text(draft, theatre_),
                                   model::to_text(draft.modality));
    }
    if (draft.actor.inferred && draft.takers.empty()) nobody_yet_.push_back(drafts_.size());
    drafts_.push_back(std::move(draft));
  }

  void explain_silence(const SentenceReading& reading, int clause) {
    const Clause& c = reading.clauses[std::size_t(clause)];
    if (!tells_of_control(c)) return;
    *explanation_ += fmt::format("{}: no event: {}\n", clause, why_nothing(reading, c));
  }

  void explain(const SentenceReading& reading, const text::Sentence& sentence) {
    *explanation_ += fmt::format(
        "== {}\n-- groups\n{}-- clauses\n{}-- events\n", sentence.range.of(report_.text),
        to_text(reading.groups, reading.marked, report_.text),
        to_text(reading.clauses, reading.groups, reading.marked, report_.text));
  }

  const theatre::Theatre& theatre_;
  const Chronology& chronology_;
  model::WarSet war_;
  const model::Report& report_;
  TimesTold times_;
  bool body_seen_ = false;
  std::vector<Timing> beside_;
  std::vector<std::size_t> nobody_yet_;  // drafts whose actor nobody spoken of so far can be
  Discourse discourse_;
  FrameReader frames_;
  std::string* explanation_;
  Modality said_before_ = Modality::asserted;
};

// Against whom a side takes places is often said once: where all its drafts that name an opponent
// name one and the same, the others are against it too.
void share_opponents(std::vector<Draft>& drafts) {
  std::map<int, std::optional<int>> opponent_of;  // nothing: more than one
  for (const Draft& draft : drafts) {
    if (draft.actor.actor < 0 || draft.opponent.actor < 0) continue;
    auto [it, fresh] = opponent_of.emplace(draft.actor.actor, draft.opponent.actor);
    if (!fresh && it->second && *it->second != draft.opponent.actor) it->second.reset();
  }
  for (Draft& draft : drafts) {
    auto it = opponent_of.find(draft.actor.actor);
    if (draft.opponent.named() || it == opponent_of.end() || !it->second) continue;
    draft.opponent.actor = *it->second;
  }
}

}  // namespace

Extractor::Extractor(const theatre::Theatre& theatre, const model::Language& language,
                     base::Errors& errors)
    : parts_(std::make_unique<Parts>(theatre, language, errors)) {}

Extractor::~Extractor() = default;

Extraction Extractor::extract(const model::Report& report, std::string* explanation) const {
  return extract(report, parts_->splitter.split(report.text), explanation);
}

Extraction Extractor::extract(const model::Report& report, std::vector<text::Sentence> sentences,
                              std::string* explanation) const {
  static const model::Source kUnknownOutlet;
  const model::Source* outlet = parts_->theatre.outlet(report.outlet);
  names::LowerWords lower;
  for (const text::Sentence& sentence : sentences) {
    if (sentence.role == text::Role::furniture) continue;
    for (const text::Token& token : sentence.tokens) {
      if (token.shape == text::Shape::lower) lower.insert(token.lower);
    }
  }
  std::size_t about = parts_->wars.find(sentences, report.text, explanation);
  model::WarSet war = model::WarSet{1} << about;
  Reading reading(parts_->theatre, parts_->chronology, parts_->nouns, report,
                  outlet ? *outlet : kUnknownOutlet, about, explanation);
  std::vector<Piece> block;
  auto add = [&](std::size_t sentence, names::Marked marked) {
    block.push_back({sentence, std::move(marked), {}, {}});
    if (block.size() == kBlock) reading.read(block, sentences);
  };
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    if (sentences[i].role == text::Role::furniture) continue;
    std::vector<text::Token>& tokens = sentences[i].tokens;
    if (tokens.size() <= kMostTokens) {
      add(i, parts_->marker.mark(report.text, std::move(tokens), std::move(sentences[i].times),
                                 lower, war));
      continue;
    }
    // Clauses are compared with each other, so what no writer calls a sentence is read in pieces.
    for (std::size_t from = 0; from < tokens.size(); from += kMostTokens) {
      auto begin = tokens.begin() + std::ptrdiff_t(from);
      auto end = begin + std::ptrdiff_t(std::min(kMostTokens, tokens.size() - from));
      add(i, parts_->marker.mark(report.text,
                                 {std::make_move_iterator(begin), std::make_move_iterator(end)},
                                 lower, war));
    }
  }
  reading.read(block, sentences);
  std::optional<base::Date> day = report.published;
  SideOf side_of = [&](const Party& party) {
    if (!party.side.empty() || party.actor < 0) return party.side;
    return parts_->theatre.actors[std::size_t(party.actor)].side_on(day);
  };
  const model::Folding& folding = parts_->lexicon.language().folding;
  take_by_entry(reading.drafts_, folding);
  name_takers(reading.drafts_, side_of, outlet ? outlet->favours : std::string(), folding);
  Written written = reading.date();
  day = written.day;
  std::vector<Draft> drafts = merge_drafts(std::move(reading.drafts_), folding, side_of);
  share_opponents(drafts);
  Extraction extraction;
  Placer placer(drafts, reading.named_, report, parts_->resolver);
  extraction.events =
      settle_drafts(drafts, placer, report, written.day, parts_->theatre, about != 0);
  link_rivals(extraction.events, folding);
  if (explanation) *explanation += "-- places\n" + explain_places(extraction.events);
  extraction.written = std::move(written);
  for (FigureDraft& draft : reading.figures_) {
    draft.figure.report = report.id;
    Party whose;
    whose.actor = draft.whose;
    draft.figure.side = side_of(whose);
    if (draft.item) {
      draft.figure.place = placer.place(*draft.item, draft.sentence);
      if (!draft.item->kind.empty()) draft.figure.place->kind = draft.item->kind;
    }
    extraction.figures.push_back(std::move(draft.figure));
  }
  return extraction;
}

}  // namespace tidemark::events
