// Bytes → Report: decoding (UTF-8, UTF-16 with mark, legacy 8-bit), main text of HTML, Markdown or
// plain text, headline, outlet, and publication day with how it was found.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/result.hpp"
#include "model/document.hpp"
#include "model/language.hpp"
#include "model/report.hpp"
#include "model/source.hpp"
#include "text/sentence.hpp"

namespace tidemark::text {

// Clean text with the way back to the bytes, and what the markup said about itself.
struct Decoded {
  std::string text;
  model::OffsetMap offsets;
  std::string title;  // <title>, og:title, first Markdown heading; empty when there is none
  std::string url;    // canonical link, og:url
  std::string site;   // og:site_name
  std::string author;
  std::string date;  // article:published_time, JSON-LD datePublished, <time datetime>
};

// Refuses empty input, input over model::kLargestDocument, binary input, and text without any
// letter; says why. Of the hints it uses those that say how to read the bytes.
base::Result<Decoded> decode(std::string_view bytes, std::string_view file_name,
                             const model::Hints& hints = {});

class OutletFinder;
class PublicationFinder;

// A report with its sentences, for the reading that follows.
struct TakenIn {
  model::Report report;
  std::vector<Sentence> sentences;
};

// Takes reports in. `outlets` are the theatre's; the outlet is found by domain, byline or header.
// What the container says of a document goes before what its text says.
// The clean text ends lines at "\n", paragraphs at "\n\n".
class Intake {
 public:
  Intake(const model::Language& language, const std::vector<model::Source>& outlets);
  base::Result<TakenIn> take_in(const model::Document& document, base::Instant retrieved_at) const;
  base::Result<model::Report> read(const model::Document& document,
                                   base::Instant retrieved_at) const;
  // Of a file that stands by itself.
  base::Result<model::Report> read(std::string_view bytes, std::string path,
                                   base::Instant retrieved_at) const;

 private:
  std::string language_;
  std::shared_ptr<const SentenceSplitter> sentences_;
  std::shared_ptr<const OutletFinder> outlets_;
  std::shared_ptr<const PublicationFinder> publication_;
};

// The same for a single report; to read many, keep an Intake.
base::Result<model::Report> read_report(std::string_view bytes, std::string path,
                                        const model::Language& language,
                                        const std::vector<model::Source>& outlets,
                                        base::Instant retrieved_at);

}  // namespace tidemark::text
