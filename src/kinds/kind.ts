import type { RootName } from "../models/roots.ts";

/** A folder that Codex reads configuration from: `$CODEX_HOME`, a project's `.codex`, or `/etc/codex`. */
export type CodexFolder = "home" | "project" | "system";

/** A file, or files, of the folders that Codex reads. */
export interface KindPlace {
  readonly in: readonly CodexFolder[];
  /** The path from there: `*` is any part of a name, once in it, and `**` any folders. */
  readonly path: string;
}

/** What Codex does with a broken file. */
export interface Consequence {
  readonly effect: "fatal" | "dropped" | "inert";
  /** The same in words, to follow "Codex". */
  readonly words: string;
}

/** Codex does without no part of its configuration. */
export const STOPS_CODEX: Consequence = { effect: "fatal", words: "refuses to start with it" };

/** One of the files of Codex: where it is read from, what may stand in it, and what a broken one means. */
export interface Kind<Name extends string = string> {
  /** The value of `--kind`. */
  readonly name: Name;
  /** What a file of the kind is, with its article, to stand in a sentence. */
  readonly title: string;
  /** Where Codex finds it by itself. */
  readonly places: readonly KindPlace[];
  /** Whether its name tells the kind of a file also where Codex reads none. */
  readonly isKnownByName?: true;
  /** The language that it is written in; default TOML. */
  readonly syntax?: "json";
  /** Top-level keys of which any tells the kind of a file that neither its name nor its place tells. */
  readonly tellingKeys?: readonly string[];
  /** What it consists of; undefined where only the syntax is checked. */
  readonly root?: RootName;
  readonly broken: Consequence;
  /** Why Codex's command line does not read it, as a clause. */
  readonly notRead?: string;
  /** Of the rules that are for no kinds of their own, but for the keys of `config.toml`, those that hold: how their codes begin. */
  readonly configRules?: readonly string[];
  /** Codex reads it by itself and goes by it no further: what it checks of its configuration as a whole, it does not check here. */
  readonly isReadAlone?: true;
  /** Codex lays it over another file, which may have what it lacks. */
  readonly liesOver?: true;
  /** `--strict-config` does not refuse what Codex ignores in it. */
  readonly ignoresStrict?: true;
}

/** Declares a kind, as `export const kind = defineKind({ ... })`; the registry `index.ts` is generated from the files. */
export function defineKind<const Name extends string>(kind: Kind<Name>): Kind<Name> {
  return kind;
}
