/** A line of the table of benchmarks. */
export interface BenchRow {
  readonly work: string;
  /** What it is compared with. */
  readonly against: string;
  /** The ratio that is not to be exceeded; for a size, the size. */
  readonly budget?: number;
  /** The ratio of the medians; for a size, the size. */
  readonly measured: number;
  /** Of the ratios round by round, the first and third quartile. */
  readonly spread?: readonly [low: number, high: number];
  readonly runs: number;
  readonly unit: "x" | "kB";
}

/** A row about times that were taken in turn. */
export function timesRow(
  about: Pick<BenchRow, "work" | "against" | "budget">,
  ours: readonly number[],
  others: readonly number[],
): BenchRow {
  const ratios = ours.map((time, round) => time / (others[round] ?? Number.NaN));
  return {
    ...about,
    measured: median(ours) / median(others),
    spread: [quantile(ratios, 0.25), quantile(ratios, 0.75)],
    runs: ours.length,
    unit: "x",
  };
}

export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
