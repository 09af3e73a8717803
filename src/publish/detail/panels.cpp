#include "publish/detail/panels.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "publish/detail/hatch.hpp"
#include "publish/detail/scene.hpp"

namespace tidemark::publish::detail {
namespace {

constexpr Colour kRule{0.80, 0.78, 0.74};
constexpr Colour kUnknownRim{0.6, 0.6, 0.6};

constexpr double kSide = 28;  // of header and footer

// The legend, from its leading side.
constexpr double kSwatchLeft = 18, kSwatchRight = 56, kNameLeft = 68;
constexpr double kGap = 20;  // between columns
constexpr double kLegendTop = 46, kRow = 29, kNote = 28, kEnd = 10;
constexpr double kPiecesHead = 34, kPiece = 38;

const Font kHeading{13, false, kQuiet}, kName{15.5, false, kInk}, kStrong{15.5, true, kInk};
const Font kPieceName{13.5, true, kInk}, kPieceText{12.5, false, kQuiet}, kFoot{13, false, kQuiet};

// Everything on a panel is placed from its leading side: the left one or, where lines run from
// right to left, the right one.
class Panel {
 public:
  Panel(Canvas& canvas, const Rect& rect, const Words& words)
      : canvas_(canvas), rect_(rect), mirrored_(words.right_to_left) {}

  double x(double from) const { return mirrored_ ? rect_.right - from : rect_.left + from; }
  Rect box(double from, double to, double top, double bottom) const {
    return {std::min(x(from), x(to)), top, std::max(x(from), x(to)), bottom};
  }
  void text(double from, double y, const std::string& text, const Font& font) {
    canvas_.text({x(from), y}, text, font, mirrored_ ? Align::right : Align::left);
  }
  // Digits of one column stand below each other in either direction.
  void number(double from, double to, double y, const std::string& text, const Font& font) {
    canvas_.text({std::max(x(from), x(to)), y}, text, font, Align::right);
  }

