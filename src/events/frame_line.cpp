// Lines without a verb that go on with what the sentence before tells.
#include <algorithm>

#include "events/frame.hpp"

namespace tidemark::events {

std::vector<Aside> FrameReader::read_list_line(const SentenceReading& sentence) {
  std::vector<Aside> told;
  bool line = listing_ && sentence.clauses.empty();
  for (std::size_t i = 0; line && i < sentence.groups.size(); ++i) {
    const Group& g = sentence.groups[i];
    if (g.kind != GroupKind::place) continue;
    for (const PlaceItem& item : g.place.items) {
      Draft draft = unnamed_.back();
      draft.name(item, sentence.text);
      draft.count.reset();
      draft.locators = g.place.locators;
      draft.range = sentence.marked.range(g.first, g.last);
      draft.rule = "list-line";
      if (!item.common) told.push_back({std::move(draft), kNone});
    }
  }
  const Group* last = sentence.groups.empty() ? nullptr : &sentence.groups.back();
  bool opens = last && last->kind == GroupKind::stop && unnamed_now_ && unnamed_fact_ &&
               sentence.marked.range(last->last, last->last).of(sentence.text) == ":";
  listing_ = opens || !told.empty();
  if (listing_) unnamed_now_ = true;  // the next line hangs on it too
  return told;
}

std::vector<Aside> FrameReader::read_echo_line(const SentenceReading& sentence) {
  std::vector<Aside> told;
  const std::vector<Group>& groups = sentence.groups;
  bool echo = sentence.clauses.empty() && groups.size() > 1 &&
              groups[0].kind == GroupKind::subordinator && groups[0].sense->flag("echo") &&
              groups[1].kind == GroupKind::place && told_last_.draft && told_last_.age == 1;
  if (!echo) return told;
  for (const PlaceItem& item : groups[1].place.items) {
    Draft draft = *told_last_.draft;
    draft.name(item, sentence.text);
    draft.locators = groups[1].place.locators;
    draft.range = sentence.marked.range(groups[0].first, groups[1].last);
    draft.rule = "echo-line";
    if (!item.common) told.push_back({std::move(draft), kNone});
  }
  return told;
}

}  // namespace tidemark::events
