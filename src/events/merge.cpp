#include "events/merge.hpp"

#include <algorithm>
#include <unordered_map>

namespace tidemark::events {
namespace {

using model::Modality;

// A day named that lies this long before fresh news is of something else: "X fell. By late July
// they had taken half of it."
constexpr int kStale = 7;

// Two tellings can be of one event unless the days that they name, or that news has by default, lie
// apart.
bool dates_agree(const Draft& a, const Draft& b) {
  if (!a.date || !b.date) return true;
  int slack = a.date_explicit && b.date_explicit ? 0 : kStale;
  return a.date->from <= b.date->until + slack && b.date->from <= a.date->until + slack;
}

void join(Draft& kept, const Draft& other) {
  bool better_date =
      other.date &&
      (!kept.date || (other.date_explicit && !kept.date_explicit) ||
       (other.date_explicit == kept.date_explicit && other.date->days() < kept.date->days()));
  if (better_date) {
    kept.date = other.date;
    kept.date_explicit = other.date_explicit;
    kept.date_flag = other.date_flag;
    kept.date_words = other.date_words;
  }
  if (kept.modality == Modality::claimed && other.modality == Modality::asserted) {
    kept.modality = Modality::asserted;
    kept.said_by.clear();
  }
  if (kept.actor.inferred && !other.actor.inferred) {  // who did it is told there
    kept.actor = other.actor;
    kept.range = other.range;
    kept.rule = other.rule;
  }
  if (!kept.opponent.named()) kept.opponent = other.opponent;
  if (kept.locators.empty()) kept.locators = other.locators;
  if (kept.item && other.item && kept.item->kind.empty()) kept.item->kind = other.item->kind;
  kept.partial = kept.partial && other.partial;
  if (!kept.partial) kept.part = {};
  else if (!kept.part.is_told()) kept.part = other.part;
}

}  // namespace

std::vector<Draft> merge_drafts(std::vector<Draft> drafts, const model::Folding& folding,
                                const SideOf& side_of) {
  std::vector<Draft> kept;
  kept.reserve(drafts.size());
  std::unordered_map<std::string, std::vector<std::size_t>> by_key;
  std::string key;
  for (Draft& draft : drafts) {
    if (!draft.item) {
      kept.push_back(std::move(draft));
      continue;
    }
    (key = model::to_text(draft.type))
        .append("|")
        .append(side_of(draft.actor))
        .append("|")
        .append(draft.actor.name)
        .append("|");
    key.append(folding.plain(draft.place_name)).append("|");
    key.append(model::is_fact(draft.modality) ? "fact" : model::to_text(draft.modality));
    std::vector<std::size_t>& alike = by_key[key];
    auto told =
        std::ranges::find_if(alike, [&](std::size_t i) { return dates_agree(kept[i], draft); });
    if (told != alike.end()) {
      join(kept[*told], draft);
      continue;
    }
    alike.push_back(kept.size());
    kept.push_back(std::move(draft));
  }
  return kept;
}

}  // namespace tidemark::events
