#include "cells/compiled.hpp"

#include <cstring>
#include <map>
#include <stdexcept>
#include <type_traits>
#include <utility>

#include "base/sha256.hpp"

namespace tidemark::cells {
namespace {

constexpr std::string_view kMagic = "TMCELLS3";
constexpr std::size_t kHash = 64;

// Writes and reads the same fields in the same order: `Archive` is one of the two below.
class Writing {
 public:
  template <typename T>
  requires std::is_trivially_copyable_v<T>
  void value(T& v) { bytes.append(reinterpret_cast<const char*>(&v), sizeof(T)); }
  std::size_t size(std::size_t n) {
    value(n);
    return n;
  }
  void text(std::string& s) {
    size(s.size());
    bytes += s;
  }

  std::string bytes;
};

class Reading {
 public:
  explicit Reading(std::string_view bytes) : bytes_(bytes) {}

  template <typename T>
  requires std::is_trivially_copyable_v<T>
  void value(T& v) { std::memcpy(&v, take(sizeof(T)).data(), sizeof(T)); }
  // Of a list, each of whose members takes a byte at least.
  std::size_t size(std::size_t) {
    std::size_t n = 0;
    value(n);
    if (n > bytes_.size()) throw std::out_of_range("size");
    return n;
  }
  void text(std::string& s) { s = take(size(0)); }

 private:
  std::string_view take(std::size_t n) {
    if (n > bytes_.size()) throw std::out_of_range("end");
    std::string_view taken = bytes_.substr(0, n);
    bytes_.remove_prefix(n);
    return taken;
  }
  std::string_view bytes_;
};

template <typename Archive, typename T>
requires std::is_trivially_copyable_v<T>
void fields(Archive& archive, T& v) { archive.value(v); }
template <typename Archive>
void fields(Archive& archive, std::string& s) {
  archive.text(s);
}
template <typename Archive, typename T>
void fields(Archive& archive, std::vector<T>& list) {
  list.resize(archive.size(list.size()));
  for (T& member : list) fields(archive, member);
}
template <typename Archive, typename A, typename B>
void fields(Archive& archive, std::pair<A, B>& p) {
  fields(archive, p.first);
  fields(archive, p.second);
}
template <typename Archive>
void fields(Archive& archive, geo::Polygon& p) {
  fields(archive, p.outer);
  fields(archive, p.holes);
}
template <typename Archive>
void fields(Archive& archive, Site& s) {
  fields(archive, s.id);
  fields(archive, s.point);
  fields(archive, s.area);
}
template <typename Archive>
void fields(Archive& archive, AdminArea& a) {
  fields(archive, a.id);
  fields(archive, a.name);
  fields(archive, a.shape);
}
template <typename Archive>
void fields(Archive& archive, AdminLayer& l) {
  fields(archive, l.level);
  fields(archive, l.approximate);
  fields(archive, l.areas);
}
template <typename Archive>
void fields(Archive& archive, Neighbour& n) {
  fields(archive, n.name);
  fields(archive, n.shape);
}
template <typename Archive>
void fields(Archive& archive, Barrier& b) {
  fields(archive, b.name);
  fields(archive, b.lines);
  fields(archive, b.factor);
}
template <typename Archive>
void fields(Archive& archive, Road& r) {
  fields(archive, r.id);
  fields(archive, r.lines);
}
template <typename Archive>
void fields(Archive& archive, Face& f) {
  fields(archive, f.areas);
  fields(archive, f.shape);
  fields(archive, f.area_km2);
}
template <typename Archive>
void fields(Archive& archive, Rim& r) {
  fields(archive, r.neighbour);
  fields(archive, r.length_km);
  fields(archive, r.edges);
}
template <typename Archive>
void fields(Archive& archive, Cell& c) {
  fields(archive, c.place);
  fields(archive, c.site);
  fields(archive, c.shape);
  fields(archive, c.area_km2);
  fields(archive, c.borders);
  fields(archive, c.rim);
  fields(archive, c.faces);
}

}  // namespace

struct Packing {
  template <typename Archive>
  static void fields_of(Archive& archive, Complex& c) {
    std::map<std::string, int> ordered(c.cell_of_.begin(), c.cell_of_.end());
    std::vector<std::pair<std::string, int>> places(ordered.begin(), ordered.end());
    std::vector<std::pair<std::string, std::vector<int>>> along(c.along_.begin(), c.along_.end());
    fields(archive, c.cells_);
    fields(archive, c.outline_);
    fields(archive, c.box_);
    fields(archive, c.plane_);
    fields(archive, c.area_km2_);
    fields(archive, c.layers_);
    fields(archive, c.neighbours_);
    fields(archive, places);
    fields(archive, along);
    c.cell_of_ = {places.begin(), places.end()};
    c.along_ = {along.begin(), along.end()};
  }
  static void index(Complex& c) {
    std::vector<PlanePoint> sites;
    for (const Cell& cell : c.cells_) sites.push_back(c.plane_.rounded(cell.site));
    c.index_ = SiteIndex(std::move(sites));
  }
};

std::string key_of(const Country& country, const Options& options) {
  Country c = country;
  Options o = options;
  Writing writing;
  fields(writing, c.sites);
  fields(writing, c.outline);
  fields(writing, c.layers);
  fields(writing, c.neighbours);
  fields(writing, c.barriers);
  fields(writing, c.roads);
  fields(writing, o);
  return base::sha256_hex(writing.bytes);
}

std::string pack(const Complex& complex, std::string_view key) {
  Complex copy = complex;
  std::string name(key);
  Writing writing;
  fields(writing, name);
  Packing::fields_of(writing, copy);
  return std::string(kMagic) + base::sha256_hex(writing.bytes) + writing.bytes;
}

base::Result<Complex> unpack(std::string_view bytes, std::string_view key) {
  if (!bytes.starts_with(kMagic) || bytes.size() < kMagic.size() + kHash) {
    return base::Error{"is no file of cells"};
  }
  std::string_view hash = bytes.substr(kMagic.size(), kHash),
                   body = bytes.substr(kMagic.size() + kHash);
  if (base::sha256_hex(body) != hash) return base::Error{"is damaged"};
  Complex complex;
  std::string name;
  try {
    Reading reading(body);
    fields(reading, name);
    if (name != key) return base::Error{"holds the cells of other places or another outline"};
    Packing::fields_of(reading, complex);
  } catch (const std::out_of_range&) {
    return base::Error{"is damaged"};
  }
  Packing::index(complex);
  return complex;
}

}  // namespace tidemark::cells
