#include "theatre/compiled_gazetteer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

#include "base/hash_chains.hpp"
#include "base/sha256.hpp"

namespace tidemark::theatre {
namespace {

static_assert(std::endian::native == std::endian::little,
              "numbers are written as they lie in memory");

class Sink {
 public:
  template <typename Number>
  void number(Number value) {
    bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  void text(std::string_view value) {
    number(std::uint32_t(value.size()));
    bytes.append(value);
  }
  std::string bytes;
};

// Reads what Sink wrote; anything that reaches beyond the end gives nothing and makes it not ok().
class Source {
 public:
  explicit Source(std::string_view bytes) : rest_(bytes) {}

  template <typename Number>
  Number number() {
    Number value{};
    if (rest_.size() < sizeof value) return fail(), value;
    std::memcpy(&value, rest_.data(), sizeof value);
    rest_.remove_prefix(sizeof value);
    return value;
  }
  std::string_view text() {
    auto size = number<std::uint32_t>();
    if (rest_.size() < size) return fail(), std::string_view();
    std::string_view value = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return value;
  }
  // A count of things that take at least `least` bytes each: what cannot be there is not made room
  // for.
  std::size_t count(std::size_t least) {
    auto value = number<std::uint32_t>();
    if (value > rest_.size() / least) return fail(), 0;
    return value;
  }
  bool ok() const { return ok_; }
  bool at_end() const { return rest_.empty(); }

 private:
  void fail() {
    ok_ = false;
    rest_ = {};
  }
  std::string_view rest_;
  bool ok_ = true;
};

void write_place(const model::Place& place, Sink& sink) {
  for (const std::string* text : {&place.id, &place.name, &place.name_ar, &place.kind,
                                  &place.admin1, &place.admin2, &place.admin3, &place.pcode}) {
    sink.text(*text);
  }
  sink.number(std::uint32_t(place.aliases.size()));
  for (const std::string& alias : place.aliases) sink.text(alias);
  sink.number(place.point.lat);
  sink.number(place.point.lon);
}

model::Place read_place(Source& source) {
  model::Place place;
  for (std::string* text : {&place.id, &place.name, &place.name_ar, &place.kind, &place.admin1,
                            &place.admin2, &place.admin3, &place.pcode}) {
    *text = source.text();
  }
  place.aliases.resize(source.count(sizeof(std::uint32_t)));
  for (std::string& alias : place.aliases) alias = source.text();
  place.point.lat = source.number<double>();
  place.point.lon = source.number<double>();
  return place;
}

std::string sorted(const auto& rules, auto line) {
  std::vector<std::string> lines;
  for (const auto& rule : rules) lines.push_back(line(rule));
  std::ranges::sort(lines);
  return fmt::format("{}\n", fmt::join(lines, "\n"));
}

}  // namespace

std::string fingerprint_of(const model::Folding& folding) {
  auto pair = [](const auto& rule) { return rule.first + "=" + rule.second; };
  std::string rules = sorted(folding.articles, [](const std::string& word) { return word; });
  rules += sorted(folding.heads, pair);
  for (const std::string& prefix : folding.prefixes) rules += "prefix " + prefix + "\n";
  for (const auto& rule : folding.sounds) rules += "sound " + pair(rule) + "\n";
  for (const auto& rule : folding.endings) rules += "ending " + pair(rule) + "\n";
  return base::sha256_hex(rules);
}

std::string compile_gazetteer(const std::vector<model::Place>& places, const NameTable& names,
                              const std::vector<CompiledSource>& sources,
                              const model::Folding& folding) {
  std::vector<std::vector<std::uint32_t>> names_of_place(places.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    names_of_place[names[i].place].push_back(std::uint32_t(i));
  }
  Sink body;
  body.text(fingerprint_of(folding));
  body.number(std::uint32_t(sources.size()));
  for (const CompiledSource& source : sources) {
    body.text(source.name);
    body.text(source.sha256);
  }
  body.number(std::uint32_t(places.size()));
  for (std::size_t i = 0; i < places.size(); ++i) {
    write_place(places[i], body);
    body.number(std::uint32_t(names_of_place[i].size()));
    for (std::uint32_t name : names_of_place[i]) {
      body.text(names[name].plain);
      body.text(names[name].loose);
    }
  }
  Sink file;
  file.bytes = kCompiledMagic;
  file.number(kCompiledVersion);
  file.number(base::hash_of(body.bytes));
  return std::move(file.bytes) + body.bytes;
}

bool is_compiled(std::string_view bytes) { return bytes.starts_with(kCompiledMagic); }

base::Result<CompiledGazetteer> read_compiled(std::string_view bytes, const std::string& file) {
  if (!is_compiled(bytes)) return base::Error{"is no compiled gazetteer", file};
  std::string_view rest = bytes.substr(kCompiledMagic.size());
  Source header(rest);
  auto version = header.number<std::uint32_t>();
  auto checksum = header.number<std::uint64_t>();
  if (!header.ok()) return base::Error{"breaks off in its header", file};
  if (version != kCompiledVersion) {
    return base::Error{
        fmt::format("was compiled in version {} of the format, not {}: compile it again", version,
                    kCompiledVersion),
        file};
  }
  rest.remove_prefix(sizeof version + sizeof checksum);
  if (base::hash_of(rest) != checksum) {
    return base::Error{"is damaged: its checksum does not fit", file};
  }
  Source body(rest);
  CompiledGazetteer gazetteer;
  gazetteer.folding = body.text();
  gazetteer.sources.resize(body.count(2 * sizeof(std::uint32_t)));
  for (CompiledSource& source : gazetteer.sources) {
    source.name = body.text();
    source.sha256 = body.text();
  }
  std::size_t places = body.count(10 * sizeof(std::uint32_t));
  gazetteer.places.reserve(places);
  gazetteer.keys.resize(places);
  for (std::size_t i = 0; i < places && body.ok(); ++i) {
    gazetteer.places.push_back(read_place(body));
    gazetteer.keys[i].resize(body.count(2 * sizeof(std::uint32_t)));
    for (model::NameKeys& keys : gazetteer.keys[i]) {
      keys.plain = body.text();
      keys.loose = body.text();
    }
  }
  if (!body.ok() || !body.at_end()) return base::Error{"is damaged: its parts do not fit", file};
  for (const model::Place& place : gazetteer.places) {
    bool on_globe = std::abs(place.point.lat) <= 90 && std::abs(place.point.lon) <= 180;
    if (place.name.empty() || place.id.empty() || !on_globe) {
      return base::Error{"is damaged: a place has no name, id or position", file};
    }
  }
  return gazetteer;
}

}  // namespace tidemark::theatre
