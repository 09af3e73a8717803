// What no publication may carry, whoever wrote it into a report: ways to reach a person.
//
// A number to call is
//   dialled:   "+" or "00" and at least 8 digits, in groups or not;
//   national:  "0" and at least 9 digits in all, likewise; a line may break either;
//   unmarked:  at least 9 digits in groups, or 11 to 15 in one.
// European, Arabic-Indic and Persian digits count, and the spaces that do not break. Numbers
// grouped by commas, decimals, and what is all dates are none.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/range.hpp"

namespace tidemark::publish::detail {

inline constexpr const char* kRemoved = "[…]";

// Where e-mail addresses, telephone numbers and handles ("@name") stand, in order.
std::vector<base::ByteRange> contacts_in(std::string_view text);

// The text with "[…]" for each of them.
std::string without_contacts(std::string_view text);

}  // namespace tidemark::publish::detail
