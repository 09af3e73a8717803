// What no publication may carry, whoever wrote it into a report: ways to reach a person.
#pragma once

#include <string>
#include <string_view>

namespace tidemark::publish::detail {

// The text with e-mail addresses, telephone numbers and handles ("@name") each replaced by "[…]".
// A telephone number is a "+" or "00" with at least 8 digits, or at least 9 digits in groups;
// numbers grouped by commas, decimals and dates are none.
std::string without_contacts(std::string_view text);

}  // namespace tidemark::publish::detail
