// What a day's looks add up to.
import type { Look } from './data/history';
import type { Holdings } from './panel/legend';

export function holdingsOf(looks: Look[], areas: Float64Array, sides: number, now: Uint16Array, before: Uint16Array | null): Holdings {
  const km2 = new Float64Array(sides);
  const earlier = before && new Float64Array(sides);
  let contested = 0;
  let changed = 0;
  for (let cell = 0; cell < now.length; ++cell) {
    const look = looks[now[cell]];
    if (look.side >= 0) km2[look.side] += areas[cell];
    if (look.second >= 0) contested += areas[cell];
    if (!before || !earlier) continue;
    const held = looks[before[cell]].side;
    if (held >= 0) earlier[held] += areas[cell];
    if (held !== look.side) changed += areas[cell];
  }
  return { km2, contested, changed, before: earlier };
}
