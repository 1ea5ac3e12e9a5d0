import type { JsonValue } from "../../../src/models/field-meta.ts";

/** A set of files with the way that Codex is started; paths are relative to a root that `$ROOT` stands for in texts. */
export interface LayerCase {
  readonly id: string;
  /** `home/` is the user's Codex directory, `etc/` that of the machine. */
  readonly files?: Readonly<Record<string, string>>;
  /** Directories that get a `.git`. */
  readonly git?: readonly string[];
  readonly dirs?: readonly string[];
  readonly links?: Readonly<Record<string, string>>;
  /** Linked worktrees, each with its repository. */
  readonly worktrees?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string | null>>;
  /** The directory to tell about, where it is another one; null for none. */
  readonly read_cwd?: string | null;
  readonly answer?: LayerAnswer;
}

/** Whether Codex starts. */
export interface Verdict {
  readonly ok: boolean;
  readonly detail?: string;
}

/** An MCP server, as Codex lists it. */
export interface ListedServer {
  readonly enabled: boolean;
  readonly transport: JsonValue;
}

/** What Codex says of a set. */
export interface LayerAnswer {
  readonly startup: Verdict;
  readonly strict: Verdict;
  readonly config?: JsonValue;
  readonly origins?: Readonly<Record<string, string>>;
  /** The highest first. */
  readonly layers?: readonly { readonly layer: string; readonly config: JsonValue; readonly disabled?: string }[];
  /** The servers, where Codex does not tell the rest: it does not with a profile. */
  readonly mcp?: { readonly servers?: Readonly<Record<string, ListedServer>> };
}

/** Whether a set is started with a profile. */
export function isWithProfile({ args = [] }: LayerCase): boolean {
  return args.some((argument) => /^(-p|--profile)(=|$)/.test(argument));
}
