// The patterns that lie over fills, as small pictures that repeat: of sides, of what is contested, of
// what was lost to nobody known.

interface Tile {
  pixels: number; // width and height on the map
  ink(x: number, y: number): number; // how far a point lies inside the ink, in pixels
}

const kSlant = Math.SQRT1_2;

// Inside stripes of a width that repeat.
function stripes(at: number, period: number, width: number): number {
  const off = Math.abs((((at % period) + period) % period) - period / 2);
  return width / 2 - off;
}
function dot(x: number, y: number, period: number, radius: number): number {
  const near = (value: number) => value - Math.round(value / period) * period;
  return radius - Math.hypot(near(x), near(y));
}

// 11 pixels between the lines of a side; slanted ones repeat along both axes after √2 times as much.
const kPeriod = 11;
const kWidth = 1.1;
const kTurned = 2 * kPeriod * Math.SQRT2;

// In the order of the names that sides have (theme.ts), then the two of our own.
export const kTiles: Tile[] = [
  { pixels: 22, ink: () => -1 },
  { pixels: 2 * kPeriod, ink: (x, y) => Math.max(dot(x, y, 2 * kPeriod, 1.65), dot(x - kPeriod, y - kPeriod, 2 * kPeriod, 1.65), dot(x - kPeriod, y, 2 * kPeriod, 1.65), dot(x, y - kPeriod, 2 * kPeriod, 1.65)) },
  { pixels: kTurned, ink: (x, y) => stripes((x + y) * kSlant, kPeriod, kWidth) },
  { pixels: kTurned, ink: (x, y) => Math.max(stripes((x + y) * kSlant, kPeriod, kWidth), stripes((x - y) * kSlant, kPeriod, kWidth)) },
  { pixels: 2 * kPeriod, ink: (x, y) => Math.max(stripes(x, kPeriod, kWidth), stripes(y, kPeriod, kWidth)) },
  { pixels: 2 * 9 * Math.SQRT2, ink: (x, y) => stripes((x - y) * kSlant, 9, 3.4) },
  { pixels: 3 * 7 * Math.SQRT2, ink: (x, y) => stripes((x - y) * kSlant, 7, 2) },
];
export const kContestedTile = 5;
export const kLostTile = 6;

// All of them, one after the other, `size` texels wide and high each.
export function drawTiles(size: number): Uint8Array {
  const texels = new Uint8Array(kTiles.length * size * size);
  kTiles.forEach(({ pixels, ink }, tile) => {
    const step = pixels / size;
    for (let i = 0; i < size * size; ++i) {
      const inside = ink(((i % size) + 0.5) * step, (Math.floor(i / size) + 0.5) * step) / step;
      texels[tile * size * size + i] = 255 * Math.min(1, Math.max(0, inside + 0.5));
    }
  });
  return texels;
}
