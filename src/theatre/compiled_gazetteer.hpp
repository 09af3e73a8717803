// A gazetteer in one file that is read in one go: its places, and their names already folded, so
// that nothing is parsed, folded or merged again when it is opened.
//
// The file begins with kCompiledMagic, a format version and a checksum of the rest; all numbers are
// little-endian. It remembers the rules that its names were folded by and the files that it was
// made of: with other rules the names are folded anew on opening, from other files it is out of
// date.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "model/folding.hpp"
#include "model/place.hpp"
#include "theatre/name_table.hpp"

namespace tidemark::theatre {

inline constexpr std::string_view kCompiledMagic = "TIDEMARK GAZETTEER\n";
inline constexpr std::uint32_t kCompiledVersion = 1;

// A file that a compiled gazetteer was made of.
struct CompiledSource {
  std::string name;    // without its folder
  std::string sha256;  // of its bytes
  bool operator==(const CompiledSource&) const = default;
};

struct CompiledGazetteer {
  std::vector<model::Place> places;
  std::vector<CompiledSource> sources;
  std::string folding;                             // fingerprint_of the rules
  std::vector<std::vector<model::NameKeys>> keys;  // of each place's names
};

// Tells two sets of folding rules apart.
std::string fingerprint_of(const model::Folding& folding);

std::string compile_gazetteer(const std::vector<model::Place>& places, const NameTable& names,
                              const std::vector<CompiledSource>& sources,
                              const model::Folding& folding);

bool is_compiled(std::string_view bytes);

// `file` is for the error: another version, a damaged or shortened file.
base::Result<CompiledGazetteer> read_compiled(std::string_view bytes, const std::string& file);
}  // namespace tidemark::theatre
