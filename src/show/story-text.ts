import { notesOn } from "../layers/notes.ts";
import { valueAt } from "../layers/merge.ts";
import { type ValuePlace, placesOf } from "../layers/origins.ts";
import { findKey } from "../reference/find-key.ts";
import { keySchema } from "../reference/key-schema.ts";
import { keysBelow } from "../reference/schema-key.ts";
import type { TomlPath } from "../toml/types.ts";
import { nearest } from "../words/nearest.ts";
import { dotted } from "../words/describe.ts";
import { escapeControls } from "../text/escape-controls.ts";
import { configText } from "./config-text.ts";
import { defaultOf, defaultsText } from "./defaults-text.ts";
import type { ShownSet } from "./shown-set.ts";

/** The story of one value, from the lowest layer that sets it to the highest, and what counts in the end. */
export function storyText(shown: ShownSet, path: TomlPath, withDefaults: boolean): string {
  const { set } = shown;
  const name = escapeControls(dotted(path));
  const value = valueAt(set.values, path);
  const words = {
    where: (place: ValuePlace) => shown.placeOf(place),
    what: (place: ValuePlace) => shown.value(place.value),
  };
  const notes = [...notesOn(set, path, words)].map((note) => `${escapeControls(note)}\n`).join("");
  const places = placesOf(set, path);
  if (value?.kind === "table" || name === "hooks") {
    return configText(shown, path, withDefaults ? defaultsText(shown, path) : []) + notes;
  }
  const lines = places.toReversed().map((place) => placeLine(shown, place, place === places[0] && value !== undefined));
  if (value === undefined) lines.push(unsetText(path, name));
  else lines.push(`${name} = ${shown.value(value)}`);
  const defaults = withDefaults && value === undefined ? defaultsText(shown, path) : [];
  return `${lines.join("\n")}\n${notes}${defaults.map((line) => `${line}\n`).join("")}`;
}

/** What is to be said of a key that nothing sets: that there is none, or what Codex uses then. */
function unsetText(path: TomlPath, name: string): string {
  const schema = keySchema("config");
  const steps = path.filter((segment) => typeof segment === "string");
  const { key, missing } = findKey(steps, schema);
  if (missing === undefined) {
    const standard = defaultOf(key.schema);
    const then =
      standard === undefined ? onItsAbsence(key.schema.description ?? "") : `Codex then uses its default, ${standard}.`;
    return `No layer that is used sets ${name}.${then === undefined ? "" : ` ${then}`}`;
  }
  const known = keysBelow(key, schema).flatMap(({ path: [...below] }) => below.at(-1) ?? []);
  const guess = nearest(missing, known);
  const advice = guess === undefined ? "" : ` Did you mean ${[...key.path, guess].join(".")}?`;
  return `No layer that is used sets ${name}, and Codex knows no such key.${advice}`;
}

/** What a description says of the absence of its key, which need not be a value. */
function onItsAbsence(description: string): string | undefined {
  const start = description.indexOf("Without it,");
  if (start === -1) return undefined;
  const end = description.indexOf(". ", start);
  return end === -1 ? description.slice(start) : description.slice(start, end + 1);
}

function placeLine(shown: ShownSet, place: ValuePlace, isLast: boolean): string {
  const { layer, value } = place;
  return `${layer.kind.padEnd(8)} ${shown.placeOf(place)}  ${shown.value(value)}${isLast ? "" : "  (overridden)"}`;
}
