import { NoCodexError } from "../conformance/codex.ts";
import type { Mode } from "../conformance/verdict.ts";
import type { Judge } from "../conformance/oracle.ts";
import type { Verdict } from "../conformance/verdict.ts";
import { withoutPlace } from "./message.ts";

/** Asks a Codex whether it would start with the text of a config.toml. */
export type Ask = (text: string, mode: Mode) => Promise<Verdict>;

/** Asks a judge; no answer is no verdict, and a probe that went on without one would find that all keys are gone. */
export function answering(judge: Judge): Ask {
  return async (text, mode) => {
    for (let attempt = 1; ; attempt++) {
      const verdict = await judge.ask(text, mode);
      if (verdict.ok !== null) return { ...verdict, detail: withoutPlace(verdict.detail ?? "") };
      if (attempt === 3) throw new NoCodexError(`Codex gives no answer: ${verdict.detail ?? ""}`);
    }
  };
}
