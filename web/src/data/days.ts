// Calendar days as counts from 1970-01-01: the theatre's own days, never shifted by a time zone.
export type Day = number;

const kMilliseconds = 86_400_000;

// Nothing when there is no such day.
export function parseDay(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const at = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text) return undefined;
  return at / kMilliseconds;
}

// Of data that the program wrote: a day, or the day of an instant.
export function dayOf(text: string): Day {
  const day = parseDay(text.slice(0, 10));
  if (day === undefined) throw new Error(`'${text}' is not a day`);
  return day;
}

export function dayText(day: Day): string {
  return new Date(day * kMilliseconds).toISOString().slice(0, 10);
}

export function dateOf(day: Day): Date {
  return new Date(day * kMilliseconds);
}
