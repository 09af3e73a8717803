#include "theatre/detail/tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>

#include "theatre/detail/row_reader.hpp"

namespace tidemark::theatre {
namespace {

constexpr std::array<std::string_view, 11> kActorKinds = {
    "army",  "militia",   "faction",  "coalition", "air_force", "police",
    "tribe", "operation", "movement", "group",     "people"};
// In the order of model::LandmarkKind.
constexpr std::array<std::string_view, 5> kLandmarkKinds = {"change", "battle", "siege", "incident",
                                                            "accord"};
constexpr std::array<std::string_view, 9> kOutletKinds = {"monitor", "agency",   "state",
                                                          "party",   "wire",     "newspaper",
                                                          "blog",    "database", "international"};

template <std::size_t N>
std::string read_kind(RowReader& row, const std::array<std::string_view, N>& kinds) {
  std::string kind = row.text("kind");
  if (std::ranges::find(kinds, kind) == kinds.end()) {
    row.refuse("kind", fmt::format("'{}' is not one of {}", kind, fmt::join(kinds, ", ")));
  }
  return kind;
}

// "rebels|hts@2017-01-28": rebels until that day, hts from it on.
std::vector<model::Membership> read_memberships(RowReader& row, const Theatre& theatre,
                                                bool any_side) {
  std::vector<model::Membership> memberships;
  for (const std::string& part : row.list("side")) {
    std::size_t at = part.find('@');
    model::Membership membership{part.substr(0, at), std::nullopt};
    if (!any_side && !theatre.side(membership.side)) {
      row.refuse("side", fmt::format("'{}' is no side of this theatre", membership.side));
    }
    if (at != part.npos) {
      base::Result<base::Date> from = base::parse_date(part.substr(at + 1));
      if (!from) {
        row.refuse("side", from.error().reason);
        continue;
      }
      membership.from = *from;
    }
    bool first = memberships.empty();
    if (first == membership.from.has_value()) {
      row.refuse("side", first ? "the first side has no day, it holds since always"
                               : fmt::format("'{}' needs the day of the change", part));
    } else if (!first && memberships.back().from >= membership.from) {
      row.refuse("side", "the changes of side are not in order of time");
    }
    memberships.push_back(std::move(membership));
  }
  if (row.blank("side")) row.refuse("side", "side is empty");
  return memberships;
}

// `otherwise` when the row names no war.
model::WarSet read_wars_of(RowReader& row, const Theatre& theatre, model::WarSet otherwise) {
  model::WarSet wars = 0;
  for (const std::string& id : row.list("wars")) {
    const model::War* war = theatre.war(id);
    if (war) wars |= model::WarSet{1} << (war - theatre.wars.data());
    else row.refuse("wars", fmt::format("'{}' is no war of the table of wars", id));
  }
  return wars ? wars : otherwise;
}

// Which actors each folded name belongs to.
class NameOwners {
 public:
  explicit NameOwners(const model::Folding& folding) : folding_(folding) {}

  // False, and a fault, when another actor of one of its wars has the name.
  bool claim(RowReader& row, std::string_view column, const std::string& name,
             const model::Actor& actor) {
    auto [first, last] = owners_of_.equal_range(folding_.plain(name));
    for (auto it = first; it != last; ++it) {
      if (it->second.actor == actor.id) return true;
      if (!(it->second.wars & actor.wars)) continue;
      row.remark(column, fmt::format("'{}' already names the actor '{}'", name, it->second.actor));
      return false;
    }
    owners_of_.emplace(folding_.plain(name), Owner{actor.id, actor.wars});
    return true;
  }

