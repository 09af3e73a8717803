#include "publish/detail/panels.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "publish/detail/areas.hpp"
#include "publish/detail/hatch.hpp"
#include "publish/detail/scene.hpp"

namespace tidemark::publish::detail {
namespace {

constexpr Colour kInk{0.11, 0.11, 0.12};
constexpr Colour kQuiet{0.38, 0.38, 0.40};
constexpr Colour kPaper{0.988, 0.984, 0.973};
constexpr Colour kRule{0.80, 0.78, 0.74};
constexpr Colour kUnknownRim{0.6, 0.6, 0.6};

constexpr double kSide = 28;  // of header and footer

// The legend's columns, from its left side.
constexpr double kSwatchLeft = 18, kSwatchRight = 56, kNameLeft = 68;
constexpr double kGap = 20;  // between columns
constexpr double kTop = 46, kRow = 29, kNotes = 66;

const Font kHeading{13, false, kQuiet}, kName{15.5, false, kInk}, kStrong{15.5, true, kInk};

// Right ends of the columns, each as wide as its widest cell.
struct Columns {
  double km2, share, band, width;
};

Columns columns_of(const Legend& legend, const Words& words) {
  double name = text_width(words.legend, kStrong), km2 = text_width(words.area_column, kHeading),
         share = text_width(words.share_column, kHeading),
         band = text_width(words.band_column, kHeading);
  for (const Legend::Row& row : legend.rows) {
    name = std::max(name, text_width(row.name, kName));
    km2 = std::max(km2, text_width(row.km2, kName));
    share = std::max(share, text_width(row.share, kStrong));
    band = std::max(band, text_width(row.band, kHeading));
  }
  Columns columns{};
  columns.km2 = kNameLeft + name + kGap + km2;
  columns.share = columns.km2 + kGap + share;
  columns.band = columns.share + kGap + band;
  const double notes = kNameLeft + text_width(words.contested, kHeading);
  columns.width = std::max(columns.band, notes) + kSwatchLeft;
  return columns;
}

Rect swatch_at(double left, double baseline) {
  return {left + kSwatchLeft, baseline - 15, left + kSwatchRight, baseline + 4};
}

PixelShape shape_of(const Rect& r) {
  return {{{{r.left, r.top}, {r.right, r.top}, {r.right, r.bottom}, {r.left, r.bottom}}, {}}};
}

void draw_lines(Canvas& canvas, const Rect& within, const std::vector<Segment>& lines,
                const Colour& colour, double width) {
  canvas.clip(within);
  for (const auto& [a, b] : lines) canvas.line(a, b, colour, width);
  canvas.unclip();
}

void draw_swatch(Canvas& canvas, const Rect& rect, const Legend::Row& row) {
  const Colour fill =
      row.unknown ? kWhite : mix(row.colour, kWhite, std::rbegin(kPaleness)->strength);
  canvas.fill(rect, fill);
  draw_lines(canvas, rect, pattern(shape_of(rect), row.pattern, 9),
             mix(contrasting(row.colour, 0.5), fill, kPatternOpacity), pattern_width(row.pattern));
  canvas.frame(rect, row.unknown ? kUnknownRim : contrasting(row.colour, 0.35), 1);
}

// Four tones of the first side's colour, and a swatch hatched in the second's.
void draw_notes(Canvas& canvas, Pixel at, const Legend& legend, const Words& words) {
  const Font& font = kHeading;
  const Colour first = legend.rows[0].unknown ? Colour{} : legend.rows[0].colour;
  const bool has_second = legend.rows.size() > 2;
  const Colour second = has_second ? legend.rows[1].colour : Colour{0.3, 0.3, 0.3};

  const double ramp = at.x + kNameLeft + text_width(words.less_sure, font) + 10;
  canvas.text({at.x + kNameLeft, at.y}, words.less_sure, font);
  double left = ramp;
  for (const Paleness& tone : kPaleness) {
    canvas.fill({left, at.y - 12, left + 30, at.y + 3}, mix(first, kWhite, tone.strength));
    left += 30;
  }
  canvas.frame({ramp, at.y - 12, left, at.y + 3}, kUnknownRim, 0.8);
  canvas.text({left + 10, at.y}, words.surer, font);

  const Rect hatched = swatch_at(at.x, at.y + 28);
  canvas.fill(hatched, mix(first, kWhite, kPaleness[0].strength));
  draw_lines(canvas, hatched, hatch(shape_of(hatched), -45, 9), mix(second, kWhite, 0.9), 3.4);
  canvas.frame(hatched, kUnknownRim, 1);
  canvas.text({at.x + kNameLeft, at.y + 28}, words.contested, font);
}

std::size_t statements_used(const Snapshot& snapshot) {
  std::set<std::pair<control::Origin, std::size_t>> used;
  for (const control::Evidence& piece : snapshot.evidence) used.emplace(piece.origin, piece.index);
  return used.size();
}

// The longest of 1, 2, 5, 10, 20 … km that fits.
double round_length(double most_km) {
  double best = 0;
  for (double power = 0.001; power <= most_km; power *= 10) {
    for (double step : {1.0, 2.0, 5.0}) {
      if (step * power <= most_km) best = step * power;
    }
  }
  return best;
}

}  // namespace

Legend make_legend(const Snapshot& snapshot, const MapOptions& options, const Words& words) {
  const auto fill = [](const std::string& format, const auto&... values) {
    return fmt::format(fmt::runtime(format), values...);
  };
  Legend legend;
  const std::string title =
      options.title.empty() ? fill(words.title, snapshot.theatre.name) : options.title;
  legend.title = fill(words.title_day, title, written_day(words, snapshot.valid));
  legend.subtitle = fill(words.as_known, written_instant(words, snapshot.known),
                         counted(words.reports, snapshot.reports.size()));
  legend.source = fill(words.computed, counted(words.statements, statements_used(snapshot)));
  if (!snapshot.theatre.credits.empty()) legend.source = snapshot.theatre.credits + "  ·  " + legend.source;
  for (const measure::SideArea& area : by_size(snapshot.areas)) {
    Legend::Row row;
    row.unknown = area.side.empty();
    row.km2 = grouped(area.km2);
    row.share = percent(area.share);
    row.band = fill(words.band, grouped(area.low_km2), grouped(area.high_km2));
    const model::Side* side = snapshot.theatre.side(area.side);
    row.name = row.unknown ? words.unknown : side ? side->name : area.side;
    row.colour = side ? parse_colour(side->colour) : Colour{};
    row.pattern = side ? side->pattern : "";
    legend.rows.push_back(std::move(row));
  }
  return legend;
}

std::string description(const Legend& legend, const Words& words) {
  std::string text = legend.subtitle + ".";
  for (const Legend::Row& row : legend.rows) {
    text += " " + fmt::format(fmt::runtime(words.map_summary), row.name, row.km2, row.share) + ";";
  }
  text.back() = '.';
  return text;
}

Size legend_size(const Legend& legend, const Words& words) {
  return {columns_of(legend, words).width, kTop + kRow * double(legend.rows.size()) + kNotes};
}

void draw_header(Canvas& canvas, const Frame& frame, const Legend& legend) {
  const Rect& rect = frame.header();
  canvas.fill(rect, kPaper);
  canvas.text({kSide, rect.top + 53}, legend.title, {36, true, kInk});
  canvas.text({kSide, rect.top + 84}, legend.subtitle, {19, false, kQuiet});
  canvas.line({rect.left, rect.bottom}, {rect.right, rect.bottom}, kRule, 1);
}

void draw_legend(Canvas& canvas, const Frame& frame, const Legend& legend, const Words& words) {
  const Rect& rect = frame.legend();
  canvas.fill(rect, kPaper, 0.96);
  canvas.frame(rect, kRule, 1);

  const Columns columns = columns_of(legend, words);
  double y = rect.top + 27;
  canvas.text({rect.left + kSwatchLeft, y}, words.legend, kStrong);
  canvas.text({rect.left + columns.km2, y}, words.area_column, kHeading, Align::right);
  canvas.text({rect.left + columns.share, y}, words.share_column, kHeading, Align::right);
  canvas.text({rect.left + columns.band, y}, words.band_column, kHeading, Align::right);

  y = rect.top + kTop + 20;
  for (const Legend::Row& row : legend.rows) {
    draw_swatch(canvas, swatch_at(rect.left, y), row);
    canvas.text({rect.left + kNameLeft, y}, row.name, kName);
    canvas.text({rect.left + columns.km2, y}, row.km2, kName, Align::right);
    canvas.text({rect.left + columns.share, y}, row.share, kStrong, Align::right);
    canvas.text({rect.left + columns.band, y}, row.band, kHeading, Align::right);
    y += kRow;
  }
  draw_notes(canvas, {rect.left, y + 3}, legend, words);
}

void draw_scale_bar(Canvas& canvas, const Frame& frame) {
  const Rect& rect = frame.scale_bar();
  const double km = round_length((rect.width() - 70) / frame.units_per_km());
  const double length = km * frame.units_per_km();
  const double left = rect.left + 12, y = rect.bottom - 8;
  for (int half = 0; half < 2; ++half) {
    const Rect piece{left + half * length / 2, y - 7, left + (half + 1) * length / 2, y};
    canvas.fill(piece, half == 0 ? kInk : kWhite);
    canvas.frame(piece, kInk, 1);
  }
  const Font font{13, false, kInk};
  canvas.text({left, y - 13}, "0", font, Align::middle);
  canvas.text({left + length / 2, y - 13}, fmt::format("{:g}", km / 2), font, Align::middle);
  canvas.text({left + length, y - 13}, fmt::format("{:g} km", km), font, Align::middle);
}

void draw_footer(Canvas& canvas, const Frame& frame, const Legend& legend) {
  const Rect& rect = frame.footer();
  canvas.fill(rect, kPaper);
  canvas.line({rect.left, rect.top}, {rect.right, rect.top}, kRule, 1);
  canvas.text({kSide, rect.top + 28}, legend.source, {13, false, kQuiet});
}

}  // namespace tidemark::publish::detail
