#include "text/intake.hpp"

#include <gtest/gtest.h>

#include "tests/english.hpp"

namespace tidemark::text {
namespace {

using tests::english;

std::vector<model::Source> outlets() {
  auto make = [](std::string id, std::string name, std::vector<std::string> aliases,
                 std::vector<std::string> domains) {
    model::Source source;
    source.id = std::move(id), source.name = std::move(name);
    source.aliases = std::move(aliases), source.domains = std::move(domains);
    return source;
  };
  return {make("monitor", "River Monitor", {"RM"}, {"monitor.example"}),
          make("digest", "World Digest", {}, {"digest.example"}),
          make("wire", "Blue Wire", {"BW"}, {"wire.example"})};
}

model::Report report_of(std::string_view text, std::string path = "a.txt") {
  auto report = read_report(text, std::move(path), english(), outlets(), base::Instant{0});
  EXPECT_TRUE(report.ok()) << (report.ok() ? "" : report.error().to_text());
  return report.ok() ? *report : model::Report{};
}

std::string fault_of(std::string_view bytes) {
  auto decoded = decode(bytes, "a.txt");
  return decoded.ok() ? "none" : decoded.error().to_text();
}

TEST(Decode, RefusesWhatIsNoText) {
  EXPECT_EQ(fault_of(""), "is empty");
  EXPECT_EQ(fault_of(" \n 12 ... \n"), "has no text: not a single letter");
  EXPECT_EQ(fault_of(std::string_view("GIF8\0\1\2 text", 13)), "is binary, not text");
  EXPECT_EQ(fault_of("\x01\x02\x03\x04 some text"), "is binary, not text");
  EXPECT_EQ(fault_of(std::string(model::kLargestDocument + 1, 'a')),
            "is larger than a report can be: 8388609 bytes, at most 8388608");
}

TEST(Decode, ReadsEveryEncoding) {
  EXPECT_EQ(decode("\xEF\xBB\xBFplain", "a.txt")->text, "plain");
  EXPECT_EQ(decode(std::string_view("\xFF\xFEH\0a\0m\0\xE2\0", 10), "a.txt")->text, "Hamâ");
  EXPECT_EQ(decode(std::string_view("\xFE\xFF\xD8\x3D\xDE\x00\0a", 8), "a.txt")->text, "😀a");
  EXPECT_EQ(decode("caf\xE9 \x93quoted\x94 words in a sentence", "a.txt")->text,
            "café “quoted” words in a sentence");
  // windows-1256, long enough for the detection
  EXPECT_EQ(
      decode("\xD3\xED\xD8\xD1\xCA \xC7\xE1\xDE\xE6\xC7\xCA \xDA\xE1\xEC \xC7\xE1\xC8\xE1\xCF\xC9 "
             "\xC7\xE1\xEA\xE6\xE3 \xE6\xC7\xE4\xD3\xCD\xC8 \xC7\xE1\xE3\xDE\xC7\xCA\xE1\xE6\xE4",
             "a.txt")
          ->text.substr(0, 10),
      "سيطرت");
  EXPECT_EQ(decode("good مدينة \xFF and more", "a.txt")->text, "good مدينة \xEF\xBF\xBD and more");
  EXPECT_EQ(
      decode("<html><head><meta charset=\"windows-1251\"></head><body><p>\xC3\xEE\xF0\xEE\xE4</p>",
             "a.html")
          ->text,
      "Город");
}

TEST(Decode, CleansPlainTextOnlyWhereItMust) {
  EXPECT_EQ(decode("one\r\ntwo\rthree\x07!", "a.txt")->text, "one\ntwo\nthree!");
  EXPECT_EQ(decode("5 * 3, a_b_c and *stars* stay", "a.txt")->text,
            "5 * 3, a_b_c and *stars* stay");
  EXPECT_EQ(decode("By [World Digest](http://x.example) **now**", "a.txt")->text,
            "By World Digest now");
  EXPECT_EQ(decode("[a] (b) [c](d", "a.txt")->text, "[a] (b) [c](d");
}

TEST(Decode, ReadsMarkdown) {
  auto decoded = decode(
      "# The *fall* of Tal\n\n> It [fell](http://x.example/a_b) on **Monday**.\n\n"
      "![map](m.png)See <http://x.example> 5 * 3 snake_case [x]\n",
      "a.md");
  ASSERT_TRUE(decoded.ok());
  EXPECT_EQ(decoded->title, "The fall of Tal");
  EXPECT_EQ(decoded->text,
            "The fall of Tal\n\nIt fell on Monday.\n\nSee http://x.example 5 * 3 snake_case [x]\n");
}

constexpr std::string_view kPage =
    "<!DOCTYPE html><html><head><title>Tal falls - World Digest</title>"
    "<meta property='og:title' content='Tal falls'><link rel=canonical "
    "href='https://www.digest.example/a'>"
    "<script "
    "type='application/ld+json'>{\"@graph\":[{\"datePublished\":\"2021-04-12T23:50:00+03:00\"}]}</"
    "script>"
    "</head><body><nav><a href=/>Home</a> <a href=/w>World</a></nav><div id=page><h1>Tal falls</h1>"
    "<div class='story'><p>The army took <b>Tal&nbsp;Abyad</b> &amp; two\r\n  hills &lt;on "
    "Monday&gt;.</p>"
    "<p>It left<br>the &Eacute;cole &copy and AT&T; no <i>more</i>.</p><script>var x = 1;</script>"
    "<ul><li>One village</li><li>Two villages</li></ul></div>"
    "<div class='related-posts'><p>Another long story that nobody should read as part of this "
    "report.</p></div>"
    "<footer>All rights reserved</footer></div></body></html>";

TEST(Decode, TakesTheMainTextOfAPage) {
  auto decoded = decode(kPage, "a.html");
  ASSERT_TRUE(decoded.ok());
  EXPECT_EQ(decoded->text,
            "Tal falls\n\nThe army took Tal Abyad & two hills <on Monday>.\n\n"
            "It left\nthe École © and AT&T; no more.\n\nOne village\n\nTwo villages");
  EXPECT_EQ(decoded->title, "Tal falls");
  EXPECT_EQ(decoded->url, "https://www.digest.example/a");
  EXPECT_EQ(decoded->date, "2021-04-12T23:50:00+03:00");
}

TEST(Decode, PrefersTheArticle) {
  std::string words(300, 'w');
  auto decoded =
      decode("<html><body><div><p>" + words + words + "</p></div><article><h1>Head</h1><p>Body " +
                 words + "</p></article></body></html>",
             "a.html");
  ASSERT_TRUE(decoded.ok());
  EXPECT_TRUE(decoded->text.starts_with("Head\n\nBody "));
  EXPECT_EQ(decoded->text.size(), 4u + 2u + 5u + 300u);
}

TEST(Decode, RefusesAPageNestedTooDeep) {
  std::string page = "<html><body>";
  for (int i = 0; i < 100000; ++i) page += "<div>";
  auto decoded = decode(page + "text", "a.html");
  ASSERT_FALSE(decoded.ok());
  EXPECT_EQ(decoded.error().to_text(), "nests its tags 100002 deep; at most 1000 are read");
}

// The bytes behind every word of the clean text, read again, give that word.
void expect_way_back(std::string_view bytes, std::string_view file) {
  auto decoded = decode(bytes, file);
  ASSERT_TRUE(decoded.ok());
  Tokenizer tokenizer(english());
  for (const Token& token : tokenizer.tokenize(decoded->text, {0, decoded->text.size()})) {
    base::ByteRange raw = decoded->offsets.to_raw(token.range);
    ASSERT_LE(raw.end, bytes.size());
    std::string piece(raw.of(bytes));
    if (file.ends_with(".html")) piece = "<html><body><p>" + piece + " x</p></body></html>";
    else piece += " x";
    auto again = decode(piece, file);
    ASSERT_TRUE(again.ok());
    EXPECT_EQ(again->text, std::string(token.range.of(decoded->text)) + " x");
  }
}

TEST(Decode, OffsetsLeadBackToTheBytes) {
  expect_way_back("\xEF\xBB\xBFThe army took\r\nal-Raqqah.", "a.txt");
  expect_way_back("By [World Digest](http://x.example) in **Tal Abyad** now", "a.md");
  expect_way_back(
      "<html><body><p>The  <b>&Eacute;cole</b> of\n Tal&nbsp;Abyad and AT&amp;T&copy; "
      "in</p></body></html>",
      "a.html");
  std::string bytes = "caf\xE9 \x93quoted\x94 words in a sentence";
  auto decoded = decode(bytes, "a.txt");
  std::size_t at = decoded->text.find("quoted");
  EXPECT_EQ(decoded->offsets.to_raw({at, at + 6}).of(bytes), "quoted");
  at = decoded->text.find("é");
  EXPECT_EQ(decoded->offsets.to_raw({at, at + 2}).of(bytes), "\xE9");
}

TEST(Decode, TakesLinearTime) {
  auto filled = [](std::string_view unit) {
    std::string text = "a ";
    while (text.size() < 1'000'000) text += unit;
    return text;
  };
  for (const char* unit : {"[", "](", "[a](", "![", "*a _b", "<a", "# ", "\xE9\xE9 a"}) {
    EXPECT_TRUE(decode(filled(unit), "a.md").ok()) << unit;
  }
  for (const char* unit : {"<p>a&b ", "<b>a</b>", "&am", "<a>", "<!--", "<p"}) {
    EXPECT_TRUE(decode("<html><body>a" + filled(unit), "a.html").ok()) << unit;
  }
}

struct Dated {
  const char* text;
  const char* day;
  const char* how;
};

TEST(Publication, IsFoundByTheFirstRuleThatFits) {
  const Dated rows[] = {
      {"Army takes Tal\n\nBy Blue Wire\n\nWorld Digest, April 12, 2021\n\nBlue Wire 11 April "
       "2021\n\nThe army took Tal on March 3, 2021.",
       "2021-04-12", "header line"},
      {"Army secures Tal\n\n11-04-2021\n\nThe army took Tal. It left.", "2021-04-11",
       "header line"},
      {"Front Notes – April 8, 2021: Army takes Tal\n\nThe army took Tal. It left on April 5.",
       "2021-04-08", "headline"},
      {"Where does it end? (03.10.2021)\n\nThe army took Tal. It left.", "2021-10-03", "headline"},
      {"The month was long. It ended.\n\nView of the Hills On April 28, 2021\n\nNotes – April 29, "
       "2021: News\n\nThe army left.",
       "2021-04-29", "title in the text"},
      {"Army leaves Tal\n\nCITY, Nov 14 (Blue Wire) - The army left Tal on Sunday. It came in June "
       "2019. It fell in April this year.",
       "2021-11-14", "dateline, year from the text"},
      {"Army leaves Tal\n\nCITY, May 12 (Blue Wire) - The army left Tal on Friday, which it built "
       "in 1980.",
       "", "the text shows no day of its own"},
      {"CITY, April 3, 2021 (Blue Wire) - The army left Tal.", "2021-04-03", "dateline"},
      {"Fighting has gone on since yesterday, the 8th of March 2021. The army took Tal on the 16th "
       "of "
       "March 2021.",
       "2021-04-09", "told day (repaired)"},
      {"They came yesterday morning, Thursday the 6th of April 2021, by the mill.", "2021-05-07",
       "told day (repaired)"},
      {"They came yesterday, the 6th of May 2021, by the mill.", "2021-05-07", "told day"},
      {"They said on Sunday (23 March 2025) that the mill was theirs.", "2025-03-23",
       "glossed weekday"},
      {"Over the period of March 5th through March 17th 2022 the army went south. It took Tal on "
       "March 3rd 2022.",
       "", "the text shows no day of its own"},
      {"On the 31st day of the march they took Tal. It began on the 5th of March 2021. They "
       "took 9 villages since the 5th of March.",
       "2021-04-04", "day count in the text"},
      {"72 hours after the march began on the 2nd of March 2021 they hold Tal.", "2021-03-05",
       "day count in the text"},
      {"The march reached today its 13th day. It began on the 4th of May 2021 and since the 4th "
       "of May they took 4 villages.",
       "2021-05-16", "day count in the text"},
      {"It fell on the 12th of March. They took Tal on the 2nd of April 2021.", "",
       "the text shows no day of its own"},
      {"It was said in the middle of May 2021. It began in early April 2021.", "",
       "the text shows no day of its own"},
      {"They left yesterday, Monday. They came on the 2nd of April 2021.", "",
       "the text shows no day of its own"},
      {"It was taken on March 4th, 2020. The march began on March 11th and ended on Monday.", "",
       "the text shows no day of its own"},
      {"They left on Monday. They came on May 4.", "", "the text shows no day of its own"},
      {"They left in April 2021.", "", "the text shows no day of its own"},
      {"They left on Monday.\n\nRelated Articles\n\nTal falls – 12 October 2020", "",
       "the text shows no day of its own"},
      {"They left on Monday.\n\nThis page was printed on 03.05.2023", "",
       "the text shows no day of its own"},
  };
  for (const Dated& row : rows) {
    model::Report report = report_of(row.text);
    EXPECT_EQ(report.published ? report.published->to_text() : "", row.day) << row.text;
    EXPECT_EQ(report.published_how, row.how) << row.text;
  }
}

TEST(Publication, ComesFromThePageOrTheFileName) {
  model::Report report = report_of(kPage, "x/a.html");
  EXPECT_EQ(report.published->to_text(), "2021-04-12");  // the page's day, whatever its clock
  EXPECT_EQ(report.published_how, "page's own date");
  EXPECT_EQ(report_of("They left.", "http://x.example/2021/04/12/tal").published->to_text(),
            "2021-04-12");
  EXPECT_EQ(report_of("They left.", "in/2021-04-12-tal.txt").published_how, "file name");
}

TEST(Provenance, FindsOutletAndOrigin) {
  auto both = [](std::string_view text, std::string path = "a.txt") {
    model::Report report = report_of(text, std::move(path));
    return report.outlet + "/" + report.republishes;
  };
  EXPECT_EQ(both("River Monitor\n\nThe army took Tal. It left."), "monitor/");
  EXPECT_EQ(both("Tal falls\n\nBy [Blue Wire](#)\n\nWorld Digest, April 12, 2021\n\n[Blue Wire](#) "
                 "11 April 2021\n\nThe army left."),
            "digest/wire");
  EXPECT_EQ(both("Tal falls\n\nCITY (Blue Wire) - The army left Tal, the River Monitor said."),
            "wire/");
  EXPECT_EQ(both("Tal falls\n\nThe River Monitor learned from sources that Tal fell. Blue Wire "
                 "told of it."),
            "monitor/");
  EXPECT_EQ(both("Tal falls\n\nThe army left, a source told Blue Wire."), "wire/");
  EXPECT_EQ(both("Tal falls\n\nThe army left, the River Monitor said."), "/");
  EXPECT_EQ(both("Tal falls\n\nThe army left.\n\nFirst published by Blue Wire\n\nCopyright © World "
                 "Digest, 2021"),
            "digest/wire");
  EXPECT_EQ(both(kPage, "a.html"), "digest/");
  EXPECT_EQ(both("River Monitor\n\nThe army left Tal (via Blue Wire). It took nothing."),
            "monitor/wire");
  EXPECT_EQ(both("River Monitor\n\nThe army left Tal. It left via the road of the Blue Wire "
                 "(from morning on)."),
            "monitor/");
  EXPECT_EQ(both("River Monitor\n\nThe army left Tal. It took nothing.\n\nSource: Blue Wire"),
            "monitor/wire");
  EXPECT_EQ(
      both("Tal falls\n\nRiver Monitor, April 4, 2021\n\nCITY, April 3 (Blue Wire) - The army "
           "left Tal. It took nothing."),
      "monitor/wire");
}

TEST(Intake, FillsTheReport) {
  model::Report report =
      report_of("Tal falls\n\nThe army took Tal on March 4th 2021.", "x/y/000.txt");
  EXPECT_EQ(report.stem, "000");
  EXPECT_EQ(report.path, "x/y/000.txt");
  EXPECT_EQ(report.title, "Tal falls");
  EXPECT_EQ(report.language, "en");
  EXPECT_EQ(report.id.size(), 64u);
  EXPECT_EQ(report.offsets.to_raw({0, 3}), (base::ByteRange{0, 3}));
}

TEST(Intake, WhatTheContainerSaysGoesFirst) {
  Intake intake(english(), outlets());
  model::Document document;
  document.path = "feed.xml, record 3";
  document.bytes = "<item>Tal falls …</item>";
  document.content = "The army took Tal on March 4th 2021.";
  model::Hints& hints = document.hints;
  hints.stem = "x-3", hints.title = "Tal falls", hints.url = "https://x.example/3";
  hints.outlet = "River Monitor", hints.origin = "BW", hints.author = "Ann";
  hints.published = base::Date::from_ymd(2021, 4, 12);
  auto report = intake.read(document, base::Instant{0});
  ASSERT_TRUE(report.ok());
  EXPECT_EQ(report->stem, "x-3");
  EXPECT_EQ(report->path, "feed.xml, record 3");
  EXPECT_EQ(report->url, "https://x.example/3");
  EXPECT_EQ(report->title, "Tal falls");
  EXPECT_EQ(report->outlet, "monitor");
  EXPECT_EQ(report->republishes, "wire");
  EXPECT_EQ(report->author, "Ann");
  EXPECT_EQ(report->published->to_text(), "2021-04-12");
  EXPECT_EQ(report->published_how, "record's own date");
  EXPECT_EQ(report->text, *document.content);
  base::ByteRange whole{0, document.bytes.size()};
  EXPECT_EQ(report->offsets.to_raw({0, 3}), whole);
  hints.outlet = "Hill Gazette", hints.author = "Blue Wire", hints.origin = "";
  report = intake.read(document, base::Instant{0});
  EXPECT_EQ(report->outlet, "Hill Gazette");  // nobody the theatre knows: as it is named
  EXPECT_EQ(report->republishes, "wire");
}

TEST(Intake, NamesTheFileThatItRefuses) {
  auto report = read_report("", "x/empty.txt", english(), outlets(), base::Instant{0});
  ASSERT_FALSE(report.ok());
  EXPECT_EQ(report.error().to_text(), "x/empty.txt: is empty");
}

TEST(Intake, OneLineOfTheLargestSizeTakesLinearTime) {
  std::string text;
  while (text.size() + 40 < model::kLargestDocument)
    text += "the army took Tal on May 4, and then 3 ";
  EXPECT_FALSE(report_of(text).title.size());
}

}  // namespace
}  // namespace tidemark::text
