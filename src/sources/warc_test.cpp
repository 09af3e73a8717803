#include "sources/warc.hpp"

#include <gtest/gtest.h>

#include "sources/source_fixture.hpp"

namespace tidemark::sources {
namespace {

std::string record(const std::string& type, const std::string& uri, const std::string& block,
                   const std::string& more = "") {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + uri + "\r\n" + more +
         "Content-Length: " + std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
}

std::string answer(const std::string& body, const std::string& headers = "",
                   const std::string& type = "text/html; charset=UTF-8") {
  return "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n" + headers + "\r\n" + body;
}

std::string page(const std::string& name, const std::string& body) {
  return record("response", "https://x.example/" + name, answer(body));
}

std::string told(int number, const std::string& name, const std::string& text) {
  return "in, record " + std::to_string(number) + " #x.example-" + name +
         " url=https://x.example/" + name + " charset=utf-8 html: " + text + "\n";
}

TEST(Warc, ReadsThePagesThatServersSent) {
  std::string archive =
      record("warcinfo", "", "software: x") + page("a", "<p>one</p>") +
      record("request", "https://x.example/a", "GET / HTTP/1.1\r\n\r\n") +
      record("response", "https://x.example/i", answer("\x89PNG", "", "image/png")) +
      record("response", "https://x.example/m", "HTTP/1.1 301 Moved\r\n\r\n") +
      record("conversion", "https://x.example/c", "two", "Content-Type: text/plain\r\n");
  std::string all =
      told(2, "a", "<p>one</p>") + "in, record 6 #x.example-c url=https://x.example/c: two\n";
  EXPECT_EQ(read_bytes(archive), all);
  EXPECT_EQ(read_bytes(archive, "in", true), all);
  EXPECT_EQ(read_bytes(gzipped(archive)), all);
}

TEST(Warc, UnwrapsBodies) {
  std::string packed = gzipped("<p>packed</p>");
  std::string chunked = "3\r\n<p>\r\n5;x=y\r\nchunk\r\n4\r\n</p>\r\n0\r\n\r\n";
  const std::pair<std::string, std::string> rows[] = {
      {answer(packed, "Content-Encoding: gzip\r\n"), "<p>packed</p>"},
      {answer("<p>undone</p>", "Content-Encoding: gzip\r\n"), "<p>undone</p>"},
      {answer(chunked, "Transfer-Encoding: chunked\r\n"), "<p>chunk</p>"},
      {answer("<p>undone</p>", "Transfer-Encoding: chunked\r\n"), "<p>undone</p>"},
      {answer("8\r\n<p>cut", "Transfer-Encoding: chunked\r\n"), "<p>cut"}};
  for (const auto& [block, text] : rows) {
    EXPECT_EQ(read_bytes(record("response", "https://x.example/a", block)), told(1, "a", text));
  }
  EXPECT_EQ(read_bytes(record("response", "https://x.example/a",
                              answer("xxx", "Content-Encoding: br\r\n"))),
            "in, record 1: is packed with br, which is not read\n");
}

TEST(Warc, ABrokenRecordCostsOnlyItself) {
  struct Row {
    std::string broken, fault;
  };
  const Row rows[] = {
      {"nonsense\r\nmore of it\r\n", "does not begin as a WARC record"},
      {"WARC/1.0\r\nWARC-Type: response\r\n\r\n", "does not say how long it is"},
      {record("response", "https://x.example/b", "no answer"), "holds no answer of a web server"},
      {record("response", "https://x.example/b",
              answer(gzipped("<p>packed</p>").substr(0, 20), "Content-Encoding: gzip\r\n")),
       "is cut off inside a gzip member"}};
  for (const Row& row : rows) {
    std::string rest = told(3, "c", "<p>three</p>");
    std::string all = told(1, "a", "<p>one</p>") + "in, record 2: " + row.fault + "\n" + rest;
    EXPECT_EQ(read_bytes(page("a", "<p>one</p>") + row.broken + page("c", "<p>three</p>")), all);
    EXPECT_EQ(read_bytes(gzipped(page("a", "<p>one</p>")) + gzipped(row.broken) +
                         gzipped(page("c", "<p>three</p>"))),
              all);
  }
}

TEST(Warc, ABrokenMemberCostsOnlyItself) {
  std::string broken = gzipped(page("b", "<p>two</p>"));
  broken[broken.size() / 2] ^= 0x55;
  std::string all =
      read_bytes(gzipped(page("a", "<p>one</p>")) + broken + gzipped(page("c", "<p>three</p>")));
  EXPECT_TRUE(all.starts_with(told(1, "a", "<p>one</p>") + "in, record 2")) << all;
  EXPECT_TRUE(all.ends_with(told(3, "c", "<p>three</p>"))) << all;
}

TEST(Warc, ABombIsRefusedByItself) {
  std::string blanks(std::size_t(40) << 20, ' ');
  std::string bomb = gzipped(page("b", blanks));
  ASSERT_LT(bomb.size() * GzipReader::kMostRatio, blanks.size());
  std::string all =
      read_bytes(gzipped(page("a", "<p>one</p>")) + bomb + gzipped(page("c", "<p>three</p>")));
  EXPECT_TRUE(all.starts_with(told(1, "a", "<p>one</p>") + "in, record 2: is a gzip member"))
      << all;
  EXPECT_TRUE(all.ends_with(told(3, "c", "<p>three</p>"))) << all;
  // The same inside a record, where the server packed the page.
  all = read_bytes(record("response", "https://x.example/b",
                          answer(gzipped(blanks), "Content-Encoding: gzip\r\n")) +
                   page("c", "<p>three</p>"));
  EXPECT_EQ(all, "in, record 1: is larger than 8388608 bytes\n" + told(2, "c", "<p>three</p>"));
}

TEST(Warc, WhatIsCutOffIsNamed) {
  std::string archive = page("a", "<p>one</p>") + page("b", "<p>two</p>");
  EXPECT_EQ(read_bytes(archive.substr(0, archive.size() - 10)),
            told(1, "a", "<p>one</p>") + "in, record 2: is cut off\n");
  std::string packed = gzipped(page("a", "<p>one</p>")) + gzipped(page("b", "<p>two</p>"));
  EXPECT_EQ(read_bytes(packed.substr(0, packed.size() - 30)),
            told(1, "a", "<p>one</p>") + "in, record 2: is cut off inside a gzip member\n");
}

TEST(Warc, ATooLargePageIsPassedOverAPictureSilently) {
  std::string large(model::kLargestDocument + (1 << 18), 'a');
  EXPECT_EQ(read_bytes(page("a", large) + page("b", "<p>two</p>")),
            "in, record 1: is larger than 8388608 bytes\n" + told(2, "b", "<p>two</p>"));
  EXPECT_EQ(read_bytes(record("response", "https://x.example/i", answer(large, "", "image/png")) +
                       page("b", "<p>two</p>")),
            told(2, "b", "<p>two</p>"));
}

}  // namespace
}  // namespace tidemark::sources
