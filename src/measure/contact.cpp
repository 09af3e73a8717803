#include "measure/contact.hpp"

#include <map>
#include <utility>

namespace tidemark::measure {

std::vector<Contact> contacts(const Labelled& day) {
  std::map<std::pair<int, int>, double> km;
  for (int i = 0; i < day.size(); ++i) {
    for (const cells::Rim& rim : day.cell(i).rim) km[{day.label(i), rim.neighbour}] += rim.length_km;
  }
  std::vector<Contact> contacts;
  for (const auto& [key, length] : km) contacts.push_back({key.first, key.second, length});
  return contacts;
}

}  // namespace tidemark::measure
