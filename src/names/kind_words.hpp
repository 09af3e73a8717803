// What a name is called without the word that says its kind: "Jirah airbase" is "Jirah", "Hamamiyat
// Hill" is also "Tal Hamamiyat", "Brigade 93" stays.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "names/lexicon.hpp"

namespace tidemark::names {

// Likeliest first; empty when the name holds no such word or is nothing else.
std::vector<std::string> without_kind(std::string_view name, const Lexicon& lexicon);

}  // namespace tidemark::names
