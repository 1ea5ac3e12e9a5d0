import type { TomlDocument, TomlSyntaxError } from "../toml/types.ts";
import type { TomlCode } from "../toml/codes.ts";
import type { DamageCode } from "./codes.ts";

/** What has happened to a whole text, or to a part of it: one error in place of all that follow from it. */
export interface Damage {
  readonly error: DamageError;
  readonly rest: Rest;
}

/** An error that only names one of the codes that there are. */
export interface DamageError extends TomlSyntaxError {
  readonly code: DamageCode | `toml/${TomlCode}`;
}

/**
 * What is left to be read besides: nothing, as the file is no TOML at all; a text of the same length, so that offsets stay,
 * with the damage blanked out; or the same document with fewer errors.
 */
export type Rest =
  | { readonly kind: "nothing" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "errors"; readonly errors: readonly TomlSyntaxError[] };

/** A text with syntax errors, as far as it is understood. */
export interface Broken {
  readonly text: string;
  readonly document: TomlDocument;
  /** Those that nothing has been found to account for yet. */
  readonly errors: readonly TomlSyntaxError[];
}

/** Recognizes one kind of damage. */
export type Detector = (broken: Broken) => Damage | undefined;

/** The file is no TOML, so there is nothing else to say about it. */
export const NOTHING: Rest = { kind: "nothing" };
