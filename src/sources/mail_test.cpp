#include "sources/mail.hpp"

#include <gtest/gtest.h>

#include "sources/source_fixture.hpp"

namespace tidemark::sources {
namespace {

std::string mail(const std::string& more_headers, const std::string& body) {
  return "Message-ID: <1@x.example>\nFrom: River Post <news@x.example>\nDate: Sat, 10 Jun 2017 "
         "23:50:00 +0300\nMIME-Version: 1.0\n" +
         more_headers + "\n" + body;
}

const std::string kStart = "in, record 1 #1-x.example on 2017-06-10 outlet=River Post";

TEST(Mail, UndoesWhatMailDoesToTexts) {
  struct Row {
    std::string headers, body, told;
  };
  const Row rows[] = {
      {"Subject: Tal falls\n", "They took it.\n", ": Tal falls//They took it./"},
      {"Subject: =?utf-8?B?2KrZhA==?=\nContent-Type: text/plain; charset=utf-8\n"
       "Content-Transfer-Encoding: quoted-printable\n",
       "They took =D8=AA=D9=84 and l=\neft.\n", ": تل//They took تل and left./"},
      {"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n",
       "VGhleSB0b29rIGl0Lg==\n", ": They took it."},
      {"Content-Type: text/html; charset=windows-1251\n", "<p>\xC3\xEE</p>\n", " html: <p>Го</p>/"},
      {"Content-Type: multipart/mixed; boundary=A\n",
       "--A\nContent-Type: multipart/alternative; boundary=B\n\n--B\nContent-Type: "
       "text/html\n\n<p>html</p>\n--B\nContent-Type: "
       "text/plain\n\nplain\n--B--\n--A\nContent-Type: "
       "text/plain\nContent-Disposition: attachment\n\nattached\n--A--\n",
       ": plain"},
      {"Content-Type: multipart/mixed; boundary=A\n", "--A\nContent-Type: text/plain\n\ncut off",
       ": cut off"}};
  for (const Row& row : rows) {
    EXPECT_EQ(read_bytes(mail(row.headers, row.body), "in"), kStart + row.told + "\n");
  }
}

TEST(Mail, AMailboxHoldsMany) {
  const std::string box =
      "From a@x.example Sat Jun 10 23:50:00 2017\n" +
      mail("Subject: One\n", ">From the hill they took it.\nFrom it they saw.\n") +
      "\nFrom b@x.example Sun Jun 11 00:10:00 2017\nno header here\n" +
      "\nFrom b@x.example Sun Jun 11 00:10:00 2017\n" + mail("Subject: Three\n", "They left.\n");
  const std::string told =
      kStart + ": One//From the hill they took it./From it they saw.//\n" +
      "in, record 2: does not begin as a mail\n" +
      "in, record 3 #1-x.example on 2017-06-10 outlet=River Post: Three//They left./\n";
  EXPECT_EQ(read_bytes(box), told);
  EXPECT_EQ(read_bytes(box, "in", true), told);
}

TEST(Mail, AMailWithoutTextIsNamed) {
  EXPECT_EQ(
      read_bytes(mail("Content-Type: image/png\nContent-Transfer-Encoding: base64\n", "iVBO\n")),
      "in, record 1: has no part that is text\n");
  EXPECT_EQ(read_bytes("Not a mail", "a.eml"), "a.eml, record 1: does not begin as a mail\n");
}

TEST(Mail, MultipartsNestedWithoutEndAreSurvived) {
  std::string bytes = mail("Content-Type: multipart/mixed; boundary=b0\n", "");
  for (int i = 0; i < 50000; ++i) {
    bytes += "--b" + std::to_string(i) + "\nContent-Type: multipart/mixed; boundary=b" +
             std::to_string(i + 1) + "\n\n";
  }
  EXPECT_EQ(read_bytes(bytes), "in, record 1: has no part that is text\n");
}

TEST(Mail, ATextIsNoMailBecauseItSaysFrom) {
  EXPECT_EQ(read_bytes("From Tal they went on.\nThey left.\n"),
            "in: From Tal they went on./They left./\n");
}

TEST(Mail, DaysAreThoseOfTheirOwnZone) {
  const std::pair<const char*, const char*> rows[] = {
      {"Sat, 10 Jun 2017 23:50:00 +0300", "2017-06-10"},
      {"10 Jun 2017 00:10:00 -0800", "2017-06-10"},
      {"Sat, 10 Jun 2017 23:50:00 GMT", "2017-06-10"}};
  for (auto [text, day] : rows) {
    ASSERT_TRUE(mail_day(text)) << text;
    EXPECT_EQ(mail_day(text)->to_text(), day) << text;
  }
  EXPECT_FALSE(mail_day(""));
  EXPECT_FALSE(mail_day("some day"));
}

}  // namespace
}  // namespace tidemark::sources
