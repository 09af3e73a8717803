#include "names/party_words.hpp"

#include <algorithm>

namespace tidemark::names {

namespace {

constexpr std::size_t kReach = 12;  // words before a name that may tell what it is

}  // namespace

bool PartyWords::is_group(std::size_t first, std::size_t last) const {
  for (std::size_t i = first + 1; i <= last; ++i) {
    if (is_number(i)) return false;
  }
  if (is_number(first)) return is_numbered_group(first, last);
  if (last == first) return false;
  bool base = last + 1 < tokens_.size() && lexicon_.find(token(last + 1), Category::place_kind);
  if (stands(last, "always") && !base && !located(first)) return true;
  return stands(first, "first") || (stands(last, "last") && (people_of(first) || acts(last + 1) ||
                                                             (opposed(first) && !base)));
}

// "the 5th Brigade" of a war that knows none
bool PartyWords::is_numbered_group(std::size_t first, std::size_t last) const {
  if (!stands(last, "last")) return false;
  const Sense* deed =
      last + 1 < tokens_.size() ? lexicon_.find(token(last + 1), Category::verb) : nullptr;
  bool does = deed && deed->frame != Frame::fall && deed->frame != Frame::cede;
  return people_of(first) || (does && acts(last + 1));
}

bool PartyWords::stands(std::size_t i, std::string_view where) const {
  const Sense* noun = lexicon_.find(token(i), Category::group_noun);
  return noun && noun->feature("value") == where;
}

bool PartyWords::ends_name(std::size_t i) const {
  const Sense* noun = lexicon_.find(token(i), Category::group_noun);
  bool capital = token(i).shape == text::Shape::capitalised || token(i).shape == text::Shape::upper;
  return capital && noun && noun->feature("value") != "first";
}

std::size_t PartyWords::with_article(std::size_t at) const {
  while (at > 0 && token(at - 1).article()) --at;
  return at;
}

bool PartyWords::people_of(std::size_t at) const {
  at = with_article(at);
  return at > 1 && preposition(at - 1) && lexicon_.find(token(at - 2), Category::force_noun);
}

bool PartyWords::acts(std::size_t at) const {
  if (at < tokens_.size() && token(at).lower == ",") ++at;
  if (at >= tokens_.size()) return false;
  Senses next = lexicon_.match(tokens_, at).senses;
  if (next.has(Category::place_kind) || next.has(Category::event_noun)) return false;
  return next.has(Category::relative) || next.has(Category::auxiliary) ||
         next.has(Category::modal) || next.has(Category::verb);
}

bool PartyWords::located(std::size_t at) const {
  at = with_article(at);
  const Sense* before = at > 0 ? preposition(at - 1) : nullptr;
  return before && (before->role == Role::on || before->role == Role::at ||
                    before->role == Role::along || before->role == Role::near);
}

bool PartyWords::opposed(std::size_t at) const {
  at = with_article(at);
  if (at == 0) return false;
  if (lexicon_.find(token(at - 1), Category::conjunction)) return between_before(at - 1);
  const Sense* before = preposition(at - 1);
  switch (before ? before->role : Role::none) {
    case Role::by:
    case Role::against:
    case Role::between:
    case Role::with: return true;
    case Role::from: return told_before(at - 1, {Frame::gain});
    case Role::to: return told_before(at - 1, {Frame::fall, Frame::lose, Frame::cede});
    default: return false;
  }
}

bool PartyWords::between_before(std::size_t at) const {
  for (std::size_t i = at; i-- > 0 && at - i <= kReach;) {
    if (token(i).shape == text::Shape::punctuation) return false;
    const Sense* before = preposition(i);
    if (before && before->role == Role::between) return true;
  }
  return false;
}

bool PartyWords::told_before(std::size_t at, std::initializer_list<Frame> frames) const {
  for (std::size_t i = at; i-- > 0 && at - i <= kReach;) {
    if (token(i).shape == text::Shape::punctuation) return false;
    for (Category category : {Category::verb, Category::event_noun}) {
      const Sense* word = lexicon_.find(token(i), category);
      if (word && std::ranges::find(frames, word->frame) != frames.end()) return true;
    }
  }
  return false;
}

}  // namespace tidemark::names
