import type { Layer } from "../layers/layer.ts";
import { unreadFiles } from "../layers/unread-files.ts";
import { dotted } from "../words/describe.ts";
import { escapeControls } from "../text/escape-controls.ts";
import type { ShownSet } from "./shown-set.ts";

const INDENT = " ".repeat(9);

/** The stack of layers, the highest first, and the files that Codex does not read. */
export function layersText(shown: ShownSet): string {
  const { layers, requirements, root } = shown.set;
  const lines = layers.toReversed().flatMap((layer) => layerLines(layer, shown));
  const isBare = layers.every(({ kind }) => kind !== "project");
  lines.push("", `Project root: ${escapeControls(root)}${isBare ? ", with no .codex from there down to here" : ""}`);
  if (requirements?.source) lines.push(`Requirements: ${shown.path(requirements.file)}`);
  const unread = unreadFiles(shown.set);
  if (unread.length > 0) {
    lines.push("", "Not read:");
    for (const { file, reason } of unread) lines.push(`  ${shown.path(file)}: ${escapeControls(reason)}`);
  }
  return `${lines.join("\n")}\n`;
}

function layerLines(layer: Layer, shown: ShownSet): string[] {
  const { kind, file, state, reason, dropped } = layer;
  const place = file === undefined ? "-c, --enable, --disable" : shown.path(file);
  const why = reason === undefined || state === "missing" ? "" : `: ${escapeControls(reason)}`;
  const lines = [`${kind.padEnd(8)} ${place}  ${state}${why}`];
  if (dropped.length > 0 && state === "used") {
    const keys = dropped.map((path) => escapeControls(dotted(path))).join(", ");
    lines.push(`${INDENT}dropped, as a project may not set it: ${keys}`);
  }
  const folder = shown.set.hookFolders.get(layer);
  if (folder !== undefined) lines.push(`${INDENT}hooks: those of ${shown.path(folder)}, in the main checkout`);
  return lines;
}
