#include "base/csv.hpp"

#include <gtest/gtest.h>

namespace tidemark::base {
namespace {

TEST(Csv, ReadsQuotesLineBreaksAndComments) {
  Errors errors;
  auto table = parse_csv(
      "\xEF\xBB\xBF# head\nname,note\r\n\n\"a, b\",\"say \"\"x\"\"\"\n# "
      "skipped\n\"two\nlines\",z\nlast,row",
      "t.csv", errors);
  ASSERT_TRUE(table.ok());
  EXPECT_TRUE(errors.empty());
  ASSERT_EQ(table->rows().size(), 3u);
  EXPECT_EQ(table->cell(table->rows()[0], "name"), "a, b");
  EXPECT_EQ(table->cell(table->rows()[0], "note"), "say \"x\"");
  EXPECT_EQ(table->cell(table->rows()[1], "name"), "two\nlines");
  EXPECT_EQ(table->rows()[2].line, 8);
  EXPECT_EQ(table->cell(table->rows()[2], "absent"), "");
}

TEST(Csv, NamesTheBrokenRowAndKeepsTheRest) {
  Errors errors;
  auto table = parse_csv("a,b\n1,2\n3\n4,5\n", "t.csv", errors);
  ASSERT_TRUE(table.ok());
  EXPECT_EQ(table->rows().size(), 2u);
  ASSERT_EQ(errors.size(), 1u);
  EXPECT_EQ(errors[0].to_text(), "t.csv:3: has 1 cells, the header 2");
}

TEST(Csv, RefusesATableWithoutHeader) {
  Errors errors;
  EXPECT_EQ(parse_csv("# only a comment\n", "t.csv", errors).error().to_text(),
            "t.csv: has no header row");
}

TEST(Csv, WritesWhatItReads) {
  std::vector<std::string> cells = {"plain", "a,b", "q\"q", "two\nlines", "#no comment", ""};
  Errors errors;
  auto table = parse_csv("a,b,c,d,e,f\n" + csv_line(cells), "t.csv", errors);
  ASSERT_TRUE(table.ok());
  EXPECT_EQ(table->rows().at(0).cells, cells);
}

TEST(Csv, WritesALoneEmptyCellAsARow) {
  Errors errors;
  auto table = parse_csv("a\n" + csv_line({""}), "t.csv", errors);
  ASSERT_TRUE(table.ok());
  ASSERT_EQ(table->rows().size(), 1u);
  EXPECT_EQ(table->rows()[0].cells, std::vector<std::string>{""});
}

TEST(Csv, KeepsAByteOrderMarkInsideTheFirstCell) {
  Errors errors;
  auto table = parse_csv(csv_line({"\xEF\xBB\xBF"
                                   "a",
                                   "b"}),
                         "t.csv", errors);
  ASSERT_TRUE(table.ok());
  EXPECT_EQ(table->header()[0],
            "\xEF\xBB\xBF"
            "a");
}

TEST(Csv, TakesCarriageReturnsAloneForLineBreaks) {
  Errors errors;
  auto table = parse_csv("a,b\r#\r1,2\r\r3,4\r", "t.csv", errors);
  ASSERT_TRUE(table.ok());
  ASSERT_EQ(table->rows().size(), 2u);
  EXPECT_EQ(table->rows()[1].line, 5);
}

TEST(Csv, SplitsLists) {
  EXPECT_EQ(split_list("a| b |c||"), (std::vector<std::string>{"a", "b", "c"}));
  EXPECT_TRUE(split_list("").empty());
}

}  // namespace
}  // namespace tidemark::base
