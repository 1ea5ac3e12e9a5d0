import { nearest } from "../words/nearest.ts";
import type { Shape } from "../knowledge/shape.ts";
import { NAMED_MAPS, VARIABLE_KEYS } from "./key-names.ts";
import { isSecretName, resemblesSecretName } from "./secret-text.ts";

/**
 * What stands at a place of the configuration: `secret` whatever it looks like; `map`, a table whose names tell which of its
 * values are; `word`, unless it is a plain word, as patterns of commands consist of; `value`, one of those whose name says nothing; `name`, the name of a variable; `plain`, anything else.
 */
export type SensitivityKind = "secret" | "word" | "map" | "value" | "name" | "plain";

/** A place of the configuration on the way to a value. */
export interface Sensitivity {
  readonly kind: SensitivityKind;
  readonly shapes: readonly Shape[];
  /** Whether a value that is not a table or array, as it should be, is a secret. */
  readonly wantsTable?: boolean;
  /** The places below that have been asked for. */
  readonly below?: Below;
}

/** There are only so many keys; names of one's own are without end, and all that tell nothing have one place. */
interface Below {
  readonly named: Map<string, Sensitivity>;
  other?: Sensitivity;
}

const SECRET: Sensitivity = { kind: "secret", shapes: [] };
const WORD: Sensitivity = { kind: "word", shapes: [] };
const NAME: Sensitivity = { kind: "name", shapes: [] };
const VALUE: Sensitivity = { kind: "value", shapes: [] };

/** Names of parameters and headers that are secret though they do not say so. */
const TELLING = /authorization|cookie|^(?:code|sig|signature|sas|auth|jwt|ticket|k)$/i;
/** Names of keys that look like a secret's and are none, also where there is no such key. */
const HARMLESS = /env|_store$|^client-private-key$/i;

/** The place of a key below another. */
export function below(place: Sensitivity, key: string): Sensitivity {
  const { kind } = place;
  if (kind === "secret" || kind === "word" || kind === "name") return place;
  if (kind === "map" || kind === "value")
    return isSecretName(key) || TELLING.test(key) || resemblesSecretName(key) ? SECRET : VALUE;
  return place.below?.named.get(key) ?? belowPlain(place, key);
}

function belowPlain(place: Sensitivity, key: string): Sensitivity {
  if (VARIABLE_KEYS.has(key)) return NAME;
  const shapes: Shape[] = [];
  let isKnown = false;
  for (const shape of place.shapes) {
    if (shape.kind !== "table") continue;
    const known = shape.prop(key);
    // A misspelt key holds the secret just the same.
    const meant = known || !shape.hasSecrets ? key : nearest(key, shape.keys);
    if (meant !== undefined && shape.field(meant)?.secret) return SECRET;
    isKnown ||= known !== undefined;
    const child = known ?? shape.rest;
    if (child) addOptions(child, shapes);
  }
  if (NAMED_MAPS.has(key)) return { kind: "map", shapes };
  const tells = !HARMLESS.test(key) && (isSecretName(key) || (shapes.length === 0 && resemblesSecretName(key)));
  if (!isKnown && !tells) return otherBelow(place, shapes);
  const isComposed = shapes.length > 0 && shapes.every((shape) => shape.kind === "table" || shape.kind === "array");
  const takesWords = key === "token" || shapes.some(({ kind }) => kind === "enum");
  if (tells && !isKnown && !isComposed) return takesWords ? WORD : SECRET;
  const found: Sensitivity = { ...plainPlace(shapes), ...(tells && isComposed && { wantsTable: true }) };
  if (isKnown) place.below?.named.set(key, found);
  return found;
}

/** The place of all names that the models do not know and that tell nothing. */
function otherBelow(place: Sensitivity, shapes: readonly Shape[]): Sensitivity {
  if (shapes.length === 0 && place.shapes.length === 0 && !place.wantsTable) return place;
  const other = place.below?.other ?? plainPlace(shapes);
  if (place.below) place.below.other = other;
  return other;
}

/** A place that says nothing by itself and keeps what is asked of those below, as the root of a configuration. */
export function plainPlace(shapes: readonly Shape[]): Sensitivity {
  return { kind: "plain", shapes, below: { named: new Map() } };
}

/** The place of an item of an array. */
export function itemOf(place: Sensitivity, index: number): Sensitivity {
  if (place.kind !== "plain") return place;
  const shapes: Shape[] = [];
  for (const shape of place.shapes) {
    if (shape.kind === "array") addOptions(shape.items, shapes);
    else if (shape.kind === "table") {
      // A struct written as an array, in the order of its fields.
      const key = shape.positional?.order[index];
      if (key === undefined) continue;
      const field = below({ kind: "plain", shapes: [shape] }, key);
      if (field.kind !== "plain" || field.wantsTable) return field;
      for (const one of field.shapes) shapes.push(one);
    }
  }
  return { kind: "plain", shapes, ...(place.wantsTable && { wantsTable: true }) };
}

/** The shapes that a shape stands for: the options of a union, or itself. */
export function addOptions(shape: Shape, to: Shape[]): void {
  const open = [shape];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.kind !== "union") to.push(next);
    else for (const option of next.options) open.push(option);
  }
}
