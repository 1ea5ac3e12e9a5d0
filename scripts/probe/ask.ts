import type { Mode } from "../conformance/oracle.ts";
import type { Verdict } from "../conformance/verdict.ts";

/** Asks a Codex whether it would start with the text of a config.toml. */
export type Ask = (text: string, mode: Mode) => Promise<Verdict>;
