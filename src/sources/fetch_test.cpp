#include "sources/fetch.hpp"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <httplib.h>
#include <netinet/in.h>

#include <cstring>
#include <thread>

#include "sources/address.hpp"
#include "sources/source_fixture.hpp"

namespace tidemark::sources {
namespace {

// A server on the loopback address, for as long as the test lasts.
class FetchTest : public testing::Test {
 protected:
  FetchTest() {
    server.Get("/page", [](const httplib::Request&, httplib::Response& answer) {
      answer.set_content("<p>They took Tal.</p>", "text/html; charset=Windows-1251");
    });
    server.Get("/moved", [](const httplib::Request&, httplib::Response& answer) {
      answer.set_redirect("/page");
    });
    server.Get("/round", [](const httplib::Request&, httplib::Response& answer) {
      answer.set_redirect("/round");
    });
    server.Get("/away", [](const httplib::Request&, httplib::Response& answer) {
      answer.set_redirect("file:///etc/hostname");
    });
    server.Get("/large", [](const httplib::Request&, httplib::Response& answer) {
      answer.set_content(std::string(5000, 'a'), "text/plain");
    });
    server.Get("/packed", [](const httplib::Request&, httplib::Response& answer) {
      answer.set_header("Content-Encoding", "gzip");
      answer.set_content(gzipped(std::string(5000, 'a')), "text/plain");
    });
    server.Get("/slow", [](const httplib::Request&, httplib::Response& answer) {
      std::this_thread::sleep_for(std::chrono::seconds(2));
      answer.set_content("late", "text/plain");
    });
    port = server.bind_to_any_port("127.0.0.1");
    thread = std::thread([this] { server.listen_after_bind(); });
    while (!server.is_running()) std::this_thread::yield();
  }
  ~FetchTest() override {
    server.stop();
    thread.join();
  }

  std::string address(const std::string& path) const {
    return "http://127.0.0.1:" + std::to_string(port) + path;
  }
  // What comes, or the reason why nothing does.
  std::string fetched(const std::string& path) const {
    auto got = fetch(address(path), {.allow_private = true, .bytes = 4000, .seconds = 1});
    return got ? got->bytes + " | " + got->charset : got.error().reason;
  }

  httplib::Server server;
  int port = 0;
  std::thread thread;
};

TEST_F(FetchTest, ReadsWithinLimits) {
  const std::pair<const char*, const char*> rows[] = {
      {"/page", "<p>They took Tal.</p> | windows-1251"},
      {"/moved", "<p>They took Tal.</p> | windows-1251"},
      {"/round", "redirects more than 5 times"},
      {"/away", "leads to something other than http and https"},
      {"/large", "is larger than 4000 bytes"},
      {"/packed", "is larger than 4000 bytes"},
      {"/slow", "takes longer than 1 s"},
      {"/none", "answers with 404"}};
  for (auto [path, told] : rows) EXPECT_EQ(fetched(path), told) << path;
  EXPECT_EQ(fetch(address("/moved"), {.allow_private = true})->url, address("/page"));
}

TEST_F(FetchTest, PrivateAddressesAreRefused) {
  for (std::string host : {"127.0.0.1", "localhost", "127.1", "2130706433", "[::1]", "0.0.0.0"}) {
    std::string url = "http://" + host + ":" + std::to_string(port) + "/page";
    auto got = fetch(url, {});
    ASSERT_FALSE(got.ok()) << url;
    EXPECT_NE(got.error().reason.find("leads to the private address"), std::string::npos)
        << got.error().to_text();
  }
}

TEST_F(FetchTest, AnAddressIsADocumentWithItsCharset) {
  auto world = base::real_world();
  std::string told;
  for_each_document(*world, {{address("/moved"), address("/none")}, true},
                    [&](base::Result<model::Document> got) { told += line_of(got) + "\n"; });
  EXPECT_EQ(told, address("/moved") + " url=" + address("/page") +
                      " charset=windows-1251: <p>They took Tal.</p>\n" + address("/none") +
                      ": answers with 404\n");
}

TEST(Address, OnlyPublicOnesArePublic) {
  auto judged = [](const char* text) {
    sockaddr_in6 six{};
    sockaddr_in four{};
    four.sin_family = AF_INET, six.sin6_family = AF_INET6;
    if (inet_pton(AF_INET, text, &four.sin_addr) == 1)
      return is_public(reinterpret_cast<sockaddr&>(four));
    EXPECT_EQ(inet_pton(AF_INET6, text, &six.sin6_addr), 1) << text;
    return is_public(reinterpret_cast<sockaddr&>(six));
  };
  for (const char* text : {"0.0.0.0",
                           "10.1.2.3",
                           "100.64.0.1",
                           "100.127.255.255",
                           "127.255.0.1",
                           "169.254.169.254",
                           "172.16.0.1",
                           "172.31.255.255",
                           "192.0.0.8",
                           "192.168.1.1",
                           "198.18.0.1",
                           "224.0.0.1",
                           "255.255.255.255",
                           "::",
                           "::1",
                           "fe80::1",
                           "fc00::1",
                           "fd12::1",
                           "ff02::1",
                           "2001:db8::1",
                           "::ffff:127.0.0.1",
                           "::ffff:10.0.0.1",
                           "64:ff9b::7f00:1",
                           "2002:7f00:1::",
                           "2001::1"}) {
    EXPECT_FALSE(judged(text)) << text;
  }
  for (const char* text :
       {"1.1.1.1", "100.63.255.255", "100.128.0.1", "172.15.0.1", "172.32.0.1", "192.167.0.1",
        "2606:4700::1111", "::ffff:1.1.1.1", "64:ff9b::101:101"}) {
    EXPECT_TRUE(judged(text)) << text;
  }
}

}  // namespace
}  // namespace tidemark::sources
