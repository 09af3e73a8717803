// Adding to an observatory: a baseline and reports are read and archived.
#pragma once

#include <string>

#include "base/files.hpp"
#include "pipeline/archive.hpp"
#include "pipeline/faults.hpp"
#include "pipeline/ordered_pool.hpp"
#include "sources/sources.hpp"

namespace tidemark::pipeline {

struct AddRequest {
  sources::Sources sources;
  std::string baseline;  // a file, or empty
  base::Instant known_at;
};

// What cannot be read is refused, the rest archived. Doing it again adds nothing.
base::Result<Archived> add(const base::World& world, const AddRequest& request,
                           Observatory& observatory, Faults& faults, const Progress& progress,
                           const Acknowledge& acknowledge = {});

}  // namespace tidemark::pipeline
