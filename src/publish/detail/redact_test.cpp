#include "publish/detail/redact.hpp"

#include <gtest/gtest.h>

namespace tidemark::publish::detail {
namespace {

TEST(Redact, TakesOutWaysToReachAPerson) {
  const std::pair<const char*, const char*> cases[] = {
      {"write to first.last+x@mail.example.org.", "write to […]."},
      {"said @some_one: yes", "said […]: yes"},
      {"ring +963 944-123-456 now", "ring […] now"},
      {"ring +44 20 7946 0000 now", "ring […] now"},  // groups as long as a year's
      {"ring 00963944123456", "ring […]"},
      {"(0944) 123 456 789", "([…]"},
      {"0933123456", "[…]"},
      {"0933 1234 56, or later", "[…], or later"},
      {"tel.0944 123 456", "tel.[…]"},
      {"tel0944123456", "tel[…]"},
      {"0933123456/0944123456", "[…]/[…]"},
      {"0933123456,0944123456", "[…],[…]"},
      {"+963.933.123.456", "[…]"},
      {"0933.123.456 and 09/33/12/34/56", "[…] and […]"},
      {"https://wa.me/963933123456", "https://wa.me/[…]"},
      {"+963 933\n123 456\n20 of them", "[…]\n20 of them"},
      {"0944 123\n456 rings", "[…] rings"},
      {"0933 123 456 0944 123 456 now", "[…] now"},
      {"+963 933 123 456 +963 944 123 456 now", "[…] […] now"},
      {"on 2017-06-25 0933123456", "on […]"},
      {"+963\u00A0933\u00A0123\u00A0456", "[…]"},
      {"0933\u202F123\u202F456", "[…]"},
      {"944\u00A0123\u00A0456", "[…]"},
      {"“944 123 456”", "“[…]”"},
      {"\u200E+963\u200E 933 123 456", "\u200E[…]"},
      {"اتصل ٠٩٣٣١٢٣٤٥٦ الآن", "اتصل […] الآن"},
      {"هاتف،٠٩٣٣ ١٢٣ ٤٥٦", "هاتف،[…]"},
      {"+۹۶۳ ۹۳۳ ۱۲۳ ۴۵۶", "[…]"},
  };
  for (const auto& [text, told] : cases) EXPECT_EQ(without_contacts(text), told) << text;
}

TEST(Redact, LeavesNumbersAndDatesAlone) {
  for (const char* text : {"185,180 km²",
                           "about 3,705 km2 of 185,180 km2",
                           "1,200\u00A0km²",
                           "on 2017-06-25",
                           "2018-03-18 15:20",
                           "from 2017-06-01 to 2017-06-25",
                           "25/6/2017 - 30/6/2017",
                           "05/06/2017-07/06/2017",
                           "05-06-2017 07-06-2017",
                           "05.06.17 07.06.17",
                           "20170625-01",
                           "٢٠١٧-٠٦-٢٥ ٢٠١٧-٠٦-٢٦",
                           "100 000 people",
                           "55 kilometres, 30 dead, 120 wounded",
                           "1 200 000",
                           "1\u202F200\u202F000",
                           "@ 5 km",
                           "2012 2013 2014",
                           "2011–2017, 2018–2019",
                           "60 vehicles and 4x4s",
                           "36.20124, 37.16117",
                           "35.0933123456",
                           "36.20124 37.16117",
                           "from 10 000–15 000 to 20 000",
                           "killed: 120\n230\n450\n",
                           "https://example.org/2017/06/25/0123456789",
                           "at 05:06, 0.35 km",
                           "https://example.org/status/881234567890123456",
                           "6 killed on 06 June 2017, 12 on 07 June 2017",
                           "1,200,000,000 pounds"}) {
    EXPECT_EQ(without_contacts(text), text);
  }
}

TEST(Redact, SaysWhereTheyStand) {
  const std::string_view text = "ring 0933123456 or @a_b.";
  std::string found;
  for (const base::ByteRange& contact : contacts_in(text)) found.append(contact.of(text)) += "|";
  EXPECT_EQ(found, "0933123456|@a_b|");
}

}  // namespace
}  // namespace tidemark::publish::detail
