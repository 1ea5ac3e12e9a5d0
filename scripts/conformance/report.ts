import type { Outcome } from "./outcome.ts";
import type { Counts, Group, Tally } from "./tally.ts";
import type { Verdict } from "./verdict.ts";

/** The table by area, with the total at the end. */
export function tableOf({ areas, total }: Tally): string {
  const rows = [...areas].sort(([one], [other]) => (one < other ? -1 : 1)).map(([area, counts]) => row(area, counts));
  const head = ["area", "configs", "accepted", "lenient", "strict", "place", "on the line"];
  return aligned([head, ...rows, row("total", total)]);
}

function row(area: string, counts: Counts): string[] {
  const { configs, accepted, lenient, strict, placed, onLine, onPath } = counts;
  return [
    area,
    String(configs),
    percent(accepted, configs),
    agreement(lenient, configs),
    agreement(strict, configs),
    placed === 0 ? "-" : agreement(onLine + onPath, placed),
    placed === 0 ? "-" : percent(onLine, placed),
  ];
}

function agreement(agreed: number, of: number): string {
  return agreed === of ? "all" : `${percent(agreed, of)} (-${of - agreed})`;
}

export function percent(part: number, whole: number): string {
  // Rounded down: 100% means all.
  return whole === 0 ? "-" : `${(Math.floor((10_000 * part) / whole) / 100).toFixed(2)}%`;
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  return rows
    .map((cells) =>
      cells
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join("  "),
    )
    .join("\n");
}

/** One kind of disagreement, with its smallest configuration. */
export function groupText({ label, layer, count }: Group, { item, ours, lenient, strict }: Outcome): string {
  const text = typeof item.content === "string" ? item.content : ours.document.text;
  return [
    `[${layer}] ${label} (${count} time${count === 1 ? "" : "s"})`,
    ...text
      .trimEnd()
      .split("\n")
      .map((line) => `    ${line}`),
    ...verdictLines({ item, ours, lenient, strict }).map((line) => `  ${line}`),
  ].join("\n");
}

/** What both sides say about a configuration, line by line. */
export function verdictLines({
  ours,
  lenient,
  strict,
}: Pick<Outcome, "item" | "ours" | "lenient" | "strict">): string[] {
  const findings = ours.findings.map(
    ({ code, effect, path }) => `${code} (${effect}) at ${path.join(".") || "(root)"}`,
  );
  return [
    `Codex lenient: ${verdictText(lenient)}`,
    `Codex strict: ${verdictText(strict)}`,
    `ours: ${findings.length > 0 ? findings.join("; ") : "no findings"}`,
  ];
}

function verdictText({ ok, line, column, detail }: Verdict): string {
  if (ok === null) return `no answer: ${detail}`;
  if (ok) return "accepts";
  if (detail === undefined) return "refuses";
  const place = typeof line === "number" ? `${line}:${column}` : "no place";
  return `refuses (${place}): ${detail.split("\n")[0]}`;
}
