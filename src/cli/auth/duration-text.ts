const units = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

/** A time in words, such as `1 hour 30 minutes`, `1.5 seconds` or `250 ms`; from a minute on, two units at most. */
export function durationText(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  const first = units.findIndex(([, size]) => ms >= size);
  if (first === -1) return plural(Math.round(ms / 100) / 10, "second");
  const [name, size] = units[first] as (typeof units)[number];
  const [smallerName, smallerSize] = units[first + 1] ?? ["second", 1000];
  // Rounded to the smaller unit first, so that it never comes to a full one of the larger.
  const rounded = Math.round(ms / smallerSize) * smallerSize;
  const rest = (rounded % size) / smallerSize;
  return plural(Math.floor(rounded / size), name) + (rest === 0 ? "" : ` ${plural(rest, smallerName)}`);
}

function plural(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? "" : "s"}`;
}
