#include "model/event.hpp"

#include <array>

namespace tidemark::model {
namespace {

constexpr std::array<std::string_view, 9> kTypes = {"gain",   "loss",   "hold",  "advance", "clash",
                                                    "strike", "attack", "siege", "movement"};
constexpr std::array<std::string_view, 3> kScopes = {"point", "region", "line"};
constexpr std::array<std::string_view, 5> kModalities = {"asserted", "claimed", "planned",
                                                         "conditional", "negated"};
constexpr std::array<std::string_view, 5> kDateFlags = {"none", "impossible", "repaired", "weekday",
                                                        "to-come"};

template <typename Enum, std::size_t N>
std::optional<Enum> find(const std::array<std::string_view, N>& names, std::string_view text) {
  for (std::size_t i = 0; i < N; ++i) {
    if (names[i] == text) return Enum(i);
  }
  return std::nullopt;
}

}  // namespace

std::string_view to_text(EventType type) { return kTypes[std::size_t(type)]; }
std::string_view to_text(Scope scope) { return kScopes[std::size_t(scope)]; }
std::string_view to_text(Modality modality) { return kModalities[std::size_t(modality)]; }
std::string_view to_text(DateFlag flag) { return kDateFlags[std::size_t(flag)]; }

std::optional<EventType> parse_event_type(std::string_view t) { return find<EventType>(kTypes, t); }
std::optional<Scope> parse_scope(std::string_view t) { return find<Scope>(kScopes, t); }
std::optional<Modality> parse_modality(std::string_view t) {
  return find<Modality>(kModalities, t);
}
std::optional<DateFlag> parse_date_flag(std::string_view t) {
  return find<DateFlag>(kDateFlags, t);
}

}  // namespace tidemark::model
