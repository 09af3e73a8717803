#include <fmt/format.h>
#include <gtest/gtest.h>

#include "ledger/testing/samples.hpp"

namespace tidemark::ledger {
namespace {

using namespace testing;

class CopyTest : public ::testing::Test {
 protected:
  CopyTest() {
    for (int i = 0; i < 9; ++i) {
      EXPECT_TRUE(ledger_->add_report(sample_report(i, 40), at("2017-07-14"), "desk").value());
      // Two calls within a second are two runs; a copy must not make them one.
      EXPECT_TRUE(ledger_->add_baselines({sample_baseline(i)}, at("2017-07-14"), "desk").ok());
    }
    model::Review review;
    review.action = model::ReviewAction::reject;
    review.target = 2;
    review.reason = "no such village";
    EXPECT_TRUE(ledger_->add_review(review, at("2017-07-15"), "ada").ok());
    EXPECT_TRUE(ledger_->set_setting("theatre", "syria").ok());
    auto head = proof::sign(ledger_->status(kAnyTime)->head, 7, proof::make_key());
    EXPECT_TRUE(ledger_->keep_head(head).ok());
    std::string digest = proof::to_hex(proof::sha256({proof::to_text(head)}));
    EXPECT_TRUE(ledger_->keep_stamp({digest, "20260714093000Z", "stamp"}).ok());
  }

  TestStore store_;
  std::unique_ptr<Ledger> ledger_ = open_ledger(store_.where());
};

TEST_F(CopyTest, ThereAndBackEveryByteIsTheSame) {
  const std::string before = contents(store_.where());
  TempFolder folder;
  std::string file = folder / "copy.db";
  {
    auto copy = open_ledger(file);
    auto done = ledger_->copy_to(*copy);
    ASSERT_TRUE(done.ok()) << done.error().to_text();
    EXPECT_TRUE(copy->verify().ok());
    EXPECT_EQ(contents(file), before);
  }
  TestStore back;
  auto again = open_ledger(back.where());
  ASSERT_TRUE(open_ledger(file)->copy_to(*again).ok());
  EXPECT_TRUE(again->verify().ok());
  EXPECT_EQ(contents(back.where()), before);
  EXPECT_EQ(again->status(kAnyTime)->head, ledger_->status(kAnyTime)->head);
  EXPECT_EQ(again->raw(sample_report(3).report.id).value(), sample_report(3, 40).raw);
}

TEST_F(CopyTest, OnlyIntoAnEmptyOne) {
  TestStore other;
  auto target = open_ledger(other.where());
  ASSERT_TRUE(target->add_report(sample_report(1), at("2017-07-14"), "desk").value());
  EXPECT_EQ(ledger_->copy_to(*target).error().reason, "is not empty");
  EXPECT_EQ(target->log()->size(), 4u);
}

TEST_F(CopyTest, ACopyGoesOnAsTheOriginalWould) {
  TestStore other;
  auto copy = open_ledger(other.where());
  ASSERT_TRUE(ledger_->copy_to(*copy).ok());
  for (Ledger* one : {ledger_.get(), copy.get()}) {
    EXPECT_FALSE(one->add_report(sample_report(3, 40), at("2017-07-16"), "desk").value());
    EXPECT_TRUE(one->add_report(sample_report(50, 300), at("2017-07-16"), "desk").value());
  }
  EXPECT_EQ(contents(other.where()), contents(store_.where()));
}

}  // namespace
}  // namespace tidemark::ledger
