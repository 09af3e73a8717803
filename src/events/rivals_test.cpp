#include "events/rivals.hpp"

#include <gtest/gtest.h>

namespace tidemark::events {
namespace {

using model::Event;
using model::EventType;
using model::Modality;

Event told(std::size_t at, EventType type, const char* side, const char* place, Modality modality,
           const char* day = "2017-07-04") {
  Event e;
  e.type = type;
  e.side = side;
  e.place = model::PlaceRef{place};
  e.modality = modality;
  e.date = base::DateSpan::day(*base::parse_date(day));
  e.range = {at, at + 1};
  return e;
}

// "0-1 2-3": the pairs that are linked, by where they begin.
std::string rivals(std::vector<Event> events) {
  link_rivals(events, {});
  std::string pairs;
  for (const Event& e : events) {
    for (const base::ByteRange& rival : e.rivals) {
      if (rival.begin < e.range.begin) continue;
      pairs += (pairs.empty() ? "" : " ") + std::to_string(e.range.begin) + "-" +
               std::to_string(rival.begin);
    }
  }
  return pairs;
}

constexpr auto kGain = EventType::gain, kHold = EventType::hold, kLoss = EventType::loss;
constexpr auto kSays = Modality::asserted, kClaims = Modality::claimed, kDenies = Modality::negated;

TEST(Rivals, AreTwoSidesThatHoldOnePlace) {
  EXPECT_EQ(rivals({told(0, kGain, "gov", "X", kClaims), told(1, kHold, "isis", "X", kSays)}),
            "0-1");
  EXPECT_EQ(rivals({told(0, kGain, "gov", "X", kClaims), told(1, kHold, "isis", "Y", kSays)}), "");
  EXPECT_EQ(rivals({told(0, kGain, "gov", "X", kClaims), told(1, kHold, "gov", "X", kSays)}), "");
}

TEST(Rivals, AreNoneWhenItChangedHandsOrOnlyInPart) {
  EXPECT_EQ(rivals({told(0, kGain, "gov", "X", kSays), told(1, kGain, "isis", "X", kSays)}), "");
  EXPECT_EQ(rivals({told(0, kGain, "gov", "X", kClaims, "2017-07-01"),
                    told(1, kHold, "isis", "X", kSays)}),
            "");
  Event part = told(1, kHold, "isis", "X", kSays);
  part.partial = true;
  EXPECT_EQ(rivals({told(0, kGain, "gov", "X", kClaims), part}), "");
}

TEST(Rivals, AreAFactAndItsDenial) {
  EXPECT_EQ(rivals({told(0, kGain, "gov", "X", kSays), told(1, kGain, "gov", "X", kDenies),
                    told(2, kLoss, "isis", "X", kSays), told(3, kLoss, "isis", "X", kDenies)}),
            "0-1 2-3");
}

}  // namespace
}  // namespace tidemark::events
