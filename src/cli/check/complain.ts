import type { CliIo } from "../io.ts";
import { escapeControls } from "../../text/escape-controls.ts";

/** Tells on stderr what went wrong. */
export async function complain(io: CliIo, message: string): Promise<void> {
  await io.stderr.write(`codex-config: ${escapeControls(message)}\n`);
}
