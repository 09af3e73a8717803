// Which actors a common noun fits ("these forces", "the militants"): those of whose names it is a
// word.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/memo.hpp"
#include "model/language.hpp"
#include "theatre/theatre.hpp"

namespace tidemark::events {

class ActorNouns {
 public:
  ActorNouns(const theatre::Theatre& theatre, const model::Language& language);

  // The noun, folded, is a word of several of the actor's names; one may be an oddity.
  bool fits(std::string_view noun, int actor) const {
    return (*fits_.get(noun, [&] { return look_up(noun); }))[std::size_t(actor)];
  }

 private:
  // By actor. The same few nouns come in all reports, so that the answers are kept.
  using Fits = std::shared_ptr<const std::vector<bool>>;
  Fits look_up(std::string_view noun) const;

  std::vector<std::vector<std::string>> names_;  // folded, by actor
  mutable base::Memo<Fits> fits_;
};

}  // namespace tidemark::events
