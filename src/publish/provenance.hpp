// Where a file's content comes from and for whom it was made: what every exported file carries,
// inside where its format has room, else in a file beside it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "publish/record_table.hpp"
#include "theatre/profile.hpp"

namespace tidemark::publish {

struct Provenance {
  std::string theatre;  // its name
  base::Date from, to;  // of what is told day by day
  base::Date on;        // of what is told of one day
  base::Instant known;  // as known by
  theatre::Profile profile;
  std::string credits;          // whom outline and gazetteers come from
  std::size_t ledger_size = 0;  // the tree head of the ledger: entries
  std::string ledger_root;      // and root, hexadecimal
};

// By their names, all as text.
std::map<std::string, std::string> items_of(const Provenance& provenance);
std::string to_json(const Provenance& provenance);  // on one line

// "FILE-metadata.json": CSVW (W3C tabular metadata) for a table, its columns with their types and
// meanings; without fields, what the file carries alone.
std::string metadata_json(const Provenance& provenance, const std::string& file,
                          const std::string& about, const std::vector<Field>& fields);

struct ExportedFile {
  std::string name, about, bytes;
};
// manifest.json: the provenance, and each file's name, what it is, size and SHA-256.
std::string export_manifest(const Provenance& provenance, const std::vector<ExportedFile>& files);
// As sha256sum writes and checks it.
std::string checksums(const std::vector<ExportedFile>& files);

}  // namespace tidemark::publish
