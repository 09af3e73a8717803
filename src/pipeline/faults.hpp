// What went wrong without ending the work.
#pragma once

#include "base/result.hpp"

namespace tidemark::pipeline {

struct Faults {
  base::Errors refused;   // input of the user's that was not used
  base::Errors warnings;  // broken lines of data that the project brings along
};

}  // namespace tidemark::pipeline
