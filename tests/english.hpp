// The project's own English, for the tests of any module; they link tidemark_theatre.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "theatre/language.hpp"

namespace tidemark::tests {

inline const model::Language& english() {
  static const model::Language language = [] {
    base::Errors errors;
    auto loaded =
        theatre::load_language(*base::real_world(), TIDEMARK_SOURCE_DIR "/languages/en", errors);
    for (const base::Error& error : errors) ADD_FAILURE() << error.to_text();
    return loaded.ok() ? std::move(*loaded) : model::Language{};
  }();
  return language;
}

}  // namespace tidemark::tests
