import type { Change, FeatureState } from "../../changes/change.ts";
import type { Painter, Style } from "../../text/style.ts";

const MARKS: Readonly<Record<Change["how"], readonly [mark: string, style: Style]>> = {
  came: ["+", "green"],
  went: ["-", "red"],
  changed: ["~", "yellow"],
  deprecated: ["~", "yellow"],
};

/** Changes for people, release by release. */
export function changesText(changes: readonly Change[], paint: Painter): string {
  const lines: string[] = [];
  let release: string | undefined;
  for (const change of changes) {
    if (change.release !== release) {
      if (release !== undefined) lines.push("");
      lines.push(paint(change.release, "bold"));
    }
    ({ release } = change);
    const [mark, style] = MARKS[change.how];
    lines.push(`  ${paint(mark, style)} ${words(change)}`);
  }
  return lines.map((line) => `${line}\n`).join("");
}

function words(change: Change): string {
  if (change.what !== "feature") {
    const key = `${change.file === undefined ? "" : `${change.file}: `}${change.path}`;
    if (change.what === "key") return change.how === "deprecated" ? `${key}: deprecated` : key;
    return `${key} = ${JSON.stringify(change.value)}`;
  }
  const { name, before, after } = change;
  if (!after) return `feature ${name}`;
  const stage = before && before.stage !== after.stage ? `${before.stage} → ${after.stage}` : after.stage;
  const was = before && before.isOn !== after.isOn ? `, was ${switched(before)}` : "";
  return `feature ${name}: ${stage}, ${switched(after)} by default${was}`;
}

function switched({ isOn }: FeatureState): string {
  return isOn ? "on" : "off";
}
