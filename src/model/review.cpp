#include "model/review.hpp"

#include <array>

#include "model/json.hpp"

namespace tidemark::model {
namespace {

constexpr std::array<std::string_view, 7> kActions = {"accept", "reject", "correct", "merge",
                                                      "split",  "add",    "withdraw"};

}  // namespace

std::string_view to_text(ReviewAction action) { return kActions[std::size_t(action)]; }

std::optional<ReviewAction> parse_review_action(std::string_view text) {
  for (std::size_t i = 0; i < kActions.size(); ++i) {
    if (kActions[i] == text) return ReviewAction(i);
  }
  return std::nullopt;
}

Json to_json(const Review& r) {
  Json events = Json::array();
  for (const Event& event : r.events) events.push_back(to_json(event));
  return {{"action", to_text(r.action)},
          {"target", r.target == 0 ? Json(nullptr) : Json(r.target)},
          {"into", r.into == 0 ? Json(nullptr) : Json(r.into)},
          {"reason", r.reason},
          {"events", events}};
}

base::Result<Review> parse_review(const Json& json) {
  try {
    auto action = parse_review_action(json.at("action").get<std::string>());
    if (!action) return base::Error{"is a review with an unknown action"};
    Review r;
    r.action = *action;
    if (!json.at("target").is_null()) r.target = json.at("target");
    if (!json.at("into").is_null()) r.into = json.at("into");
    r.reason = json.at("reason");
    for (const Json& one : json.at("events")) {
      auto event = parse_event(one);
      if (!event) return event.error();
      r.events.push_back(std::move(*event));
    }
    return r;
  } catch (const Json::exception& fault) {
    return base::Error{std::string("is no review: ") + fault.what()};
  }
}

}  // namespace tidemark::model
