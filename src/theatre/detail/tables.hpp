// The tables of a theatre's folder: read with the columns that they must have, and turned into
// records.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/csv.hpp"
#include "base/files.hpp"
#include "model/folding.hpp"
#include "theatre/theatre.hpp"

namespace tidemark::theatre {

// Fails when the file cannot be read or lacks one of the columns; broken rows go to `errors`.
base::Result<base::CsvTable> read_table(const base::World& world, const std::string& file,
                                        const std::vector<std::string_view>& columns,
                                        base::Errors& errors);

// The same of bytes that have been read.
base::Result<base::CsvTable> parse_table(std::string_view bytes, const std::string& file,
                                         const std::vector<std::string_view>& columns,
                                         base::Errors& errors);

// A row with the id of the theatre tells more of the theatre's own war.
void read_wars(const base::CsvTable& table, Theatre& theatre, base::Errors& errors);

// They take the theatre's sides and wars for granted and append to it. Two actors may not share an
// alias: the later one loses it, and a fault names the earlier.
void read_actors(const base::CsvTable& table, const model::Folding& folding, Theatre& theatre,
                 bool elsewhere, base::Errors& errors);
void read_outlets(const base::CsvTable& table, Theatre& theatre, base::Errors& errors);
// Also takes the theatre's actors for granted: days of elsewhere may be of any side on which one
// stands.
void read_chronology(const base::CsvTable& table, Theatre& theatre, bool elsewhere,
                     base::Errors& errors);

}  // namespace tidemark::theatre
