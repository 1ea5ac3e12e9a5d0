import type { Layer } from "../layers/layer.ts";
import { unreadFiles } from "../layers/unread-files.ts";
import { dotted } from "../words/describe.ts";
import { escapeControls } from "../text/escape-controls.ts";
import type { ShownSet } from "./shown-set.ts";

/** The stack of layers, the highest first, and the files that Codex does not read. */
export function layersText(shown: ShownSet): string {
  const { layers, requirements } = shown.set;
  const lines = layers.toReversed().flatMap((layer) => layerLines(layer, shown));
  if (requirements?.source) lines.push("", `Requirements: ${shown.path(requirements.file)}`);
  const unread = unreadFiles(shown.set);
  if (unread.length > 0) {
    lines.push("", "Not read:");
    for (const { file, reason } of unread) lines.push(`  ${shown.path(file)}: ${escapeControls(reason)}`);
  }
  return `${lines.join("\n")}\n`;
}

function layerLines({ kind, file, state, reason, dropped }: Layer, shown: ShownSet): string[] {
  const place = file === undefined ? "-c, --enable, --disable" : shown.path(file);
  const why = reason === undefined || state === "missing" ? "" : `: ${escapeControls(reason)}`;
  const lines = [`${kind.padEnd(8)} ${place}  ${state}${why}`];
  if (dropped.length > 0 && state === "used") {
    const keys = dropped.map((path) => escapeControls(dotted(path))).join(", ");
    lines.push(`${" ".repeat(9)}dropped, as a project may not set it: ${keys}`);
  }
  return lines;
}
