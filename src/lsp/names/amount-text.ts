/** The units that names of keys end in, each in units of the first. */
const TIMES: readonly (readonly [ending: RegExp, milliseconds: number])[] = [
  [/_ms$/, 1],
  [/_(?:sec|secs|seconds)$/, 1000],
  [/_(?:min|mins|minutes)$/, 60_000],
  [/_hours$/, 3_600_000],
];
const STEPS = [
  ["d", 86_400_000],
  ["h", 3_600_000],
  ["min", 60_000],
  ["s", 1000],
  ["ms", 1],
] as const;
const SIZES = ["KiB", "MiB", "GiB", "TiB"] as const;

/** An amount in larger units than the key's own; undefined where that says no more. */
export function amountText(key: string, value: number): string | undefined {
  if (value <= 0) return undefined;
  if (/_bytes$/.test(key)) return sizeText(value);
  const unit = TIMES.find(([ending]) => ending.test(key))?.[1];
  return unit === undefined ? undefined : timeText(value * unit, unit);
}

function timeText(milliseconds: number, unit: number): string | undefined {
  const parts: string[] = [];
  let rest = milliseconds;
  for (const [name, size] of STEPS) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${count} ${name}`);
  }
  const [largest] = STEPS.filter(([, size]) => size <= milliseconds);
  return largest && largest[1] > unit ? parts.slice(0, 2).join(" ") : undefined;
}

function sizeText(bytes: number): string | undefined {
  let size = bytes;
  let name: string | undefined;
  for (const next of SIZES) {
    if (size < 1024) break;
    size /= 1024;
    name = next;
  }
  return name === undefined ? undefined : `${Math.round(size * 10) / 10} ${name}`;
}
