#include "sources/telegram.hpp"

#include <gtest/gtest.h>

#include "sources/source_fixture.hpp"

namespace tidemark::sources {
namespace {

std::string channel(const std::string& messages) {
  return "{\n \"name\": \"River \\u0026 Lake\",\n \"type\": \"public_channel\",\n \"id\": 12,\n"
         " \"messages\": [\n" +
         messages + "\n ]\n}";
}

const std::string kFirst =
    "  {\n   \"id\": 1,\n   \"type\": \"message\",\n   \"date\": \"2017-06-10T23:50:00\",\n"
    "   \"text\": \"They took Tal.\"\n  }";
const std::string kSecond =
    "  {\n   \"id\": 2,\n   \"type\": \"message\",\n   \"date\": \"2017-06-11T00:10:00\",\n"
    "   \"forwarded_from\": \"Blue Wire\",\n"
    "   \"text\": [\n    \"They \",\n    {\n     \"type\": \"bold\",\n     \"text\": \"left\"\n    "
    "},"
    "\n    \" {it}.\"\n   ]\n  }";

TEST(Telegram, ReadsMessagesWithText) {
  const std::string others =
      "  {\n   \"id\": 3,\n   \"type\": \"service\",\n   \"date\": \"2017-06-11T00:10:00\",\n"
      "   \"action\": \"pin_message\",\n   \"text\": \"\"\n  },\n"
      "  {\n   \"id\": 4,\n   \"type\": \"message\",\n   \"date\": \"2017-06-11T00:10:00\",\n"
      "   \"photo\": \"photos/1.jpg\",\n   \"text\": \"\"\n  }";
  const std::string told =
      "in, record 1 #1 on 2017-06-10 outlet=River & Lake: They took Tal.\n"
      "in, record 2 #2 on 2017-06-11 outlet=River & Lake origin=Blue Wire: They left {it}.\n";
  std::string bytes = channel(kFirst + ",\n" + kSecond + ",\n" + others);
  EXPECT_EQ(read_bytes(bytes), told);
  EXPECT_EQ(read_bytes(bytes, "result.json", true).substr(0, 20), "result.json, record ");
}

TEST(Telegram, ReadsAnExportOfAllChats) {
  const std::string bytes =
      R"({"about":"x","chats":{"about":"y","list":[{"name":"A","type":"private_channel","id":1,)"
      R"("messages":[{"id":1,"type":"message","date":"2017-06-10T10:00:00","text":"one"}]},)"
      R"({"name":"B","type":"private_group","id":2,"messages":[)"
      R"({"id":1,"type":"message","date":"2017-06-10T10:00:00","from":"Ann","text":"two"}]}]}})";
  EXPECT_EQ(read_bytes(bytes),
            "in, record 1 #1 on 2017-06-10 outlet=A: one\nin, record 2 #1 on 2017-06-10 "
            "outlet=Ann: two\n");
}

TEST(Telegram, ABrokenMessageCostsOnlyItself) {
  struct Row {
    std::string broken;
    const char* fault;
  };
  const Row rows[] = {
      {"  {\n   \"id\": 9,\n   \"type\": \"message\",\n   \"text\": \"x\n  }", "is never closed"},
      {"  {\n   \"id\": 9,\n   \"type\": \"message\",\n   \"text\": \"x\"\n", "is never closed"},
      {"  {\n   \"id\": 9,\n   \"text\": nonsense\n  }", "is no JSON"},
      {"  {\n   \"id\": 9,\n   \"type\": \"message\",\n   \"date\": \"June\",\n   \"text\": "
       "\"x\"\n  }",
       "has no date that is a day"},
      {"  {\n   \"id\": 9,\n   \"type\": \"message\"\n  } } ] }",
       nullptr}};  // nothing to read in it, and too many brackets behind it
  for (const Row& row : rows) {
    std::string told = read_bytes(channel(row.broken + ",\n" + kFirst));
    if (row.fault && std::string(row.fault) != "is never closed") {
      EXPECT_EQ(told, std::string("in, record 1: ") + row.fault +
                          "\nin, record 2 #1 on 2017-06-10 outlet=River & Lake: They took Tal.\n");
    } else if (row.fault) {
      EXPECT_NE(told.find("in, record 1: "), told.npos) << told;
      EXPECT_NE(told.find(": They took Tal.\n"), told.npos) << told;
    }
  }
}

TEST(Telegram, WhatIsCutOffIsNamed) {
  std::string bytes = channel(kFirst + ",\n" + kSecond);
  EXPECT_EQ(read_bytes(bytes.substr(0, bytes.find("left"))),
            "in, record 1 #1 on 2017-06-10 outlet=River & Lake: They took Tal.\n"
            "in, record 2: is never closed\n");
}

TEST(Telegram, ReadsAChannelsPage) {
  auto message = [](const std::string& post, const std::string& inside) {
    return "<div class=\"tgme_widget_message_wrap js-widget_message_wrap\"><div "
           "class=\"tgme_widget_message\" data-post=\"" +
           post + "\">" + inside + "</div></div>";
  };
  auto text = [](const std::string& words, const std::string& day) {
    return "<div class=\"tgme_widget_message_text js-message_text\">" + words +
           "</div><div class=\"tgme_widget_message_footer\"><time datetime=\"" + day +
           "\">x</time></div>";
  };
  std::string one = message("river/12", text("They took Tal.", "2017-06-10T10:00:00+00:00"));
  std::string two = message("river/14",
                            "<a class=\"tgme_widget_message_forwarded_from_name\" "
                            "href=\"x\">Blue Wire</a>" +
                                text("They left.", "2017-06-11T10:00:00+00:00"));
  std::string page =
      "<!DOCTYPE html><html><head><meta property=\"og:title\" content=\"River "
      "Watch\"></head><body><section class=\"tgme_channel_history\">" +
      one + message("river/13", "<a class=\"photo\"></a>") + two +
      message("river/15", text("No day.", "x"));
  EXPECT_EQ(read_bytes(page, "in.html"),
            "in.html, record 1 #12 on 2017-06-10 outlet=River Watch url=https://t.me/river/12 "
            "html: " +
                one + "\n" +
                "in.html, record 3 #14 on 2017-06-11 outlet=River Watch origin=Blue Wire "
                "url=https://t.me/river/14 html: " +
                two + "\n" + "in.html, record 4: has no date that is a day\n");
}

TEST(Telegram, OtherJsonIsRefused) {
  EXPECT_EQ(read_bytes("{\n \"dependencies\": {\n }\n}", "package.json"),
            "package.json: is JSON, but neither a record a line nor Telegram's export\n");
  EXPECT_EQ(read_bytes("[1,2]", "a.json"),
            "a.json: is JSON, but neither a record a line nor Telegram's export\n");
}

}  // namespace
}  // namespace tidemark::sources
