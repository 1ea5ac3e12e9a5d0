import type { FormerKey, FormerKeys } from "../former-key.ts";

/** A word for what the other keys say already. */
const TRANSPORT: FormerKey = {
  instead: "Codex tells the transport from the keys: `command` starts a program, `url` is HTTP. Remove it.",
  repeats: { command: ["stdio", "local"], url: ["http", "https", "streamable-http", "streamable_http", "remote"] },
};

/** Keys that other programs have for an MCP server, and that Codex has nothing for. */
export const formerServerKeys: FormerKeys = { type: TRANSPORT, transport: TRANSPORT, transport_type: TRANSPORT };
