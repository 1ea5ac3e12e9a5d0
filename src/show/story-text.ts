import { notesOn } from "../layers/notes.ts";
import { valueAt } from "../layers/merge.ts";
import { type ValuePlace, placesOf } from "../layers/origins.ts";
import type { TomlPath } from "../toml/types.ts";
import { dotted } from "../words/describe.ts";
import { escapeControls } from "../text/escape-controls.ts";
import { configText } from "./config-text.ts";
import { defaultsText } from "./defaults-text.ts";
import type { ShownSet } from "./shown-set.ts";

/** The story of one value, from the lowest layer that sets it to the highest, and what counts in the end. */
export function storyText(shown: ShownSet, path: TomlPath, withDefaults: boolean): string {
  const { set } = shown;
  const name = escapeControls(dotted(path));
  const value = valueAt(set.values, path);
  const notes = [...notesOn(set, path)].map((note) => `${escapeControls(note)}\n`).join("");
  const places = placesOf(set, path);
  if (value?.kind === "table" || name === "hooks") return configText(shown, path, withDefaults) + notes;
  const lines = places.toReversed().map((place) => placeLine(shown, place, place === places[0] && value !== undefined));
  if (value === undefined) lines.push(`No layer that is used sets ${name}.`);
  else lines.push(`${name} = ${shown.value(value)}`);
  const defaults = withDefaults && value === undefined ? defaultsText(shown, path.slice(0, -1)) : [];
  return `${lines.join("\n")}\n${notes}${defaults.map((line) => `${line}\n`).join("")}`;
}

function placeLine(shown: ShownSet, place: ValuePlace, isLast: boolean): string {
  const { layer, value } = place;
  return `${layer.kind.padEnd(8)} ${shown.placeOf(place)}  ${shown.value(value)}${isLast ? "" : "  (overridden)"}`;
}
