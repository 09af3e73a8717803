// Loads a language: every *.toml of languages/<id>/, each table a category of phrases.
//
//   [month]                 # category
//   june = 6                # phrase = value
//   [verb]
//   "take control of" = { class = "gain", forms = "takes control of|took control of" }
//
//   furniture = ["…", "…"]  # a list: phrases without features
//
// A feature `forms` lists inflected phrases that share the entry's features. language.toml names
// the language (id, name). folding.toml holds the rules of model::Folding: arrays `articles` and
// `prefixes`, a table `heads` (usual form = its variants), arrays of pairs `sounds` and `endings`.
#pragma once

#include <string>

#include "base/files.hpp"
#include "base/result.hpp"
#include "model/language.hpp"

namespace tidemark::theatre {

// A broken file goes to `errors` and costs only itself; a missing folder fails.
base::Result<model::Language> load_language(const base::World& world, const std::string& folder,
                                            base::Errors& errors);

}  // namespace tidemark::theatre
