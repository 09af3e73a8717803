// Mail: one message (RFC 5322, MIME), or a mailbox of them (mbox), each a record.
//
// Of a message its plain text is read, or else its HTML, under its subject. GMime undoes what mail
// does to texts: multiparts, quoted-printable, base64, encoded headers.
#pragma once

#include "sources/input.hpp"
#include "sources/record.hpp"

namespace tidemark::sources {

inline constexpr std::size_t kLargestMail = std::size_t(32) << 20;  // with all that is attached

bool looks_like_mbox(std::string_view head);
// A file that begins with a mail's header lines.
bool looks_like_mail(std::string_view head);

void read_mbox(Input& input, Records records);
void read_mail(Input& input, Records records);

// The day that a mail's date names, whatever its zone: "Sat, 10 Jun 2017 23:50:00 +0300".
std::optional<base::Date> mail_day(const std::string& text);

}  // namespace tidemark::sources
