#include "sources/json_lines.hpp"

#include <gtest/gtest.h>

#include "sources/source_fixture.hpp"

namespace tidemark::sources {
namespace {

TEST(JsonLines, ReadsEveryField) {
  const std::string lines =
      R"({"id":"a/1","title":"Tal falls","text":"They took Tal.","url":"https://x.example/1",)"
      R"("published":"2017-06-10T23:50:00+03:00","outlet":"River Post","lang":"en"})"
      "\n"
      R"({"id":7,"text":"They left.","title":null})"
      "\r\n\n"
      R"({"text":"<p>They <b>held</b> it.</p>","title":"A & B"})";
  const std::string told =
      "in, record 1 #a-1 on 2017-06-10 outlet=River Post url=https://x.example/1 lang=en: "
      "Tal falls//They took Tal.\n"
      "in, record 2 #7: They left.\n"
      "in, record 4 #record-4 html: <h1>A &amp; B</h1>/<p>They <b>held</b> it.</p>\n";
  EXPECT_EQ(read_bytes(lines), told);
  EXPECT_EQ(read_bytes(lines, "in", true), told);
  EXPECT_EQ(read_bytes(gzipped(lines)), told);
}

TEST(JsonLines, ATitleThatTheTextBeginsWithIsNotSaidTwice) {
  EXPECT_EQ(read_bytes(R"({"id":1,"title":"Tal falls","text":"TAL FALLS\n\nThey took it."})"),
            "in, record 1 #1: TAL FALLS//They took it.\n");
}

TEST(JsonLines, ABrokenRecordCostsOnlyItself) {
  struct Row {
    const char* line;
    const char* fault;
  };
  const Row rows[] = {
      {"{\"id\":1,\"text\":\"cut of", "is no JSON, from its byte 23 on"},
      {"[1,2]", "is no JSON object"},
      {"{\"id\":1}", "has no 'text'"},
      {"{\"id\":1,\"text\":[1]}", "'text' is no text"},
      {"{\"text\":\"x\",\"title\":3}", "'title' is no text"},
      {"{\"text\":\"x\",\"published\":\"June\"}",
       "'published' is no day (want YYYY-MM-DD): 'June'"},
      {"{\"text\":\"x\",\"published\":\"2017-02-30\"}",
       "'published' is no day (want YYYY-MM-DD): '2017-02-30'"},
      {"{\"text\":\"\xff\xfe\"}", "is no JSON, from its byte 10 on"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(read_bytes(std::string(row.line) + "\n{\"id\":2,\"text\":\"good\"}\n", "in.jsonl"),
              std::string("in.jsonl, record 1: ") + row.fault + "\nin.jsonl, record 2 #2: good\n");
  }
}

TEST(JsonLines, ALineThatIsTooLongIsPassedOver) {
  std::string line = "{\"text\":\"" + std::string(model::kLargestDocument, 'a') + "\"}\n";
  EXPECT_EQ(read_bytes(line + "{\"id\":2,\"text\":\"good\"}", "in.jsonl"),
            "in.jsonl, record 1: is larger than 8388608 bytes\nin.jsonl, record 2 #2: good\n");
}

TEST(JsonLines, TheNameIsMadeFitForAFile) {
  const std::pair<const char*, const char*> rows[] = {
      {"../../etc/passwd", "etc-passwd"},
      {"a b\tc", "a-b-c"},
      {"تل-1", "تل-1"},
      {"https://x.example/?p=1", "https-x.example-p-1"},
      {"...", ""},
      {"", ""},
      {"\xff\xfe", ""}};
  for (auto [name, stem] : rows) EXPECT_EQ(safe_stem(name), stem) << name;
  EXPECT_LE(safe_stem(std::string(1000, 'a')).size(), 124u);
}

}  // namespace
}  // namespace tidemark::sources
