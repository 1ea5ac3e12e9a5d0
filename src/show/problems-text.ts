import type { LayerFinding } from "../layers/layer-finding.ts";
import { LineIndex } from "../toml/line-index.ts";
import { escapeControls } from "../text/escape-controls.ts";
import type { ShownSet } from "./shown-set.ts";

/** What keeps Codex from starting. */
export function problemsText(diagnostics: readonly LayerFinding[], shown: ShownSet): string {
  const lines = diagnostics
    .filter(({ effect }) => effect === "fatal")
    .map((finding) => `  ${placeText(finding, shown)}${escapeControls(finding.message)} (${finding.code})\n`);
  return `Codex would not start with this:\n${lines.join("")}`;
}

function placeText({ file, range }: LayerFinding, shown: ShownSet): string {
  const source = shown.set.sources.sources.find((one) => one.file === file);
  if (file === undefined) return "";
  if (!source) return `${shown.path(file)}: `;
  const { line, column } = new LineIndex(source.document.text).position(range.start);
  return `${shown.path(file)}:${line}:${column}: `;
}
