// Pages in the styles of common CMSs. Each has furniture with dates and sentences of its own, none
// of which may come out.
#include "text/html.hpp"

#include <gtest/gtest.h>

namespace tidemark::text {
namespace {

const std::string kFirst =
    "Fighters of the northern alliance entered the mill at the bridge on Monday morning and held "
    "it "
    "until the evening.";
const std::string kSecond =
    "The council of the lake towns asked both sides to leave the crossing open for the harvest, "
    "three residents said.";
const std::string kBody = kFirst + "\n\n" + kSecond;

void expect_page(const std::string& html, const std::string& body, const std::string& title,
                 const std::string& date, const std::string& author = "",
                 const std::string& site = "") {
  auto page = read_page(html);
  ASSERT_TRUE(page.ok());
  EXPECT_EQ(page->body.text, body);
  EXPECT_EQ(page->title, title);
  EXPECT_EQ(page->date, date);
  EXPECT_EQ(page->author, author);
  EXPECT_EQ(page->site, site);
}

std::string p(const std::string& text) { return "<p>" + text + "</p>"; }

TEST(Html, WordPress) {
  expect_page(
      "<!DOCTYPE html><html><head><title>Mill falls &#8211; River Post</title>"
      "<meta property=og:site_name content='River Post'>"
      "<script type='application/ld+json' class='yoast-schema-graph'>{\"@graph\":[{\"@type\":"
      "\"WebPage\",\"datePublished\":\"2016-01-01T00:00:00+00:00\"},{\"@type\":[\"NewsArticle\"],"
      "\"headline\":\"Mill falls\",\"datePublished\":\"2017-06-12T10:00:00+00:00\",\"author\":"
      "{\"name\":\"Ann Writer\"},\"comment\":[{\"datePublished\":\"2019-01-01\"}]},"
      "{\"@type\":\"Organization\",\"name\":\"River Post\"}]}</script></head>"
      "<body class='single has-sidebar cookies-not-set'><div id='page' class='site with-sidebar'>"
      "<header id='masthead'><h1 class='site-title'>River Post</h1><time datetime='2024-02-02'>"
      "Friday</time><ul class='menu'><li><a href=/>Home</a></ul></header>"
      "<div id='content' class='content-area'><article id='post-7' class='post hentry'>"
      "<header class='entry-header'><h1 class='entry-title'>Mill falls</h1>"
      "<div class='entry-meta'><time class='entry-date published' datetime='2017-06-12T10:00:00'>"
      "12 June 2017</time></div></header><div class='entry-content'>" +
          p(kFirst) + p(kSecond) +
          "<div class='sharedaddy sd-sharing-enabled'><h3>Share this:</h3><a href=x>Tell</a></div>"
          "<div id='jp-relatedposts'><p>" +
          kFirst +
          "</p></div></div></article>"
          "<div id='comments' class='comments-area'><ol class='comment-list'><li><p>" +
          kSecond + kSecond +
          "</p></ol><div id='respond'>Leave a reply</div></div></div>"
          "<aside id='secondary' class='sidebar'>" +
          p(kFirst) +
          "</aside>"
          "<footer id='colophon'>Updated <time datetime='2024-05-05'>5 May</time></footer></div>"
          "</body></html>",
      "Mill falls\n\n12 June 2017\n\n" + kBody, "Mill falls", "2017-06-12T10:00:00+00:00",
      "Ann Writer", "River Post");
}

TEST(Html, Drupal) {
  expect_page(
      "<!DOCTYPE html><html><head><title>Mill falls | Lake Agency</title>"
      "<meta name='dcterms.date' content='2017-06-12T08:00+00:00'>"
      "<meta name='dcterms.creator' content='Lake Staff'></head>"
      "<body class='path-node page-node-type-article layout-two-sidebars'>"
      "<div class='region region-header'><div class='block'><p>Today is 3 March "
      "2024.</p></div></div>"
      "<main role='main' class='layout-main-wrapper'><div class='breadcrumb'><a "
      "href=/>Home</a></div>"
      "<h1 class='page-title'>Mill falls</h1><div class='node node--type-article'>"
      "<div class='node__content'><div class='field field--name-body "
      "field--type-text-with-summary'>" +
          p(kFirst) + p(kSecond) +
          "</div><div class='field field--name-field-tags'><ul class='links tags'><li><a "
          "href=/t>Mill</a></ul></div></div></div>"
          "<div class='views-element-container block-views-blockrelated'><h2>Read more</h2><ul>"
          "<li><a href=/1>The other bank of the river has a new ferry</a></li>"
          "<li><a href=/2>Harvest begins late again in the lake towns</a></li>"
          "<li><a href=/3>Council meets for the third time in one week</a></li></ul></div></main>"
          "<div class='region region-footer'><time datetime='2024-03-03'>3 March</time></div>"
          "</body></html>",
      "Mill falls\n\n" + kBody, "Mill falls", "2017-06-12T08:00+00:00", "Lake Staff");
}

TEST(Html, Blogspot) {
  expect_page(
      "<html><head><title>The Miller's Diary: Mill falls</title></head><body class='loading'>"
      "<div id='navbar'><a href=x>Next blog</a></div><h1 class='title'>The Miller's Diary</h1>"
      "<div class='main section' id='main'><div class='widget Blog' id='Blog1'>"
      "<div class='blog-posts hfeed'><h2 class='date-header'><span>Monday, June 12, "
      "2017</span></h2>"
      "<div class='post hentry'><h3 class='post-title entry-title'>Mill falls</h3>"
      "<div class='post-body entry-content' itemprop='description articleBody'>" +
          kFirst + "<br /><br />" + kSecond +
          "</div><div class='post-footer'>Posted by <span itemprop='author'>The Miller</span> at "
          "<abbr class='published' itemprop='datePublished' title='2017-06-12T21:04:00+02:00'>21:04"
          "</abbr></div></div></div><div class='comments' id='comments'><p>" +
          kSecond + kFirst +
          "</p></div></div></div><div class='sidebar section'><h2>Archive</h2>"
          "<a class='post-count-link' href=x>2019</a></div></body></html>",
      "Mill falls\n\n" + kBody, "Mill falls", "2017-06-12T21:04:00+02:00", "The Miller");
}

TEST(Html, Arc) {
  const std::string ad = "<div class='ad-slot'>Advertisement</div>";
  expect_page(
      "<!DOCTYPE html><html><head><title>Mill falls - The Ledger</title>"
      "<meta property='article:published_time' content='2017-06-12T14:02:11Z'>"
      "<meta property='og:title' content='Mill falls'><meta property='article:author' "
      "content='https://ledger.example/people/a'><meta name='author' content='A. Scribe'>"
      "<meta property='og:site_name' content='The Ledger'></head><body><div id='fusion-app'>"
      "<nav class='c-nav'>News Sport</nav><section role='main'>"
      "<h1 class='b-headline'>Mill falls</h1><div class='c-timestamp'>12 June 2017</div>"
      "<article class='b-article-body'>"
      "<div class='c-text'>" +
          p(kFirst) + "</div>" + ad + "<div class='c-text'>" + p(kSecond) +
          "</div></article></section><div class='b-right-rail'><article><time "
          "datetime='2018-01-01'></time><h3>Other news</h3>" +
          p(kFirst) + "</article></div><div class='onetrust-consent-sdk'>" + p(kSecond + kSecond) +
          "</div></div></body></html>",
      "Mill falls\n\n" + kBody, "Mill falls", "2017-06-12T14:02:11Z", "A. Scribe", "The Ledger");
}

TEST(Html, TelegramPost) {
  expect_page(
      "<!DOCTYPE html><html><head><title>Telegram Widget</title></head><body "
      "class='widget_frame_base'>"
      "<div class='tgme_widget_message text_not_supported_wrap' data-post='river/12'>"
      "<div class='tgme_widget_message_author'><a class='tgme_widget_message_owner_name' "
      "href='https://t.me/river'>River Watch</a></div>"
      "<div class='tgme_widget_message_text js-message_text'>" +
          kFirst + "<br/><br/>" + kSecond +
          "</div><div class='tgme_widget_message_footer'><div class='tgme_widget_message_info'>"
          "<a class='tgme_widget_message_date' href='https://t.me/river/12'><time "
          "datetime='2017-06-12T17:20:05+00:00'>17:20</time></a></div></div></div></body></html>",
      kBody, "Telegram Widget", "2017-06-12T17:20:05+00:00");
}

TEST(Html, PagesWithoutAnyMarks) {
  // An old page of tables and breaks.
  expect_page(
      "<html><head><title>Mill falls</title></head><body><table width=100%><tr><td class=menu><a "
      "href=1>One</a><br><a href=2>Two</a></td><td><b>Mill falls</b><br>June 12, 2017<br><br>" +
          kFirst + "<br><br>" + kSecond +
          "</td></tr></table><p align=center>Copyright 2024 <a href=/>The "
          "Post</a></p></body></html>",
      "Mill falls\nJune 12, 2017\n\n" + kBody, "Mill falls", "");
  // A report whose paragraphs are divs, beside a long list of teasers.
  std::string teasers;
  for (int i = 0; i < 12; ++i)
    teasers += "<div class=card><h3><a href=x>Something else happened far away</a></h3>" +
               p(kFirst.substr(0, 70)) + "</div>";
  expect_page(
      "<html><head><title>Mill falls</title></head><body><div id=wrap><div id=story>"
      "<div>" +
          kFirst + kFirst + "</div><div>" + kSecond + kSecond +
          "</div></div>"
          "<div id=more>" +
          teasers + "</div></div></body></html>",
      kFirst + kFirst + "\n\n" + kSecond + kSecond, "Mill falls", "");
}

TEST(Html, DaysAreTakenFromTheBestMark) {
  struct Row {
    const char* head;
    const char* above;
    const char* inside;
    const char* date;
  };
  const Row rows[] = {
      {"<meta name=parsely-pub-date content=2017-06-12T00:00:00Z>", "", "", "2017-06-12T00:00:00Z"},
      {"<meta name=sailthru.date content='2017-06-12 10:00'>", "", "", "2017-06-12 10:00"},
      {"<meta itemprop=datePublished content=2017-06-12>", "", "", "2017-06-12"},
      {"<meta name=DC.date.issued content=2017-06-12>", "", "", "2017-06-12"},
      {"<meta name=date content=2017-06-13>", "",
       "<span itemprop=datePublished content=2017-06-12>x</span>", "2017-06-12"},
      {"", "<time datetime=2017-06-13>x</time>", "<time datetime=2017-06-12>x</time>",
       "2017-06-12"},
      {"", "<time datetime=2017-06-12>x</time>", "", "2017-06-12"},
      {"", "<div class=post-date>June 12, 2017</div>", "", "June 12, 2017"},
      {"", "<aside><time datetime=2017-06-13>x</time></aside>", "", ""},
      {"", "<article class=teaser><time datetime=2017-06-13>x</time><p>Short.</p></article>", "",
       ""},
      {"<script type=application/ld+json>{\"@type\":\"ItemList\",\"itemListElement\":[{\"@type\":"
       "\"NewsArticle\",\"datePublished\":\"2018-01-01\"}]}</script>",
       "", "", ""},
      {"<script type=application/ld+json>[{\"@type\":\"Person\"},{\"@type\":\"BlogPosting\","
       "\"datePublished\":\"2017-06-12\"}]</script>",
       "", "", "2017-06-12"},
      {"<script type=application/ld+json>{broken</script><meta name=pubdate content=2017-06-12>",
       "", "", "2017-06-12"}};
  for (const Row& row : rows) {
    auto page =
        read_page(std::string("<html><head>") + row.head + "</head><body>" + row.above +
                  "<article><h1>Mill falls</h1>" + row.inside + p(kFirst) + p(kSecond) +
                  "</article><footer><time datetime=2024-01-01>x</time></footer></body></html>");
    ASSERT_TRUE(page.ok());
    EXPECT_EQ(page->date, row.date) << row.head << row.above << row.inside;
  }
}

TEST(Html, BytesOfOtherSetsMayStandInTags) {
  auto page =
      read_page("<html><body><cl\xAD\xAD x>" + p(kFirst) + "<\xC3\x28>&\xE9;</body></html>");
  ASSERT_TRUE(page.ok());
  EXPECT_TRUE(page->body.text.starts_with(kFirst));
}

TEST(Html, ABlockIsNotLeftOutForANameThatMisleads) {
  for (const char* name : {"has-sidebar", "social-enabled", "main-sidebar-layout", "comments-open",
                           "related-wrapper"}) {
    auto page =
        read_page("<html><body><div class='" + std::string(name) + "'>" + p(kFirst) + p(kSecond) +
                  "</div><div class=sidebar>" + p("Short text here.") + "</div></body></html>");
    ASSERT_TRUE(page.ok());
    EXPECT_EQ(page->body.text, kBody) << name;
  }
}

TEST(Html, AListOfPlacesIsNoListOfHeadlines) {
  auto page = read_page("<html><body><article>" + p(kFirst + " These villages were entered:") +
                        "<ul><li><a href=1>Upper Mill</a><li><a href=2>Lower Mill</a>"
                        "<li><a href=3>Tal Abyad</a></ul></article></body></html>");
  ASSERT_TRUE(page.ok());
  EXPECT_TRUE(page->body.text.ends_with("Upper Mill\n\nLower Mill\n\nTal Abyad"));
}

}  // namespace
}  // namespace tidemark::text
