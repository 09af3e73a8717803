#include <gtest/gtest.h>

#include "ledger/testing/samples.hpp"

namespace tidemark::ledger {
namespace {

using namespace testing;

class ProveTest : public ::testing::Test {
 protected:
  void add(int from, int to, int events) {
    std::vector<ReportEntries> reports;
    for (int i = from; i < to; ++i) reports.push_back(sample_report(i, events));
    ASSERT_TRUE(ledger_->add_reports(reports, at("2017-07-14"), "desk").ok());
  }

  TestStore store_;
  std::unique_ptr<Ledger> ledger_ = open_ledger(store_.where());
  const proof::SigningKey key_{std::string(32, '\x05')};
};

// Enough entries for stored subtrees of 256, and one report that crosses several of them.
TEST_F(ProveTest, EntriesAndBeginningsOfALogOfManySubtrees) {
  std::vector<proof::TreeHead> heads;
  for (int step = 0; step < 6; ++step) {
    add(10 * step, 10 * step + 10, step == 3 ? 90 : 12);
    heads.push_back(ledger_->status(kAnyTime)->head);
  }
  const std::uint64_t size = heads.back().size;
  ASSERT_GT(size, 1500u);
  for (std::int64_t entry : {1l, 2l, 255l, 256l, 257l, 511l, 700l, 1024l, std::int64_t(size)}) {
    auto document = ledger_->prove_entry(entry);
    ASSERT_TRUE(document.ok()) << document.error().to_text();
    EXPECT_TRUE(proof::check(*document).ok()) << entry;
    const auto& inclusion = std::get<proof::Inclusion>(document->proof);
    EXPECT_EQ(inclusion.root, heads.back().root);
    EXPECT_EQ(inclusion.record, ledger_->entry(entry)->body);
  }
  for (const proof::TreeHead& head : heads) {
    auto document = ledger_->prove_since(head);
    ASSERT_TRUE(document.ok()) << document.error().to_text();
    EXPECT_TRUE(proof::check(*document).ok()) << head.size;
  }
  EXPECT_TRUE(ledger_->verify().ok());
  EXPECT_FALSE(ledger_->prove_entry(0).ok());
  EXPECT_FALSE(ledger_->prove_entry(std::int64_t(size) + 1).ok());
}

TEST_F(ProveTest, ALogThatWasRewrittenDoesNotBeginWithTheHead) {
  add(0, 3, 2);
  proof::TreeHead head = ledger_->status(kAnyTime)->head;
  TestStore other_store;
  auto other = open_ledger(other_store.where());
  std::vector<ReportEntries> reports = {sample_report(0), sample_report(2), sample_report(1),
                                        sample_report(3)};
  ASSERT_TRUE(other->add_reports(reports, at("2017-07-14"), "desk").ok());
  EXPECT_EQ(other->prove_since(head).error().reason,
            "does not begin with the log of that head: it is another log, or was rewritten");
  head.size = 100;
  EXPECT_EQ(other->prove_since(head).error().reason,
            "holds 16 entries, fewer than the 100 of that head");
}

TEST_F(ProveTest, KeepsSignedHeadsAndTheirStamps) {
  add(0, 2, 2);
  proof::SignedHead head = proof::sign(ledger_->status(kAnyTime)->head, 1500030000, key_);
  ASSERT_TRUE(ledger_->keep_head(head).ok());
  EXPECT_EQ(ledger_->prove_entry(3)->head, head);
  add(2, 4, 2);
  EXPECT_EQ(ledger_->prove_entry(3)->head, std::nullopt);  // the tree has grown
  proof::SignedHead next = proof::sign(ledger_->status(kAnyTime)->head, 1500030001, key_);
  ASSERT_TRUE(ledger_->keep_head(next).ok());
  EXPECT_EQ(ledger_->heads().value(), (std::vector{head, next}));

  std::string digest = proof::to_hex(proof::sha256({proof::to_text(head)}));
  ASSERT_TRUE(ledger_->keep_stamp({digest, "20260714093000Z", std::string("\0\xff", 2)}).ok());
  EXPECT_FALSE(ledger_->keep_stamp({"ff", "20260714093000Z", "x"}).ok());
  auto stamps = ledger_->stamps().value();
  ASSERT_EQ(stamps.size(), 1u);
  EXPECT_EQ(stamps[0].digest, digest);
  EXPECT_EQ(stamps[0].response, std::string("\0\xff", 2));
  EXPECT_TRUE(ledger_->verify().ok());

  proof::SignedHead foreign = next;
  foreign.head.size = 3;
  EXPECT_FALSE(ledger_->keep_head(foreign).ok());
  EXPECT_FALSE(ledger_->keep_head(proof::sign(foreign.head, 1, key_)).ok());
}

TEST_F(ProveTest, VerifyFindsAHeadOfAnotherLog) {
  add(0, 2, 2);
  proof::TreeHead head = ledger_->status(kAnyTime)->head;
  head.root[0] ^= 1;
  std::string document = proof::to_text(proof::sign(head, 1, key_));
  std::string digest = proof::to_hex(proof::sha256({document}));
  document.pop_back();  // the line break, which SQL text would need an escape for
  run_sql(store_.where(), "INSERT INTO tree_head (digest, size, document) VALUES ('" + digest +
                              "', 8, '" + document + "')");
  EXPECT_EQ(ledger_->verify().error().reason, "tree head " + digest + " is not of this log");
}

}  // namespace
}  // namespace tidemark::ledger
