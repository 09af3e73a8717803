#include "text/intake.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/sha256.hpp"
#include "text/charset.hpp"
#include "text/html.hpp"
#include "text/markdown.hpp"
#include "text/outlet.hpp"
#include "text/publication.hpp"
#include "text/unicode.hpp"

namespace tidemark::text {
namespace {

using base::Error;
using base::Result;

bool has_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    CodePoint c = code_point_at(text, at);
    if (is_letter(c.value)) return true;
    at += c.size;
  }
  return false;
}

std::string stem_of(std::string_view path) {
  path = path.substr(path.find_last_of('/') + 1);
  std::size_t dot = path.find_last_of('.');
  return std::string(path.substr(0, dot == 0 ? path.npos : dot));
}

bool is_markdown(std::string_view file_name) {
  std::string name = model::fold_case(file_name);
  return name.ends_with(".md") || name.ends_with(".markdown");
}

// A record's text is known to stand somewhere in the record, not where.
model::OffsetMap to_the_whole(std::string_view text, std::string_view bytes) {
  model::OffsetMap map;
  std::size_t first = text.size() == bytes.size() ? 1 : 0;  // equal lengths would map byte by byte
  map.add({0, first}, {0, bytes.size()});
  map.add({first, text.size()}, {0, bytes.size()});
  return map;
}

}  // namespace

Result<Decoded> decode(std::string_view bytes, std::string_view file_name,
                       const model::Hints& hints) {
  if (bytes.empty()) return Error{"is empty"};
  if (bytes.size() > model::kLargestDocument) {
    return Error{fmt::format("is larger than a report can be: {} bytes, at most {}", bytes.size(),
                             model::kLargestDocument)};
  }
  auto utf8 = to_utf8(bytes, hints.charset);
  if (!utf8) return utf8.error();
  Decoded decoded;
  MappedText body;
  bool html = hints.markup == model::Markup::unknown ? looks_like_html(utf8->text, file_name)
                                                     : hints.markup == model::Markup::html;
  if (html) {
    auto page = read_page(utf8->text);
    if (!page) return page.error();
    body = std::move(page->body);
    decoded.title = std::move(page->title);
    decoded.author = std::move(page->author);
    decoded.url = std::move(page->url);
    decoded.site = std::move(page->site);
    decoded.date = std::move(page->date);
  } else {
    PlainText plain = clean_plain_text(utf8->text, is_markdown(file_name));
    body = std::move(plain.body);
    decoded.title = std::move(plain.title);
  }
  if (!has_letter(body.text)) return Error{"has no text: not a single letter"};
  decoded.offsets = compose(body.offsets, utf8->offsets);
  decoded.text = std::move(body.text);
  return decoded;
}

Intake::Intake(const model::Language& language, const std::vector<model::Source>& outlets)
    : language_(language.id),
      sentences_(std::make_shared<SentenceSplitter>(language, outlets)),
      outlets_(std::make_shared<OutletFinder>(language, outlets)),
      publication_(std::make_shared<PublicationFinder>(language)) {}

Result<TakenIn> Intake::take_in(const model::Document& document, base::Instant retrieved_at) const {
  const model::Hints& hints = document.hints;
  auto decoded = decode(document.text(), document.content ? "" : document.path, hints);
  if (!decoded) {
    Error error = decoded.error();
    error.file = document.path;
    return error;
  }
  model::Report report;
  report.id = base::sha256_hex(document.bytes);
  report.stem = hints.stem.empty() ? stem_of(document.path) : hints.stem;
  report.path = document.path;
  report.url = hints.url.empty() ? decoded->url : hints.url;
  if (report.url.empty() && report.path.find("://") != report.path.npos) report.url = report.path;
  report.language = hints.language.empty() ? language_ : hints.language;
  report.retrieved_at = retrieved_at;
  report.text = std::move(decoded->text);
  report.offsets =
      document.content ? to_the_whole(report.text, document.bytes) : std::move(decoded->offsets);

  auto sentences = sentences_->split(report.text);
  report.title = hints.title.empty() ? decoded->title : hints.title;
  auto headline = std::find_if(sentences.begin(), sentences.end(),
                               [](const Sentence& s) { return s.role == Role::headline; });
  if (report.title.empty() && headline != sentences.end())
    report.title = headline->range.of(report.text);
  Provenance provenance = outlets_->find(sentences, report.url, decoded->site);
  report.outlet = outlets_->named(hints.outlet);
  if (report.outlet.empty()) report.outlet = std::move(provenance.outlet);
  if (report.outlet.empty()) report.outlet = hints.outlet;
  report.author = hints.author.empty() ? decoded->author : hints.author;
  for (const std::string& origin :
       {outlets_->named(hints.origin), provenance.republishes, outlets_->named(report.author)}) {
    if (report.republishes.empty() && origin != report.outlet) report.republishes = origin;
  }
  Publication publication =
      hints.published
          ? Publication{hints.published, "record's own date", 0.98}
          : publication_->find(report.text, sentences, decoded->date, report.url, report.stem);
  report.published = publication.day;
  report.published_how = std::move(publication.how);
  report.published_confidence = publication.confidence;
  report.published_among = std::move(publication.among);
  return TakenIn{std::move(report), std::move(sentences)};
}

Result<model::Report> Intake::read(const model::Document& document,
                                   base::Instant retrieved_at) const {
  auto taken = take_in(document, retrieved_at);
  if (!taken) return taken.error();
  return std::move(taken->report);
}

Result<model::Report> Intake::read(std::string_view bytes, std::string path,
                                   base::Instant retrieved_at) const {
  model::Document document;
  document.path = std::move(path);
  document.bytes = bytes;
  return read(document, retrieved_at);
}

Result<model::Report> read_report(std::string_view bytes, std::string path,
                                  const model::Language& language,
                                  const std::vector<model::Source>& outlets,
                                  base::Instant retrieved_at) {
  return Intake(language, outlets).read(bytes, std::move(path), retrieved_at);
}

}  // namespace tidemark::text
