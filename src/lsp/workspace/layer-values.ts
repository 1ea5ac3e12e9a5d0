import type { LayerSet } from "../../layers/layer-set.ts";
import { type ValuePlace, originOf, placesOf } from "../../layers/origins.ts";
import { SecretMask } from "../../secrets/secret-mask.ts";
import { oncePer } from "../../toml/once-per.ts";
import type { TomlDocument, TomlPath } from "../../toml/types.ts";

const maskedTextOf = oncePer((document: TomlDocument) => ({ text: SecretMask.of(document).source() }));

/** Longer values are cut. */
const LONGEST = 80;

/** A value as its file has it, on one line and without secrets. */
export function writtenValue({ source, value }: ValuePlace): string {
  const [start, end] = [value.start - source.start, value.end - source.start];
  const text = maskedTextOf(source.document).text.slice(start, end).replaceAll(/\s+/g, " ");
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** Where else the value at a path is set. */
export interface OtherPlaces {
  /** The place that counts, where that is not in this file. */
  readonly winner: ValuePlace | undefined;
  /** The places in lower layers that this file's value hides. */
  readonly hidden: readonly ValuePlace[];
}

/** What other layers have at a path at which a file has a plain value. */
export function otherPlaces(set: LayerSet, path: TomlPath, file: string | undefined): OtherPlaces {
  const origin = originOf(set, path);
  if (!origin || origin.value.kind === "table") return { winner: undefined, hidden: [] };
  if (origin.source.file !== file) return { winner: origin, hidden: [] };
  return { winner: undefined, hidden: placesOf(set, path).filter(({ source }) => source.file !== file) };
}
