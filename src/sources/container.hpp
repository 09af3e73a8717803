// One stream of bytes → its documents, whatever it holds.
#pragma once

#include <string>

#include "base/files.hpp"
#include "sources/sources.hpp"

namespace tidemark::sources {

// `hints`: what is known beforehand of a stream that is one document.
void read_container(base::Reader& reader, const std::string& path, const model::Hints& hints,
                    const Give& give);

}  // namespace tidemark::sources
