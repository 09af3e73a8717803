#include "measure/contact.hpp"

#include <map>
#include <utility>

namespace tidemark::measure {

std::vector<Contact> contacts(const Labelled& day) {
  struct Border {
    double km = 0;
    std::vector<Segment> edges;
  };
  std::map<std::pair<int, int>, Border> borders;
  for (int i = 0; i < day.size(); ++i) {
    for (const cells::Rim& rim : day.cell(i).rim) {
      Border& border = borders[{day.label(i), rim.neighbour}];
      border.km += rim.length_km;
      border.edges.insert(border.edges.end(), rim.edges.begin(), rim.edges.end());
    }
  }
  std::vector<Contact> contacts;
  for (const auto& [key, border] : borders) {
    contacts.push_back({key.first, key.second, border.km, joined(border.edges)});
  }
  return contacts;
}

}  // namespace tidemark::measure
