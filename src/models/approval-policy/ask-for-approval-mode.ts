import { enumeration } from "../field.ts";
import type { z } from "../z.ts";

/** The approval policies that are plain words and that Codex accepts everywhere. */
export const APPROVAL_MODES = {
  "on-request": "The model decides when it asks, usually because the sandbox is in its way.",
  never: "You are never asked: what the sandbox or a rule forbids fails, and the model is told so.",
} as const;

export const AskForApprovalMode = enumeration("AskForApprovalMode", APPROVAL_MODES, {
  aliases: { "on-failure": "on-request" },
  // The first Codex, of TypeScript, and other agents have modes of other names.
  otherNames: {
    untrusted: "on-request",
    suggest: "on-request",
    "auto-edit": "on-request",
    "full-auto": "on-request",
    auto: "on-request",
    ask: "on-request",
    always: "on-request",
    prompt: "on-request",
    default: "on-request",
    acceptEdits: "on-request",
    plan: "on-request",
    bypassPermissions: "never",
    dontAsk: "never",
    yolo: "never",
    none: "never",
  },
  refused: { untrusted: "Delete the key, or use `on-request`." },
  late: true,
});
export type AskForApprovalMode = z.infer<typeof AskForApprovalMode>;
