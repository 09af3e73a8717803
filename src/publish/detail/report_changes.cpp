#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "publish/detail/html.hpp"
#include "publish/detail/report_page.hpp"

namespace tidemark::publish::detail {
namespace {

constexpr std::size_t kOpenChanges = 150;  // up to so many, all areas start unfolded

// One province: what changed on its map and what reports tell of it.
struct Province {
  int area = -1;     // of the layer
  std::string name;  // "": in none
  long km2 = 0;      // all that changed
  std::vector<std::pair<const Handover*, long>> handovers;
  std::vector<const Told*> told;
};

// Where a place lies: in which area of the layer most of its cell does, else as its gazetteer names
// it.
std::pair<int, std::string> province_of(const Page& page, const Told& told) {
  const int cell = page.after.complex.cell_of(told.place);
  if (cell >= 0 && page.numbers.layer) {
    const int area =
        page.after.complex.cells()[std::size_t(cell)].faces.front().areas[*page.numbers.layer];
    if (area >= 0)
      return {area, page.after.complex.layers()[*page.numbers.layer].areas[std::size_t(area)].name};
  }
  return {-1, told.statements.front()->record.place->admin1};
}

// Those with the largest changes first.
std::vector<Province> provinces(const Page& page, const std::vector<Told>& told) {
  std::map<std::string, Province> found;
  const auto province = [&](int area, const std::string& name) -> Province& {
    return found.try_emplace(name, Province{area, name, 0, {}, {}}).first->second;
  };
  for (const Handover& handover : page.numbers.handovers) {
    for (const AreaPart& part : handover.areas) {
      const auto& layer = page.after.complex.layers()[*page.numbers.layer];
      Province& one =
          province(part.area, part.area < 0 ? "" : layer.areas[std::size_t(part.area)].name);
      one.handovers.push_back({&handover, part.km2});
      one.km2 += part.km2;
    }
  }
  for (const Told& one : told) {
    const auto [area, name] = province_of(page, one);
    province(area, name).told.push_back(&one);
  }
  std::vector<Province> sorted;
  for (auto& [name, one] : found) sorted.push_back(std::move(one));
  std::ranges::stable_sort(sorted, [](const Province& a, const Province& b) {
    return std::tuple(a.name.empty(), -a.km2, -long(a.told.size())) <
           std::tuple(b.name.empty(), -b.km2, -long(b.told.size()));
  });
  return sorted;
}

// By the words of which reports it is told.
std::vector<std::tuple<std::string, std::size_t, std::size_t>> words_of(const Told& told) {
  std::vector<std::tuple<std::string, std::size_t, std::size_t>> words;
  for (const control::KnownEvent* s : told.statements) {
    words.push_back({s->record.report, s->record.range.begin, s->record.range.end});
  }
  return words;
}

// Changes of several places that the same sentences tell stand together.
std::vector<std::vector<const Told*>> told_together(const std::vector<const Told*>& all) {
  std::vector<std::vector<const Told*>> groups;
  for (const Told* told : all) {
    const auto same = [&](const std::vector<const Told*>& group) {
      const Told& first = *group.front();
      return first.date == told->date && first.from == told->from && first.to == told->to &&
             words_of(first) == words_of(*told);
    };
    const auto group = std::ranges::find_if(groups, same);
    if (group == groups.end()) groups.push_back({told});
    else group->push_back(told);
  }
  return groups;
}

Html change_item(const Page& page, const std::vector<const Told*>& together) {
  const Told& first = *together.front();
  std::vector<Html> places;
  bool partial = true;
  for (const Told* told : together) {
    places.push_back(page.place(told->place, told->statements.front()->record.place->name));
    partial =
        partial && std::ranges::all_of(told->statements, [](auto* s) { return s->record.partial; });
  }
  Html item = fmt::format(
      R"(<li><p class="what"><span class="when">{}</span><strong>{}</strong> · {})",
      page.span(first.date), page.phrases.list(places), page.sides(first.from, first.to));
  if (partial) item += fmt::format(R"(<span class="tag">{}</span>)", page.say("changes.part"));
  item += "</p>";
  for (std::size_t i = 0; i < first.statements.size(); ++i) {
    Statements alike;
    for (const Told* told : together) alike.push_back(told->statements[i]);
    item += quotation(page, alike);
  }
  return item + "</li>\n";
}

Html province_part(const Page& page, const Province& province, bool open) {
  Html body;
  if (!province.handovers.empty()) {
    std::vector<std::vector<Html>> rows;
    for (const auto& [handover, km2] : province.handovers) {
      rows.push_back({page.holder(handover->from), page.holder(handover->to), number(km2)});
    }
    body += table(page.say("changes.on_map"),
                  {{page.say("handovers.from")},
                   {page.say("handovers.to")},
                   {page.say("handovers.km2"), true}},
                  rows, "small");
  }
  Html items;
  for (const auto& together : told_together(province.told)) items += change_item(page, together);
  body += items.empty() ? paragraph(page.say("changes.no_report"))
                        : fmt::format("<ol class=\"changes\">\n{}</ol>\n", items);
  const Html km2 =
      province.km2 > 0 ? fmt::format("{} {} · ", number(province.km2), page.say("units.km2")) : "";
  return fmt::format(
      "<details{}><summary><h3>{}</h3> <span class=\"about\">{}{}</span></summary>\n{}</details>\n",
      open ? " open" : "", page.area(province.name), km2,
      page.count("changes.reported", province.told.size()), body);
}

}  // namespace

Html changes_section(const Page& page) {
  const std::vector<Told> told = changes_told(page);
  Html body;
  for (const Province& province : provinces(page, told)) {
    body += province_part(page, province, told.size() <= kOpenChanges);
  }
  if (told.empty()) body += paragraph(page.say("changes.none"));
  return section("changes", page.say("changes.heading"), page.say("changes.note"), body);
}

}  // namespace tidemark::publish::detail
