import type { InlayHint } from "vscode-languageserver-types";
import type { Range } from "../../diagnostics/diagnostic.ts";
import type { Place } from "../../resolve/place.ts";
import { amountText } from "../names/amount-text.ts";
import { InlayHintKind } from "../protocol.ts";
import type { FileView } from "../workspace/file-view.ts";
import { otherPlaces, writtenValue } from "../workspace/layer-values.ts";

/** What is worth seeing behind the values of a range: large amounts in larger units, and what counts where another file wins. */
export function inlayHints(view: FileView, at: Range): InlayHint[] {
  const hints: InlayHint[] = [];
  for (const place of valuesIn(view.root, at)) {
    const texts = [amountOf(place), overriding(view, place)].filter((text) => text !== undefined);
    for (const text of texts) {
      const position = view.text.positionAt(place.node.end);
      hints.push({ position, label: text, kind: InlayHintKind.Type, paddingLeft: true });
    }
  }
  return hints;
}

/** The plain values that are keys of their own. */
function* valuesIn(root: Place, { start, end }: Range): Generator<Place> {
  const open = [...root.children].reverse();
  for (let place = open.pop(); place; place = open.pop()) {
    const { node, kind } = place;
    if (kind === "table") for (const child of place.children.toReversed()) open.push(child);
    else if (node.kind === "array" && node.ofTables) for (const child of place.children.toReversed()) open.push(child);
    else if (place.key && node.end >= start && node.start <= end) yield place;
  }
}

function amountOf(place: Place): string | undefined {
  const value = place.integer();
  const text = typeof value === "number" ? amountText(place.name, value) : undefined;
  return text === undefined ? undefined : `= ${text}`;
}

function overriding(view: FileView, { path }: Place): string | undefined {
  const set = view.set?.set;
  const layer = set?.layers.find(({ file }) => file === view.path);
  const winner = set && layer?.state === "used" ? otherPlaces(set, path, view.path).winner : undefined;
  if (!winner) return undefined;
  return `overridden by ${winner.layer.label}: ${writtenValue(winner)}`;
}
