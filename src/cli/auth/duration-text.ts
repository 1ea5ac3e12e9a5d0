/** Units with their milliseconds, each followed by what it is rounded to and shown together with. */
const units = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
  ["second", 1000],
  ["ms", 1],
] as const;

/** A time in words, such as `1 hour 30 minutes`, `1.5 seconds` or `250 ms`; from a minute on, two units at most. */
export function durationText(ms: number): string {
  const index = unitOf(ms);
  const [name, size] = units[index] as (typeof units)[number];
  const [smallerName, smallerSize] = units[index + 1] ?? ["", 1];
  const step = name === "second" ? 100 : smallerSize;
  const rounded = Math.round(ms / step) * step;
  if (unitOf(rounded) !== index) return durationText(rounded);
  if (size <= 1000) return plural(rounded / size, name);
  const rest = (rounded % size) / smallerSize;
  return plural(Math.floor(rounded / size), name) + (rest === 0 ? "" : ` ${plural(rest, smallerName)}`);
}

function unitOf(ms: number): number {
  const index = units.findIndex(([, size]) => ms >= size);
  return index === -1 ? units.length - 1 : index;
}

function plural(count: number, name: string): string {
  return `${count} ${name}${count === 1 || name === "ms" ? "" : "s"}`;
}
