import { createHash } from "node:crypto";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";

/**
 * A function that gives each finding of a run an id that survives changes elsewhere in the file: made of the file, the
 * code and the key path, and a count where those are the same.
 */
export function createFingerprints(): (file: string, diagnostic: Diagnostic) => string {
  const seen = new Map<string, number>();
  return (file, { code, path }) => {
    const identity = JSON.stringify([file, code, path]);
    const count = seen.get(identity) ?? 0;
    seen.set(identity, count + 1);
    return createHash("sha256").update(`${identity}${count}`).digest("hex").slice(0, 32);
  };
}
