import type { Hover, Position } from "vscode-languageserver-types";
import { notesOn } from "../../layers/notes.ts";
import type { ValuePlace } from "../../layers/origins.ts";
import { describeKey } from "../../reference/describe-key.ts";
import { placeAt } from "../../resolve/place-at.ts";
import type { Place } from "../../resolve/place.ts";
import { LineIndex } from "../../toml/line-index.ts";
import { pathAt } from "../../toml/locate.ts";
import { keyMarkdown, valueMeaning } from "../reference/key-markdown.ts";
import type { FileView } from "../workspace/file-view.ts";
import { otherPlaces, writtenValue } from "../workspace/layer-values.ts";

/** What is to be known of the key or value at a position: what it means, and what becomes of it in the set of files. */
export function hover(view: FileView, position: Position): Hover | undefined {
  const offset = view.offsetAt(position);
  const { document, kind } = view;
  const { key, node } = pathAt(document, offset);
  const place = placeAt(view.root, offset);
  const range = key ?? (node && node.kind !== "table" ? node : undefined);
  if (!range || !place.parent || offset < range.start || offset > range.end) return undefined;
  const known = describeKey(place.path, { kind });
  const meaning = known && !key && place.value.kind === "string" ? valueMeaning(known, place.value.value) : undefined;
  const parts = [
    ...(meaning === undefined ? [] : [`\`${place.text()}\`: ${meaning}`]),
    ...(known ? [keyMarkdown(known, kind)] : []),
    ...layerLines(view, place),
  ];
  if (parts.length === 0) return undefined;
  return { contents: { kind: "markdown", value: parts.join("\n\n---\n\n") }, range: view.rangeOf(range) };
}

/** What the other files of the set have to do with a value. */
function layerLines(view: FileView, { path, node }: Place): string[] {
  const set = view.set?.set;
  const layer = set?.layers.find(({ file }) => file === view.path);
  if (!set || layer?.state !== "used" || node.kind === "table") return [];
  const { winner, hidden } = otherPlaces(set, path, view.path);
  const lines = [
    ...(winner ? [`Overridden by ${placeText(winner)}`] : []),
    ...hidden.map((place) => `Overrides ${placeText(place)}`),
    ...notesOn(set, path, { where: fileText, what: writtenValue }),
  ];
  return lines.length === 0 ? [] : [lines.map((line) => `- ${line}`).join("\n")];
}

function placeText(place: ValuePlace): string {
  return `${fileText(place)}: \`${writtenValue(place)}\``;
}

function fileText({ source, range }: ValuePlace): string {
  const { line } = new LineIndex(source.document.text).position(range.start);
  return `\`${source.file ?? "the command line"}:${line}\``;
}
