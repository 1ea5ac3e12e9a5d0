import type { Effect, Severity } from "../diagnostics/diagnostic.ts";
import type { Mark } from "../knowledge/field-info.ts";
import type { Shape } from "../knowledge/shape.ts";
import type { FileKind } from "../lint-options.ts";
import type { ConfigFile } from "../resolve/config-file.ts";
import type { Place } from "../resolve/place.ts";

/** What a rule tells about itself; `codex-config explain` and the docs show it. */
export interface RuleDocs {
  /** What is wrong, in one sentence. */
  readonly summary: string;
  /** What Codex does about it, and why that matters. */
  readonly why: string;
  /** How to repair it. */
  readonly fix: string;
  /** What kind of file the examples are; default `config`. */
  readonly kind?: FileKind;
  /** The names of the example files, where those matter. */
  readonly fileName?: { readonly bad: string; readonly good: string };
  /** A file that gets the finding; a test runs it. */
  readonly bad: string;
  /** The repaired file; a test proves that it does not get the finding. */
  readonly good: string;
}

/** Looks at one place of a file. */
export type PlaceCheck = (place: Place, file: ConfigFile) => void;

/** A check of what joins several keys, or what a type cannot say. */
export interface Rule {
  /** Diagnostic code; the path of the file below `src/rules` without `.ts`. */
  readonly code: string;
  readonly effect: Effect;
  /** Default: `error` for fatal effects, `warning` for the others. */
  readonly severity?: Severity;
  /** The group that has to be asked for before the rule runs; default none: it always runs. */
  readonly group?: "audit";
  /** The kinds of file that it is for; default all that have the keys of `config.toml`. */
  readonly kinds?: readonly FileKind[];
  /**
   * What it looks at, by path: `*` stands for a name that the user chooses, `[]` for an item of an array, as in
   * `mcp_servers.*` and `hooks.*.[]`; the empty path is the whole file. Called where the file has such a place.
   */
  readonly on?: Readonly<Record<string, PlaceCheck>>;
  /** What it looks at by what the models say of a key, wherever that is. */
  readonly onField?: Readonly<Partial<Record<Mark, PlaceCheck>>>;
  /** What it looks at by the kind of type that it has. */
  readonly onShape?: Readonly<Partial<Record<Shape["kind"], PlaceCheck>>>;
  /** What takes the whole file: called once, at the end. */
  readonly end?: (file: ConfigFile) => void;
}

/** Declares a rule, as `export const rule = defineRule({ ... })`; the registry `index.ts` is generated from the files. */
export function defineRule(rule: Rule): Rule {
  return rule;
}
