#include "sources/feed.hpp"

#include <gtest/gtest.h>

#include "sources/source_fixture.hpp"

namespace tidemark::sources {
namespace {

std::string rss(const std::string& items) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- made by hand -->\n<rss version=\"2.0\" "
         "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>River "
         "Post</title><link>https://x.example</link>\n" +
         items + "</channel></rss>";
}

const std::string kOne =
    "<item><title>Tal falls</title><link>https://x.example/1</link><guid>x:1</guid>"
    "<pubDate>Sat, 10 Jun 2017 23:50:00 +0300</pubDate><dc:creator>Ann</dc:creator>"
    "<description>Short.</description><content:encoded><![CDATA[<p>They took <b>Tal</b>: no "
    "</item> in it.</p>]]></content:encoded></item>";
const std::string kToldOne =
    "in, record 1 #x-1 on 2017-06-10 outlet=River Post author=Ann url=https://x.example/1 html: "
    "<h1>Tal falls</h1>/<p>They took <b>Tal</b>: no </item> in it.</p>\n";

TEST(Feed, ReadsRss) {
  const std::string two =
      "<item><link>https://x.example/2</link><source url=\"https://y.example/f\">Blue "
      "Wire</source><description>They left &amp;amp; &lt;b&gt;stayed&lt;/b&gt; "
      "away.</description></item>";
  EXPECT_EQ(read_bytes(rss(kOne + two)),
            kToldOne +
                "in, record 2 #https-x.example-2 outlet=River Post origin=Blue Wire "
                "url=https://x.example/2 html: They left &amp; <b>stayed</b> away.\n");
}

TEST(Feed, ReadsAtom) {
  EXPECT_EQ(
      read_bytes(
          "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title type=\"text\">River</title>"
          "<entry><title>Tal</title><link rel=\"self\" href=\"https://x.example/s\"/>"
          "<link rel=\"alternate\" href=\"https://x.example/1\"/><id>urn:1</id>"
          "<updated>2017-06-12T00:00:00Z</updated>"
          "<published>2017-06-10T23:50:00Z</published><author><name>Ann</name></author>"
          "<content type=\"xhtml\"><div><p>They took it.</p></div></content></entry></feed>"),
      "in, record 1 #urn-1 on 2017-06-10 outlet=River author=Ann url=https://x.example/1 html: "
      "<h1>Tal</h1>/<div><p>They took it.</p></div>\n");
}

TEST(Feed, ReadsRss1) {
  EXPECT_EQ(read_bytes("<rdf:RDF><channel><title>River</title></channel><item rdf:about=\"x\">"
                       "<title>Tal</title><dc:date>2017-06-10</dc:date><description>They took "
                       "it.</description></item></rdf:RDF>"),
            "in, record 1 #record-1 on 2017-06-10 outlet=River: Tal//They took it.\n");
}

TEST(Feed, ReadsOtherEncodings) {
  EXPECT_EQ(read_bytes("<?xml version='1.0' encoding='windows-1251'?><rss><channel><item>"
                       "<description>\xC3\xEE\xF0\xEE\xE4 \xE2\xE7\xFF\xF2</description></item>"
                       "</channel></rss>"),
            "in, record 1 #record-1: Город взят\n");
}

TEST(Feed, ABrokenRecordCostsOnlyItself) {
  struct Row {
    const char* item;
    const char* fault;
  };
  const Row rows[] = {{"<item><title>Unclosed</title>", "is never closed"},
                      {"<item><title>Wrong</link></item>", "is broken XML, from its byte 20 on"},
                      {"<item><guid>x</guid></item>", "has no text and no title"}};
  for (const Row& row : rows) {
    std::string told = read_bytes(rss(row.item + kOne));
    std::string one = kToldOne;
    one.replace(one.find("record 1"), 8, "record 2");
    EXPECT_EQ(told, std::string("in, record 1: ") + row.fault + "\n" + one);
  }
}

TEST(Feed, WhatIsCutOffIsNamed) {
  std::string bytes = rss(kOne + kOne);
  EXPECT_EQ(read_bytes(bytes.substr(0, bytes.rfind("They took"))),
            kToldOne + "in, record 2: is never closed\n");
  EXPECT_EQ(read_bytes(rss("")), "in: is a feed without records\n");
}

TEST(Feed, OtherXmlIsRefusedAndPagesAreNone) {
  EXPECT_EQ(read_bytes("<?xml version=\"1.0\"?><urlset><url/></urlset>", "sitemap.xml"),
            "sitemap.xml: is XML, but neither a page nor a feed\n");
  EXPECT_EQ(read_bytes("<?xml version=\"1.0\"?><!DOCTYPE html><html><body>x</body></html>"),
            "in: <?xml version=\"1.0\"?><!DOCTYPE html><html><body>x</body></html>\n");
}

}  // namespace
}  // namespace tidemark::sources
