// Placing: where the place of each draft lies, by all that the report says around it.
//
// What the text locates it by ("3 km north of T4", "in eastern Hama") weighs most, then the places
// of the same sentence, then those of the report. A name that no gazetteer settles still gets a
// point when the text says near which place it lies: at the stated distance and bearing, or at that
// place, with the UCDP precision that this deserves.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "events/draft.hpp"
#include "model/report.hpp"
#include "names/resolver.hpp"

namespace tidemark::events {

// A name of the report that some gazetteer knows.
struct NamedPlace {
  base::ByteRange name;
  std::size_t sentence = 0;
};

class Placer {
 public:
  // `named` in the order of the text. All but `named` must outlive the placer.
  Placer(const std::vector<Draft>& drafts, const std::vector<NamedPlace>& named,
         const model::Report& report, const names::Resolver& resolver);

  // The place that a sentence names.
  model::PlaceRef place(const PlaceItem& item, std::size_t sentence) const;
  // REQUIRES: draft.item. Called once for each draft in their order.
  // By the sides of the one who acted and its opponent, either of which may be empty.
  model::PlaceRef place(const Draft& draft, const std::string& side, const std::string& opponent);

 private:
  // A name of the report, by its number among them.
  struct Mention {
    int name = 0;
    bool told = false;  // something is told of it, rather than that it is only named
  };
  static constexpr int kNoName = -1;

  std::string_view name_of(const PlaceItem& item) const { return item.name.of(report_.text); }
  void remember(std::string_view name, std::size_t sentence, bool told);
  int number_of(std::string_view name) const;
  names::PlaceHint hint_for(const Draft& draft) const;
  // Adds the places that the report names, those around the sentence with more weight, but for that
  // name's own.
  void add_around(names::PlaceHint& hint, std::string_view name, std::size_t sentence) const;
  const model::Place* locator_place(const Locator& locator, const names::PlaceHint& hint) const;
  void place_beside(const Draft& draft, const names::PlaceHint& hint, model::PlaceRef& ref) const;
  void place_common(const Draft& draft, model::PlaceRef& ref) const;

  const model::Report& report_;
  const names::Resolver& resolver_;
  std::unordered_map<std::string_view, int> numbers_;  // of names in the text or the drafts
  // By number: where the places lie that the name may mean, several when nothing but context
  // decides.
  std::vector<names::Resolver::Points> points_;
  std::vector<std::vector<Mention>> by_sentence_;
  std::vector<int> by_report_;  // only names that mean one place
  // What was placed last: for "its harbour" and "al-Tahtani" after "Upper P".
  std::string last_name_;
  std::size_t last_sentence_ = 0;
  std::optional<geo::Point> last_point_;
};

}  // namespace tidemark::events
