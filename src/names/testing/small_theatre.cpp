#include "names/testing/small_theatre.hpp"

#include <stdexcept>

#include "base/files.hpp"
#include "theatre/language.hpp"

namespace tidemark::names::testing {
namespace {

model::Actor actor(std::string id, std::vector<std::string> aliases,
                   std::vector<std::string> generic, std::vector<model::Membership> sides) {
  return {id, aliases.front(), "", aliases, std::move(generic), std::move(sides), "army"};
}

model::Place place(std::string id, std::string name, std::vector<std::string> aliases,
                   std::string kind, geo::Point point, std::string admin1) {
  return {std::move(id),
          std::move(name),
          "",
          std::move(aliases),
          std::move(kind),
          point,
          std::move(admin1),
          "",
          "",
          ""};
}

theatre::Theatre make() {
  theatre::Theatre t;
  t.id = "small";
  t.sides = {{"gov", "Government", "", "#aa0000", "none"},
             {"isis", "Islamic State", "", "#222222", "dots"},
             {"sdf", "Syrian Democratic Forces", "", "#ddcc00", "lines"},
             {"rebels", "Opposition", "", "#009900", "cross"}};
  base::Date turn = *base::parse_date("2017-02-01");
  t.actors = {
      actor("army",
            {"Syrian Arab Army", "SAA", "regime forces", "government forces", "Syrian army"},
            {"the army"}, {{"gov", {}}}),
      actor("tigers", {"Tiger Forces"}, {}, {{"gov", {}}}),
      actor("is", {"Islamic State", "ISIS", "IS"}, {"the organization", "the militants"},
            {{"isis", {}}}),
      actor("sdf", {"Syrian Democratic Forces", "SDF"}, {}, {{"sdf", {}}}),
      actor("factions", {"opposition factions", "rebels"}, {"the militants"}, {{"rebels", {}}}),
      actor("turncoats", {"Turncoat Brigade"}, {}, {{"rebels", {}}, {"gov", turn}}),
  };
  t.outlets = {{"monitor", "The Monitor", "", {"Monitor for Rights"}, {}, "monitor", "", {}},
               {"voice", "Voice Agency", "", {}, {}, "party", "isis", {}}};
  t.places = {
      place("p:resafa", "Resafa", {"al-Rasafa"}, "town", {38.758, 35.629}, "Raqqa"),
      place("p:maskanah", "Maskanah", {}, "town", {38.017, 35.963}, "Aleppo"),
      place("p:sukhnah", "al-Sukhnah", {"Sokhna"}, "town", {38.872, 34.887}, "Homs"),
      place("p:hail", "al-Hail", {"Al-Hail field"}, "oilfield", {38.72, 34.62}, "Homs"),
      place("p:raqqa-city", "Raqqa", {}, "city", {39.01, 35.95}, "Raqqa"),
      place("p:raqqa", "Raqqa", {}, "governorate", {38.9, 35.7}, "Raqqa"),
      place("p:homs", "Homs", {}, "governorate", {37.8, 34.4}, "Homs"),
      place("p:douma-ghouta", "Douma", {}, "town", {36.40, 33.57}, "Rural Damascus"),
      place("p:douma-hama", "Douma", {}, "village", {36.55, 35.35}, "Hama"),
      place("p:harasta", "Harasta", {}, "town", {36.37, 33.56}, "Rural Damascus"),
      place("p:tal-hasan", "Tal Hasan", {}, "hill", {36.48, 35.28}, "Hama"),
      place("p:twins-west", "Twins", {}, "village", {36.9, 36.2}, "Aleppo"),
      place("p:twins-east", "Twins", {}, "village", {40.5, 35.1}, "Deir-ez-Zor"),
      place("p:desert-regiment", "Desert Regiment", {}, "airbase", {38.4, 34.6}, "Homs"),
      place("p:t4", "T4", {"Tiyas"}, "airbase", {37.63, 34.52}, "Homs"),
  };
  return t;
}

}  // namespace

const model::Language& english() {
  static const model::Language language = [] {
    base::Errors errors;
    auto loaded =
        theatre::load_language(*base::real_world(), TIDEMARK_SOURCE_DIR "/languages/en", errors);
    if (!loaded || !errors.empty()) throw std::runtime_error("languages/en does not load cleanly");
    return *std::move(loaded);
  }();
  return language;
}

const theatre::Theatre& theatre_of_two_wars() {
  static const theatre::Theatre theatre = [] {
    theatre::Theatre t = make();
    t.outline = {{{{35, 32}, {43, 32}, {43, 38}, {35, 38}}, {}}};  // around all of its places
    t.wars = {{"small", "The small war", "gov", {"Homs"}},
              {"north", "War of Northland", "northland", {"Northland", "Lakeside", "Coalport"}}};
    auto add = [&](model::Actor actor, model::WarSet wars) {
      actor.wars = wars;
      t.actors.push_back(std::move(actor));
      return &t.actors.back();
    };
    constexpr model::WarSet kOwn = 1, kNorth = 2;
    for (model::Actor& actor : t.actors) actor.wars = kOwn;
    add(actor("guard", {"National Guard", "4th Division"}, {}, {{"gov", {}}}), kOwn);
    model::Actor* state =
        add(actor("northland", {"Northland Forces", "National Guard"}, {}, {{"northland", {}}}),
            kNorth);
    state->adjectives = {"Northern", "Northland's"};
    state->roles = {"army"};
    add(actor("hill-front", {"Hill Front", "HF"}, {}, {{"front", {}}}), kNorth)->roles = {"rebels",
                                                                                          "group"};
    add(actor("shields", {"Shield Brigade"}, {}, {{"front", {}}}), kNorth)->roles = {"militia"};
    add(actor("guests", {"foreign fighters"}, {}, {{"gov", {}}}), kOwn)->name = "Foreign fighters";
    add(actor("abroad", {"Overseas Legion"}, {}, {{"overseas", {}}}), kOwn | kNorth);
    return t;
  }();
  return theatre;
}

const theatre::Theatre& small_theatre() {
  static const theatre::Theatre theatre = make();
  return theatre;
}

}  // namespace tidemark::names::testing