 private:
  Canvas& canvas_;
  Rect rect_;
  bool mirrored_;
};

struct LegendColumn {
  std::string heading;
  std::string Legend::Row::*cell;
  Font font;
  double from = 0, to = 0;
};

bool shows_changes(const Legend& legend) { return legend.columns == Legend::Columns::changes; }

std::vector<LegendColumn> columns_of(const Legend& legend, const Words& words) {
  using Row = Legend::Row;
  std::vector<LegendColumn> columns = {{words.area_column, &Row::km2, kName},
                                       {words.share_column, &Row::share, kStrong}};
  if (shows_changes(legend)) {
    columns.push_back({words.gained_column, &Row::gained, kName});
    columns.push_back({words.lost_column, &Row::lost, kName});
  } else if (legend.columns == Legend::Columns::band) {
    columns.push_back({words.band_column, &Row::low_high, kHeading});
  }
  double names = text_width(legend.heading, kStrong);
  for (const Row& row : legend.rows) names = std::max(names, text_width(row.name, kName));
  double end = kNameLeft + names;
  for (LegendColumn& column : columns) {
    double width = std::max(text_width(column.heading, kHeading),
                            text_width(legend.widest.*column.cell, column.font));
    for (const Row& row : legend.rows)
      width = std::max(width, text_width(row.*column.cell, column.font));
    column.from = end + kGap;
    end = column.to = column.from + width;
  }
  return columns;
}

PixelShape shape_of(const Rect& r) {
  return {{{{r.left, r.top}, {r.right, r.top}, {r.right, r.bottom}, {r.left, r.bottom}}, {}}};
}

void draw_segments(Canvas& canvas, const Rect& within, const std::vector<Segment>& segments,
                   Lines lines) {
  for (const auto& [a, b] : segments) lines.lines.push_back({a, b});
  canvas.clip(within);
  canvas.lines(lines);
  canvas.unclip();
}

// As it is on the map: where changes are shown, what did not change is paler.
void draw_swatch(Canvas& canvas, const Rect& rect, const Legend::Row& row) {
  const Colour& colour = row.look.colour;
  canvas.fill(rect, row.unknown ? kWhite : mix(colour, kWhite, std::rbegin(kPaleness)->strength));
  draw_segments(canvas, rect, pattern(shape_of(rect), row.look.pattern, 9),
                {{}, contrasting(colour, 0.5), pattern_width(row.look.pattern), kPatternOpacity});
  canvas.frame(rect, row.unknown ? kUnknownRim : contrasting(colour, 0.35), 1);
}

Colour colour_of(const Legend& legend, std::size_t row) {
  const bool known = row < legend.rows.size() && !legend.rows[row].unknown;
  return known ? legend.rows[row].look.colour : Colour{0.3, 0.3, 0.3};
}

// Four tones of the first side's colour.
void draw_ramp(Canvas& canvas, Panel& panel, double y, const Legend& legend, const Words& words) {
  const double start = kNameLeft + text_width(words.less_sure, kHeading) + 10;
  panel.text(kNameLeft, y, words.less_sure, kHeading);
  double from = start;
  for (const Paleness& tone : kPaleness) {
    canvas.fill(panel.box(from, from + 30, y - 12, y + 3),
                mix(colour_of(legend, 0), kWhite, tone.strength));
    from += 30;
  }
  canvas.frame(panel.box(start, from, y - 12, y + 3), kUnknownRim, 0.8);
  panel.text(from + 10, y, words.surer, kHeading);
}

// The first side's ground hatched, or dotted, in the second's colour.
void draw_mixture(Canvas& canvas, Panel& panel, double y, const Legend& legend,
                  const Words& words) {
  const Rect rect = panel.box(kSwatchLeft, kSwatchRight, y - 15, y + 4);
  const Colour second = mix(colour_of(legend, 1), kWhite, 0.9);
  if (shows_changes(legend)) {
    canvas.fill(rect, mix(colour_of(legend, 0), kWhite, std::rbegin(kPaleness)->strength));
    draw_segments(canvas, rect, pattern(shape_of(rect), "dots", 9), {{}, second, kChangeDots});
  } else {
    canvas.fill(rect, mix(colour_of(legend, 0), kWhite, kPaleness[0].strength));
    draw_segments(canvas, rect, hatch(shape_of(rect), -45, 9), {{}, second, 3.4});
  }
  canvas.frame(rect, shows_changes(legend) ? kInk : kUnknownRim, shows_changes(legend) ? 1.6 : 1);
  panel.text(kNameLeft, y, shows_changes(legend) ? words.changed : words.contested, kHeading);
}

double notes_height(const Legend& legend) { return shows_changes(legend) ? kNote : 2 * kNote; }

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

// As large as fits between the sides of the page, down to half of it.
Font fitting(const std::string& text, Font font, double room) {
  const double width = text_width(text, font);
  if (width > room) font.size *= std::max(0.5, room / width);
  return font;
}

}  // namespace

Size legend_size(const Legend& legend, const Words& words) {
  double width = columns_of(legend, words).back().to;
  width = std::max(
      width,
      kNameLeft + text_width(shows_changes(legend) ? words.changed : words.contested, kHeading));
  for (const NotablePiece& piece : legend.pieces) {
    width = std::max({width, kNameLeft + text_width(piece.name, kPieceName),
                      kNameLeft + text_width(piece.text, kPieceText)});
  }
  double height = kLegendTop + kRow * double(legend.rows.size()) + notes_height(legend) + kEnd;
  if (!legend.pieces.empty()) height += kPiecesHead + kPiece * double(legend.pieces.size());
  return {width + kSwatchLeft, height};
}

void draw_header(Canvas& canvas, const Frame& frame, const Legend& legend, const Words& words) {
  const Rect& rect = frame.header();
  canvas.fill(rect, kPaper);
  Panel panel(canvas, rect, words);
  const double room = rect.width() - 2 * kSide;
  panel.text(kSide, rect.top + 53, legend.title, fitting(legend.title, {36, true, kInk}, room));
  panel.text(kSide, rect.top + 84, legend.subtitle,
             fitting(legend.subtitle, {19, false, kQuiet}, room));
  canvas.line({rect.left, rect.bottom}, {rect.right, rect.bottom}, kRule, 1);
}

void draw_legend(Canvas& canvas, const Frame& frame, const Legend& legend, const Words& words) {
  const Rect& rect = frame.legend();
  canvas.fill(rect, kPaper, 0.96);
  canvas.frame(rect, kRule, 1);
  Panel panel(canvas, rect, words);
  const std::vector<LegendColumn> columns = columns_of(legend, words);
  double y = rect.top + 27;
  panel.text(kSwatchLeft, y, legend.heading, kStrong);
  for (const LegendColumn& column : columns)
    panel.number(column.from, column.to, y, column.heading, kHeading);

  y = rect.top + kLegendTop + 20;
  for (const Legend::Row& row : legend.rows) {
    draw_swatch(canvas, panel.box(kSwatchLeft, kSwatchRight, y - 15, y + 4), row);
    panel.text(kNameLeft, y, row.name, kName);
    for (const LegendColumn& column : columns)
      panel.number(column.from, column.to, y, row.*column.cell, column.font);
    y += kRow;
  }
  y += 3;
  if (!shows_changes(legend)) {
    draw_ramp(canvas, panel, y, legend, words);
    y += kNote;
  }
  draw_mixture(canvas, panel, y, legend, words);
  if (legend.pieces.empty()) return;

  y += kPiecesHead;
  panel.text(kSwatchLeft, y, words.pieces, kStrong);
  y += 24;
  for (std::size_t i = 0; i < legend.pieces.size(); ++i) {
    draw_mark(canvas, {panel.x((kSwatchLeft + kSwatchRight) / 2), y + 3}, int(i) + 1);
    panel.text(kNameLeft, y, legend.pieces[i].name, kPieceName);
    panel.text(kNameLeft, y + 16, legend.pieces[i].text, kPieceText);
    y += kPiece;
  }
}

void draw_mark(Canvas& canvas, Pixel centre, int number) {
  canvas.dot(centre, kMarkRadius, kInk, kWhite);
  canvas.text({centre.x, centre.y + 4.6}, fmt::format("{}", number), {12.5, true, kWhite},
              Align::middle);
}

void draw_scale_bar(Canvas& canvas, const Frame& frame, const Words& words) {
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
  canvas.text({left + length, y - 13}, fill_in(words.kilometres, fmt::format("{:g}", km)), font,
              Align::middle);
}

void draw_footer(Canvas& canvas, const Frame& frame, const Legend& legend, const Words& words) {
  const Rect& rect = frame.footer();
  canvas.fill(rect, kPaper);
  canvas.line({rect.left, rect.top}, {rect.right, rect.top}, kRule, 1);
  Panel panel(canvas, rect, words);
  const double room = rect.width() - 2 * kSide;
  panel.text(kSide, rect.top + 27, legend.sources, fitting(legend.sources, kFoot, room));
  panel.text(kSide, rect.top + 50, legend.credits, fitting(legend.credits, kFoot, room));
}

}  // namespace tidemark::publish::detail
