#include "grade/book.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace tidemark::grade {
namespace {

bool covers(const model::SourceGrade& grade, base::Date day) {
  return (!grade.from || *grade.from <= day) && (!grade.to || day <= *grade.to);
}

std::string words_of(const model::GradeEntry& by) {
  return fmt::format("{} says {}: {} (entry {})", by.author, *by.grade.letter, by.grade.reason,
                     by.entry);
}

Standing standing_of(const model::GradeEntry& rule) {
  const model::SourceGrade& grade = rule.grade;
  return {grade.letter.value_or('F'),
          fmt::format("{} of {} statements confirmed (entry {})", grade.confirmed,
                      grade.confirmed + grade.contradicted, rule.entry)};
}

}  // namespace

Book::Book(const std::vector<model::GradeEntry>& entries) {
  for (const model::GradeEntry& entry : entries) {
    Words& words = words_[{entry.grade.outlet, entry.grade.side}];
    if (entry.author == kRule) {
      words.rule = entry;
    } else if (entry.grade.letter) {
      words.people.insert_or_assign(entry.author, entry);
    } else {
      words.people.erase(entry.author);
    }
  }
}

Standing Book::of(const std::string& outlet, const std::string& side, base::Date day) const {
  auto found = words_.find({outlet, side});
  if (found == words_.end()) return {};
  const Words& words = found->second;
  std::vector<const model::GradeEntry*> people;
  for (const auto& [author, entry] : words.people) {
    if (covers(entry.grade, day)) people.push_back(&entry);
  }
  Standing rule = words.rule ? standing_of(*words.rule) : Standing{};
  if (people.empty()) return rule;
  std::string said;
  for (const model::GradeEntry* by : people) said += (said.empty() ? "" : "; ") + words_of(*by);
  bool agreed = std::ranges::all_of(
      people, [&](const auto* by) { return by->grade.letter == people.front()->grade.letter; });
  if (agreed) return {*people.front()->grade.letter, said};
  return {rule.letter, fmt::format("{}they disagree, so the rule holds: {}", said + "; ",
                                   rule.basis.empty() ? "no record" : rule.basis)};
}

const model::SourceGrade* Book::by_rule(const std::string& outlet, const std::string& side) const {
  auto found = words_.find({outlet, side});
  return found == words_.end() || !found->second.rule ? nullptr : &found->second.rule->grade;
}

std::vector<std::pair<std::string, std::string>> Book::subjects() const {
  std::vector<std::pair<std::string, std::string>> all;
  for (const auto& [subject, words] : words_) all.push_back(subject);
  return all;
}

std::vector<model::SourceGrade> changes(const Records& records, const Book& book) {
  std::vector<model::SourceGrade> made;
  auto add = [&](const std::string& outlet, const std::string& side, const Record& record) {
    model::SourceGrade now{
        outlet, side, letter_of(record), record.confirmed, record.contradicted, {}, {}, {}};
    const model::SourceGrade* before = book.by_rule(outlet, side);
    // Without a letter there is nothing to record, unless one stands.
    if (before ? *before != now : now.letter != 'F') made.push_back(std::move(now));
  };
  for (const auto& [subject, record] : records) add(subject.first, subject.second, record);
  for (const auto& [outlet, side] : book.subjects()) {
    if (book.by_rule(outlet, side) && !records.contains({outlet, side})) add(outlet, side, {});
  }
  return made;
}

}  // namespace tidemark::grade
