#include "names/resolver.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "names/testing/small_theatre.hpp"

namespace tidemark::names {
namespace {

const Resolver& resolver() {
  static base::Errors errors;
  static const PlaceIndex index(testing::small_theatre(), testing::english().folding);
  static const Lexicon lexicon(testing::english(), errors);
  static const Resolver resolver(testing::small_theatre(), index, lexicon);
  return resolver;
}

PlaceHint near(geo::Point point, double weight = 1) {
  PlaceHint hint;
  hint.around = {{point, weight}};
  return hint;
}

PlaceHint of_kind(std::string kind, model::Scope scope = model::Scope::point) {
  PlaceHint hint;
  hint.kind = std::move(kind);
  hint.scope = scope;
  return hint;
}

PlaceHint inside(std::string admin1) {
  PlaceHint hint;
  hint.admin1 = {std::move(admin1)};
  return hint;
}

PlaceHint region() { return of_kind("", model::Scope::region); }

constexpr geo::Point kGhouta{36.37, 33.56}, kHama{36.5, 35.3}, kMaskanah{38.02, 35.96},
    kDesert{38.7, 34.9};

// "id confidence precision", or the ids of the candidates in brackets.
std::string resolved(std::string_view name, const PlaceHint& hint) {
  model::PlaceRef ref = resolver().resolve(name, hint);
  EXPECT_EQ(ref.name, name);
  EXPECT_EQ(ref.resolved(), ref.point.has_value());
  if (ref.resolved()) return fmt::format("{} {:.2f} {}", ref.id, ref.confidence, ref.precision);
  std::string list;
  for (const model::PlaceCandidate& c : ref.candidates) list += (list.empty() ? "" : " ") + c.id;
  EXPECT_EQ(ref.precision, 7);
  EXPECT_EQ(ref.confidence, 0);
  return "[" + list + "]";
}

TEST(Resolver, MatchesWithStatedConfidence) {
  struct {
    const char* name;
    PlaceHint hint;
    const char* expected;
  } table[] = {
      {"Maskanah", {}, "p:maskanah 1.00 1"},                // as it is written
      {"Maskaneh", {}, "p:maskanah 0.95 1"},                // as it sounds
      {"Maskannat", near(kMaskanah), "p:maskanah 0.80 1"},  // a letter off, beside another place
      {"Maskannat", near(kGhouta), "[p:maskanah]"},         // nothing near speaks for it
      {"Maskannat", {}, "[p:maskanah]"},
      {"Tal Hatoon", near(kHama), "p:tal-hasan 0.65 1"},  // two letters off
      {"Tal Hatoon", near(kMaskanah), "[p:tal-hasan]"},
      {"Resafa city", {}, "p:resafa 0.95 1"},  // without the kind
      {"T4 military airbase", of_kind("airbase"), "p:t4 0.95 1"},
      {"Hasan Hill", near(kHama), "p:tal-hasan 0.95 1"},  // the hill as the country calls it
      {"Berlin", near(kHama), "[]"},
      {"", {}, "[]"},
  };
  for (const auto& row : table) EXPECT_EQ(resolved(row.name, row.hint), row.expected) << row.name;
}

TEST(Resolver, DecidesHomonymsByWhatTheTextSays) {
  EXPECT_EQ(resolved("Douma", near(kGhouta)), "p:douma-ghouta 1.00 1");
  EXPECT_EQ(resolved("Douma", near(kHama)), "p:douma-hama 0.86 1");
  EXPECT_EQ(resolved("Douma", inside("Hama")), "p:douma-hama 0.91 1");
  EXPECT_EQ(resolved("Douma", of_kind("village")), "p:douma-hama 0.82 1");
  // What is said to lie near outweighs what is only named.
  PlaceHint both = near(kHama, 1.3);
  both.around.push_back({kGhouta, 0.5});
  EXPECT_EQ(resolved("Douma", both).substr(0, 12), "p:douma-hama");
  PlaceHint torn = of_kind("village");
  torn.around = {{kGhouta, 1}};
  EXPECT_EQ(resolved("Douma", torn), "p:douma-ghouta 1.00 1");
}

TEST(Resolver, TellsCitiesFromProvinces) {
  EXPECT_EQ(resolved("Raqqa", {}).substr(0, 12), "p:raqqa-city");
  EXPECT_EQ(resolved("Raqqa", region()).substr(0, 8), "p:raqqa ");
  EXPECT_EQ(resolved("Raqqa", of_kind("governorate", model::Scope::region)).back(), '4');
  // "the area of P city": the kind that is named decides.
  EXPECT_EQ(resolved("Raqqa", of_kind("city", model::Scope::region)).substr(0, 12), "p:raqqa-city");
}

TEST(Resolver, RefusesRatherThanGuesses) {
  EXPECT_EQ(resolved("Twins", {}), "[p:twins-west p:twins-east]");
  // The only place of the name lies far from all that the sentence tells of.
  EXPECT_EQ(resolved("Hail", near(kMaskanah)), "[p:hail]");
  EXPECT_EQ(resolved("Hail", near(kDesert)).substr(0, 6), "p:hail");
  // In its province it may.
  PlaceHint told = near(kMaskanah);
  told.admin1 = {"Homs"};
  EXPECT_EQ(resolved("Hail", told).substr(0, 6), "p:hail");
  // A town makes news everywhere.
  EXPECT_EQ(resolved("Resafa", near(kGhouta)).substr(0, 8), "p:resafa");
}

TEST(Resolver, LeansOnWhoHeldWhat) {
  theatre::Theatre theatre = testing::small_theatre();
  model::Baseline row;
  row.place_id = "p:twins-east";
  row.side = "isis";
  row.date = *base::parse_date("2017-05-01");
  theatre.holders.add(row);
  row.place_id = "p:twins-west";
  row.side = "gov";
  theatre.holders.add(row);
  base::Errors errors;
  const PlaceIndex index(theatre, testing::english().folding);
  const Lexicon lexicon(testing::english(), errors);
  const Resolver with_holders(theatre, index, lexicon);
  PlaceHint taken;
  taken.taker = "gov";
  taken.loser = "isis";
  taken.day = base::parse_date("2017-06-01").value();
  EXPECT_EQ(with_holders.resolve("Twins", taken).id, "p:twins-east");
  taken.day = base::parse_date("2017-04-01").value();  // before anybody told
  EXPECT_EQ(with_holders.resolve("Twins", taken).id, "");
}

TEST(Resolver, FindsFacilitiesBesideATown) {
  ASSERT_NE(resolver().facility_near({37.65, 34.5}, "airbase"), nullptr);
  EXPECT_EQ(resolver().facility_near({37.65, 34.5}, "airbase")->id, "p:t4");
  EXPECT_EQ(resolver().facility_near({37.65, 34.5}, "dam"), nullptr);
  EXPECT_EQ(resolver().facility_near(kGhouta, "airbase"), nullptr);
}

TEST(Resolver, KnowsTheUnmistakable) {
  auto id = [](std::string_view name) {
    const model::Place* place = resolver().unmistakable(name);
    return place ? place->id : std::string();
  };
  EXPECT_EQ(id("Maskanah"), "p:maskanah");
  EXPECT_EQ(id("Twins"), "");
  EXPECT_EQ(id("Douma"), "p:douma-ghouta");  // a town before a village
  EXPECT_EQ(resolver().points("Douma")->size(), 1u);
  EXPECT_EQ(resolver().points("Twins")->size(), 2u);
}

}  // namespace
}  // namespace tidemark::names
