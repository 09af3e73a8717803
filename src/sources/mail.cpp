#include "sources/mail.hpp"

#include <fmt/format.h>
#include <gmime/gmime.h>

#include <memory>
#include <mutex>

#include "base/c_text.hpp"
#include "model/folding.hpp"
#include "text/charset.hpp"

namespace tidemark::sources {
namespace {

constexpr std::string_view kSeparator = "From ";

struct Unref {
  void operator()(gpointer object) const { g_object_unref(object); }
};
template <typename T>
using Owned = std::unique_ptr<T, Unref>;

void prepare_gmime() {
  static std::once_flag once;
  std::call_once(once, [] { g_mime_init(); });
}

// "Name: value", or the beginning of it.
bool is_header_line(std::string_view line) {
  std::size_t colon = line.find(':');
  if (colon == 0 || colon == line.npos || colon > 76) return false;
  for (char c : line.substr(0, colon)) {
    if (c <= ' ' || c > '~') return false;
  }
  return true;
}

std::string_view line_at(std::string_view text, std::size_t at) {
  return text.substr(at, text.find('\n', at) - at);
}

bool is_attached(GMimeObject* part) {
  GMimeContentDisposition* disposition = g_mime_object_get_content_disposition(part);
  return disposition && g_mime_content_disposition_is_attachment(disposition);
}

// The first part of this type that is not attached and not empty, as UTF-8.
bool find_part(GMimeMessage* message, const char* subtype, std::string& text) {
  std::unique_ptr<GMimePartIter, decltype(&g_mime_part_iter_free)> parts(
      g_mime_part_iter_new(GMIME_OBJECT(message)), &g_mime_part_iter_free);
  if (!g_mime_part_iter_is_valid(parts.get())) return false;
  do {
    GMimeObject* part = g_mime_part_iter_get_current(parts.get());
    if (!GMIME_IS_PART(part) || is_attached(part)) continue;
    GMimeContentType* type = g_mime_object_get_content_type(part);
    GMimeDataWrapper* content = g_mime_part_get_content(GMIME_PART(part));
    if (!content || !g_mime_content_type_is_type(type, "text", subtype)) continue;
    Owned<GMimeStream> memory(g_mime_stream_mem_new());
    if (g_mime_data_wrapper_write_to_stream(content, memory.get()) < 0) continue;
    GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory.get()));
    auto utf8 =
        text::to_utf8({reinterpret_cast<const char*>(bytes->data), bytes->len},
                      base::text_or_empty(g_mime_content_type_get_parameter(type, "charset")));
    if (!utf8) continue;
    text = std::move(utf8->text);
    if (text.find_first_not_of(" \t\r\n") != text.npos) return true;
  } while (g_mime_part_iter_next(parts.get()));
  return false;
}

// Who sent it: the name, or else the address's domain.
std::string sender_of(GMimeMessage* message) {
  InternetAddressList* senders = g_mime_message_get_from(message);
  if (!senders || internet_address_list_length(senders) == 0) return "";
  InternetAddress* sender = internet_address_list_get_address(senders, 0);
  std::string name = base::text_or_empty(internet_address_get_name(sender));
  if (!name.empty() || !INTERNET_ADDRESS_IS_MAILBOX(sender)) return name;
  std::string address =
      base::text_or_empty(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(sender)));
  return address.substr(address.find('@') + 1);
}

std::optional<base::Date> day_of(GDateTime* time) {
  if (!time) return std::nullopt;
  return base::Date::from_ymd(g_date_time_get_year(time), g_date_time_get_month(time),
                              g_date_time_get_day_of_month(time));
}

// A line that mbox quoted so that it does not begin with "From ".
bool is_quoted(std::string_view line) {
  std::size_t marks = line.find_first_not_of('>');
  return marks > 0 && marks != line.npos && line.substr(marks).starts_with(kSeparator);
}

std::string unquoted(std::string_view mail) {
  std::string out;
  for (std::size_t at = 0; at < mail.size();) {
    std::size_t end = std::min(mail.find('\n', at), mail.size() - 1) + 1;
    std::string_view line = mail.substr(at, end - at);
    out += is_quoted(line) ? line.substr(1) : line;
    at = end;
  }
  return out;
}

void read_message(std::string bytes, bool quoted, const Records& records) {
  prepare_gmime();
  std::string mail = quoted ? unquoted(bytes) : bytes;
  if (!is_header_line(line_at(mail, 0))) return records.fault("does not begin as a mail");
  Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(mail.data(), mail.size()));
  Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
  if (!message) return records.fault("is no mail that can be read");
  model::Hints hints;
  std::string text;
  hints.markup = model::Markup::plain;
  if (!find_part(message.get(), "plain", text)) {
    hints.markup = model::Markup::html;
    if (!find_part(message.get(), "html", text)) return records.fault("has no part that is text");
  }
  hints.title = base::text_or_empty(g_mime_message_get_subject(message.get()));
  hints.stem = safe_stem(base::text_or_empty(g_mime_message_get_message_id(message.get())));
  hints.outlet = sender_of(message.get());
  hints.published = day_of(g_mime_message_get_date(message.get()));
  text = under_title(hints.title, text, hints.markup);
  records.document(std::move(bytes), std::move(text), std::move(hints));
}

}  // namespace

bool looks_like_mbox(std::string_view head) {
  std::size_t end = head.find('\n');
  return head.starts_with(kSeparator) && end != head.npos && is_header_line(line_at(head, end + 1));
}

bool looks_like_mail(std::string_view head) {
  std::size_t end = head.find('\n');
  if (end == head.npos || !is_header_line(line_at(head, 0))) return false;
  std::string names = "\n" + model::fold_case(head.substr(0, head.find("\n\n")));
  // Header lines that no person writes by hand.
  return names.find("\nfrom:") != names.npos &&
         (names.find("\nmime-version:") != names.npos ||
          names.find("\nmessage-id:") != names.npos || names.find("\nreceived:") != names.npos);
}

void read_mbox(Input& input, Records records) {
  std::string line, mail;
  bool line_whole = true, whole = true, blank_before = true;
  auto end_message = [&] {
    if (records.count() == 0) return;
    if (whole) read_message(std::move(mail), true, records);
    else records.fault(fmt::format("is larger than {} bytes", kLargestMail));
    mail.clear();
    whole = true;
  };
  while (input.line(line, kLargestMail, line_whole)) {
    if (blank_before && line.starts_with(kSeparator)) {
      end_message();
      records.begin();
    } else {
      whole &= line_whole && mail.size() + line.size() <= kLargestMail;
      if (whole) mail += line;
    }
    blank_before = line == "\n" || line == "\r\n";
  }
  if (input.fault()) return records.container_fault(input.fault()->reason);
  end_message();
}

void read_mail(Input& input, Records records) {
  std::string mail;
  records.begin();
  bool more = input.take(kLargestMail + 1, mail);
  if (input.fault()) return records.container_fault(input.fault()->reason);
  if (more) return records.fault(fmt::format("is larger than {} bytes", kLargestMail));
  read_message(std::move(mail), false, records);
}

std::optional<base::Date> mail_day(const std::string& text) {
  prepare_gmime();
  GDateTime* time = text.empty() ? nullptr : g_mime_utils_header_decode_date(text.c_str());
  auto day = day_of(time);
  if (time) g_date_time_unref(time);
  return day;
}

}  // namespace tidemark::sources