 private:
  struct Owner {
    std::string actor;
    model::WarSet wars;
  };
  const model::Folding& folding_;
  std::unordered_multimap<std::string, Owner> owners_of_;
};

}  // namespace

base::Result<base::CsvTable> read_table(const base::World& world, const std::string& file,
                                        const std::vector<std::string_view>& columns,
                                        base::Errors& errors) {
  base::Result<std::string> bytes = world.read(file, base::kMaxFileBytes);
  if (!bytes) return bytes.error();
  return parse_table(*bytes, file, columns, errors);
}

base::Result<base::CsvTable> parse_table(std::string_view bytes, const std::string& file,
                                         const std::vector<std::string_view>& columns,
                                         base::Errors& errors) {
  base::Result<base::CsvTable> table = base::parse_csv(bytes, file, errors);
  if (!table) return table;
  for (std::string_view column : columns) {
    if (!table->has(column)) return base::Error{fmt::format("has no column '{}'", column), file};
  }
  return table;
}

void read_wars(const base::CsvTable& table, Theatre& theatre, base::Errors& errors) {
  for (const base::CsvRow& cells : table.rows()) {
    RowReader row(table, cells, errors);
    model::War war{row.required("id"), row.required("name"), row.text("state"), row.list("names")};
    if (theatre.wars.size() == model::kMostWars) row.refuse("id", "there are too many wars");
    bool own = war.id == theatre.id;
    if (!own && theatre.war(war.id)) row.refuse("id", fmt::format("'{}' is used twice", war.id));
    if (!row.ok()) continue;
    if (own) theatre.wars.front().names = std::move(war.names);
    else theatre.wars.push_back(std::move(war));
  }
}

void read_actors(const base::CsvTable& table, const model::Folding& folding, Theatre& theatre,
                 bool elsewhere, base::Errors& errors) {
  NameOwners owners(folding);
  for (const base::CsvRow& cells : table.rows()) {
    RowReader row(table, cells, errors);
    model::Actor actor;
    actor.id = row.required("id");
    actor.name = row.required("name");
    actor.name_ar = row.text("name_ar");
    actor.generic = row.list("generic");
    actor.sides = read_memberships(row, theatre, elsewhere);
    actor.kind = read_kind(row, kActorKinds);
    actor.adjectives = row.list("adjectives");
    actor.roles = row.list("roles");
    // An actor of the theatre fights in its own war; people are in every war, and so is one of
    // elsewhere.
    bool everywhere = elsewhere || actor.kind == "people";
    actor.wars = read_wars_of(row, theatre, everywhere ? model::kEveryWar : model::kOwnWar);
    if (theatre.actor(actor.id)) row.refuse("id", fmt::format("'{}' is used twice", actor.id));
    if (!row.ok()) continue;
    for (std::string_view column : {"name", "name_ar"}) {
      if (!row.blank(column)) owners.claim(row, column, row.text(column), actor);
    }
    for (std::string_view column : {"aliases", "aliases_ar"}) {
      for (std::string& alias : row.list(column)) {
        if (owners.claim(row, column, alias, actor)) actor.aliases.push_back(std::move(alias));
      }
    }
    theatre.actors.push_back(std::move(actor));
  }
}

void read_outlets(const base::CsvTable& table, Theatre& theatre, base::Errors& errors) {
  for (const base::CsvRow& cells : table.rows()) {
    RowReader row(table, cells, errors);
    model::Source outlet;
    outlet.id = row.required("id");
    outlet.name = row.required("name");
    outlet.name_ar = row.text("name_ar");
    outlet.aliases = row.list("aliases");
    outlet.domains = row.list("domains");
    outlet.kind = read_kind(row, kOutletKinds);
    outlet.favours = row.text("favours");
    if (!outlet.favours.empty() && !theatre.side(outlet.favours)) {
      row.refuse("favours", fmt::format("'{}' is no side of this theatre", outlet.favours));
    }
    if (theatre.outlet(outlet.id)) row.refuse("id", fmt::format("'{}' is used twice", outlet.id));
    for (const std::string& term : row.list("terms")) {
      std::size_t equals = term.find('=');
      std::string side = equals == term.npos ? "" : term.substr(equals + 1);
      if (theatre.side(side)) outlet.terms.emplace(term.substr(0, equals), side);
      else row.refuse("terms", fmt::format("'{}' is not 'name=side' with a known side", term));
    }
    if (row.ok()) theatre.outlets.push_back(std::move(outlet));
  }
}

void read_chronology(const base::CsvTable& table, Theatre& theatre, bool elsewhere,
                     base::Errors& errors) {
  std::set<std::string, std::less<>> known;
  for (const model::Side& side : theatre.sides) known.insert(side.id);
  for (const model::Actor& actor : theatre.actors) {
    for (const model::Membership& m : actor.sides) {
      if (elsewhere) known.insert(m.side);
    }
  }
  for (const base::CsvRow& cells : table.rows()) {
    RowReader row(table, cells, errors);
    model::Landmark landmark;
    std::string kind = read_kind(row, kLandmarkKinds);
    base::Date from = row.date("from"), to = row.date("to");
    if (row.ok() && to < from) row.refuse("to", "the last day lies before the first");
    for (auto [column, side] :
         {std::pair("side", &landmark.side), std::pair("opponent", &landmark.opponent)}) {
      *side = row.text(column);
      if (!side->empty() && !known.contains(*side)) {
        row.refuse(column, fmt::format("'{}' is no side of {}", *side,
                                       elsewhere ? "any actor" : "this theatre"));
      }
    }
    landmark.wars = read_wars_of(row, theatre, model::kEveryWar);
    landmark.places = row.list("places");
    landmark.names = row.list("names");
    if (landmark.places.empty() && landmark.names.empty()) {
      row.refuse("names", "neither a place nor a name");
    }
    if (!row.ok()) continue;
    landmark.kind =
        model::LandmarkKind(std::ranges::find(kLandmarkKinds, kind) - kLandmarkKinds.begin());
    landmark.days = base::DateSpan::inclusive(from, to);
    theatre.chronology.push_back(std::move(landmark));
  }
}

}  // namespace tidemark::theatre
