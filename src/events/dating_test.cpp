#include "events/dating.hpp"

#include <gtest/gtest.h>

#include "base/testing/growth.hpp"

namespace tidemark::events {
namespace {

TEST(Dating, TimesCountedFromTheEventBesideTakeLinearTime) {
  auto date = [](int drafts) {
    Draft draft;
    draft.timing.told.emplace();
    draft.timing.told->of_next = draft.timing.told->from_event = true;
    draft.timing.told->offset_days = 21;
    std::vector<Draft> all(std::size_t(drafts), draft);
    date_drafts(all, {}, Writing::on(base::parse_date("2017-07-14").value()), "", nullptr);
  };
  EXPECT_LT(base::testing::growth(date, 2'000), 2);
}

}  // namespace
}  // namespace tidemark::events
