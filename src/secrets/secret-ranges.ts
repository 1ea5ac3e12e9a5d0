import { disjoint, touches } from "../toml/disjoint-ranges.ts";
import { oncePer } from "../toml/once-per.ts";
import type { TomlDocument, TomlKey, TomlValue } from "../toml/types.ts";
import { currentKnowledge } from "../knowledge/current.ts";
import type { Shape } from "../knowledge/shape.ts";
import { brokenLineRanges } from "./broken-lines.ts";
import { type Sensitivity, addOptions, below, itemOf, plainPlace } from "./sensitivity.ts";
import { secretLikeRanges } from "./secret-like.ts";
import { secretPlaces } from "./secret-places.ts";
import { isSecretName } from "./secret-text.ts";
import { type SecretRange, secretOf } from "./value-ranges.ts";
import { variableNames } from "./variable-names.ts";

/**
 * Where a document holds what must not be shown, in its order and without overlaps: what stands at the places of secrets,
 * what looks like one anywhere else, and what rules find to be one. The one answer for all that shows a part of the text.
 */
export const secretRanges = oncePer((document: TomlDocument): readonly SecretRange[] => {
  const known = disjoint([...placedRanges(document), ...secretLikeRanges(document.text)]);
  // Of what rules find, a part is enough where it is known which.
  return disjoint([...known, ...foundByRules(document).filter((range) => !touches(known, range))]);
});

/**
 * The secrets that are told by where they stand, as far as that can be read. Texts about a document are searched for these;
 * any others look like secrets in those texts too.
 */
export const secretsByPlace = oncePer((document: TomlDocument): readonly SecretRange[] => {
  const looks = document.errors.length > 0 ? secretLikeRanges(document.text) : [];
  return [...placedRanges(document), ...foundByRules(document), ...looks];
});

const placedRanges = oncePer((document: TomlDocument): readonly SecretRange[] => new Walk(document).ranges);

function foundByRules(document: TomlDocument): SecretRange[] {
  const ranges: SecretRange[] = [];
  for (const { at, text, kind } of [...secretPlaces(document), ...variableNames(document)]) {
    if (kind === "secret" || kind === "hidden" || kind === "key") {
      ranges.push({ start: at.start, end: at.end, value: text });
    }
  }
  return ranges;
}

const rootOf = oncePer((shape: Shape) => plainPlace([shape]));

/** All values of a document with their places, also those that another of the same name drops. */
class Walk {
  readonly ranges: SecretRange[] = [];
  readonly #text: string;
  /** Whether anything in the document is written with escapes. */
  readonly #escaped: boolean;
  readonly #open: { readonly node: TomlValue; readonly place: Sensitivity }[] = [];

  constructor(document: TomlDocument) {
    this.#text = document.text;
    this.#escaped = document.text.includes("\\");
    const root = rootOf(currentKnowledge().config);
    let home = root;
    const homes: { readonly start: number; readonly place: Sensitivity }[] = [{ start: 0, place: root }];
    for (const statement of document.statements) {
      if (statement.type === "pair") {
        this.#open.push({ node: statement.value, place: this.#descend(home, statement.keys) });
        this.#visitAll();
      } else {
        home = this.#descend(root, statement.keys);
        if (statement.array) home = itemOf(home, 0);
        homes.push({ start: statement.start, place: home });
      }
    }
    if (document.errors.length > 0) for (const range of brokenLineRanges(document, homes)) this.ranges.push(range);
  }

  #hasEscape(start: number, end: number): boolean {
    return this.#escaped && this.#text.slice(start, end).includes("\\");
  }

  #descend(from: Sensitivity, keys: readonly TomlKey[]): Sensitivity {
    let place = from;
    for (const { name, start, end } of keys) {
      if (this.#hasEscape(start, end) && secretLikeRanges(name).length > 0)
        this.ranges.push({ start, end, value: name });
      place = below(place, name);
      // Codex merges what stands in an array of tables with its last element.
      if (place.shapes.some(({ kind }) => kind === "array") && place.kind === "plain") place = withElements(place);
    }
    return place;
  }

  /** A stack of its own: Codex reads values nested deeper than the call stack allows. */
  #visitAll(): void {
    for (let next = this.#open.pop(); next; next = this.#open.pop()) {
      const { node, place } = next;
      if (node.kind === "table") {
        for (const { keys, value } of node.pairs) this.#open.push({ node: value, place: this.#descend(place, keys) });
      } else if (node.kind === "array") this.#visitItems(node.items, place);
      else this.#add(node, place);
    }
  }

  #visitItems(items: readonly TomlValue[], place: Sensitivity): void {
    let before = "";
    for (const [index, item] of items.entries()) {
      const option = /^--?([A-Za-z][\w-]*)$/.exec(before)?.[1];
      const isGiven = option !== undefined && (isSecretName(option) || option === "k");
      this.#open.push({ node: item, place: isGiven ? { kind: "secret", shapes: [] } : itemOf(place, index) });
      before = item.kind === "string" ? item.value : "";
    }
  }

  #add(node: TomlValue, place: Sensitivity): void {
    const range = secretOf(node, place, this.#text);
    if (range) this.ranges.push(range);
  }
}

function withElements(place: Sensitivity): Sensitivity {
  const shapes = [...place.shapes];
  for (const shape of place.shapes) if (shape.kind === "array") addOptions(shape.items, shapes);
  return { ...place, shapes };
}
