import { createHash } from "node:crypto";

/** The SHA-256 of a text, as Codex writes it down for hooks. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
