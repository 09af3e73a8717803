#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "publish/detail/colour.hpp"
#include "publish/detail/facts.hpp"
#include "publish/detail/html.hpp"
#include "publish/detail/series.hpp"
#include "publish/detail/wording.hpp"

namespace tidemark::publish {
namespace {

using detail::escaped;

// In the picture's own units.
constexpr double kWidth = 1000, kHeight = 560, kLeft = 70, kRight = 800, kTop = 60, kBottom = 510;
constexpr double kTextGap = 17;  // between the names of two lines
constexpr int kMostDayTicks = 8;

class Chart {
 public:
  Chart(const std::vector<SeriesDay>& days, const theatre::Theatre& theatre, const Phrases& phrases)
      : days_(days), theatre_(theatre), phrases_(phrases) {
    for (const SeriesDay& day : days) {
      for (const measure::SideArea& area : day.areas) {
        if (!area.side.empty()) top_ = std::max(top_, area.high_km2);
      }
    }
    step_ = round_step(top_ / 6);
    top_ = std::ceil(top_ / step_) * step_;
  }

  std::string draw(base::Instant known) const {
    const std::string title =
        phrases_.at("chart.title", {{"theatre", named(theatre_.name, theatre_.name_ar)}});
    std::string svg = fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {1}\" role=\"img\" "
        "direction=\"ltr\" font-family=\"DejaVu Sans, sans-serif\" "
        "font-size=\"13\">\n<title>{2}</title>\n<desc>{3}</desc>\n"
        "<rect width=\"{0}\" height=\"{1}\" fill=\"#ffffff\"/>\n"
        "<text x=\"{4}\" y=\"28\" font-size=\"18\" font-weight=\"bold\">{2}</text>\n"
        "<text x=\"{4}\" y=\"48\" fill=\"#666666\">{5} · {6} – {7} · {8}</text>\n",
        kWidth, kHeight, escaped(title), escaped(described()), kLeft,
        escaped(phrases_.at("chart.axis")), escaped(phrases_.day(days_.front().day)),
        escaped(phrases_.day(days_.back().day)), escaped(phrases_.instant(known)));
    return svg + axes() + lines() + "</svg>\n";
  }

 private:
  static double round_step(double wanted) {
    const double power = std::pow(10, std::floor(std::log10(std::max(wanted, 1.0))));
    for (double factor : {1.0, 2.0, 5.0}) {
      if (factor * power >= wanted) return factor * power;
    }
    return 10 * power;
  }

  double x(base::Date day) const {
    const int span = std::max(1, days_.back().day - days_.front().day);
    return kLeft + (kRight - kLeft) * (day - days_.front().day) / span;
  }
  double y(double km2) const { return kBottom - (kBottom - kTop) * km2 / top_; }

  std::string axes() const {
    std::string text;
    for (double km2 = 0; km2 <= top_ + step_ / 2; km2 += step_) {
      text += fmt::format(
          "<line x1=\"{0}\" x2=\"{1}\" y1=\"{2:.1f}\" y2=\"{2:.1f}\" stroke=\"#dddddd\"/>"
          "<text x=\"{3}\" y=\"{4:.1f}\" text-anchor=\"end\" fill=\"#666666\">{5:g}</text>\n",
          kLeft, kRight, y(km2), kLeft - 8, y(km2) + 4, km2 / 1000);
    }
    const std::size_t every = (days_.size() + kMostDayTicks - 1) / kMostDayTicks;
    for (std::size_t i = 0; i < days_.size(); i += every) {
      text += fmt::format(
          "<line x1=\"{0:.1f}\" x2=\"{0:.1f}\" y1=\"{1}\" y2=\"{2}\" stroke=\"#999999\"/>"
          "<text x=\"{0:.1f}\" y=\"{3}\" text-anchor=\"middle\" fill=\"#666666\">{4}</text>\n",
          x(days_[i].day), kBottom, kBottom + 5, kBottom + 22, days_[i].day.to_text());
    }
    return text;
  }

  std::string lines() const {
    std::vector<std::string> sides = detail::sides_of(days_);
    std::string bands, lines;
    std::vector<std::pair<double, std::string>> names;  // by height
    for (const std::string& side : sides) {
      const model::Side* known = theatre_.side(side);
      const std::string colour = known ? detail::parse_colour(known->colour).to_text() : "#999999";
      std::string line, high, low;
      for (const SeriesDay& day : days_) {
        const measure::SideArea area = detail::area_of(day, side);
        line += fmt::format("{:.1f},{:.1f} ", x(day.day), y(area.km2));
        high += fmt::format("{:.1f},{:.1f} ", x(day.day), y(area.high_km2));
        low.insert(0, fmt::format("{:.1f},{:.1f} ", x(day.day), y(area.low_km2)));
      }
      if (!side.empty()) {
        bands += fmt::format("<polygon points=\"{}{}\" fill=\"{}\" opacity=\"0.15\"/>\n", high, low,
                             colour);
      }
      lines += fmt::format(
          "<polyline points=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"2.5\"{}/>\n", line,
          colour, side.empty() ? " stroke-dasharray=\"4 4\"" : "");
      names.push_back({y(detail::area_of(days_.back(), side).km2) + 4, name_of(side)});
    }
    return bands + lines + beside(std::move(names));
  }

  std::string name_of(const std::string& side) const {
    if (side.empty()) return phrases_.at("unknown");
    const model::Side* known = theatre_.side(side);
    return known ? named(known->name, known->name_ar) : side;
  }

  const std::string& named(const std::string& latin, const std::string& native) const {
    return phrases_.name_of(latin, native);
  }

  // Beside the ends of the lines, moved apart where they would overlap.
  static std::string beside(std::vector<std::pair<double, std::string>> names) {
    std::stable_sort(names.begin(), names.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    std::string text;
    double last = kHeight;
    for (const auto& [height, name] : names) {
      last = std::min(height, last - kTextGap);
      text +=
          fmt::format("<text x=\"{}\" y=\"{:.1f}\">{}</text>\n", kRight + 8, last, escaped(name));
    }
    return text;
  }

  // One line of plain text for readers who cannot see the picture.
  std::string described() const {
    std::string text;
    for (const std::string& side : detail::sides_of(days_)) {
      text += fmt::format("{}{}: {} → {} {}", text.empty() ? "" : "; ", name_of(side),
                          detail::grouped(detail::area_of(days_.front(), side).km2),
                          detail::grouped(detail::area_of(days_.back(), side).km2),
                          phrases_.at("units.km2"));
    }
    return text;
  }

  const std::vector<SeriesDay>& days_;
  const theatre::Theatre& theatre_;
  const Phrases& phrases_;
  double top_ = 1, step_ = 1;  // km²
};

}  // namespace

std::string series_chart(const std::vector<SeriesDay>& days, const theatre::Theatre& theatre,
                         base::Instant known, const Phrases& phrases) {
  return Chart(days, theatre, phrases).draw(known);
}

}  // namespace tidemark::publish
