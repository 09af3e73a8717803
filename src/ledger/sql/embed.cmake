# Turns .sql files into a header of constants, so that SQL is written and read as SQL.
# A line "--: kName" begins the constant kName; what stands before a file's first such line is for
# readers of the file only.
#   cmake "-DINPUTS=a.sql;b.sql" -DOUTPUT=sql.hpp -P embed.cmake
set(header "// Made from src/ledger/sql by embed.cmake.\n#pragma once\n\n#include <string_view>\n
namespace tidemark::ledger::sql {\n")
foreach(input IN LISTS INPUTS)
  file(READ ${input} text)
  string(FIND "${text}" "--: " first)
  if(first EQUAL -1)
    message(FATAL_ERROR "${input} names no constant with a line '--: kName'")
  endif()
  string(SUBSTRING "${text}" ${first} -1 text)
  string(REGEX REPLACE "--: (k[A-Za-z0-9]+)\n"
         ")sql\";\ninline constexpr std::string_view \\1 = R\"sql(" text "${text}")
  # The first constant closes nothing.
  string(SUBSTRING "${text}" 6 -1 text)
  string(APPEND header "${text})sql\";\n")
endforeach()
string(APPEND header "\n}  // namespace tidemark::ledger::sql\n")
file(WRITE ${OUTPUT} "${header}")
