// Where reports come from: files, folders, standard input and web addresses, as one stream of
// documents.
//
// What holds many documents (feeds, JSON lines, mailboxes, …) is read record by record, so memory
// does not grow with it. A document or record that cannot be had is an error in its place in the
// stream, "FILE, record N: reason"; the others are given all the same. docs/sources.md says what is
// read how.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/files.hpp"
#include "base/result.hpp"
#include "model/document.hpp"

namespace tidemark::sources {

struct Sources {
  std::vector<std::string> arguments;  // a file, a folder, "-" (standard input) or an address
  bool allow_private = false;          // addresses may lead into private networks
};

// Takes the documents, one at a time, in the order of the arguments; those of a folder by path.
using Give = std::function<void(base::Result<model::Document>)>;

// Each file is read once. An argument that gives nothing is an error.
void for_each_document(const base::World& world, const Sources& sources, const Give& give);

}  // namespace tidemark::sources
