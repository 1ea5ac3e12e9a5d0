import { enumeration, required, table } from "../field.ts";
import { union } from "../types.ts";
import type { z } from "../z.ts";
import { GranularApprovalConfig } from "./granular-approval-config.ts";

const MODES = {
  "on-request": "The model decides when it asks, usually because the sandbox is in its way.",
  never: "You are never asked: what the sandbox or a rule forbids fails, and the model is told so.",
} as const;

/** The approval policies that are plain words. */
export const AskForApprovalMode = enumeration("AskForApprovalMode", MODES, {
  aliases: { "on-failure": "on-request" },
  refused: { untrusted: "Delete the key, or use `on-request`." },
});
export type AskForApprovalMode = z.infer<typeof AskForApprovalMode>;

/** The approval policy that decides by the kind of request. */
export const AskForApprovalGranular = table("AskForApprovalGranular", {
  doc: "Decide by the kind of request instead of by one word.",
  fields: {
    granular: required(GranularApprovalConfig, { doc: "Which kinds of requests reach you." }),
  },
  unknown: "fatal",
});
export type AskForApprovalGranular = z.infer<typeof AskForApprovalGranular>;

export const AskForApproval = union(
  "AskForApproval",
  "When Codex stops and asks before it does something: a word, or a table with the single key `granular`.",
  [AskForApprovalMode, AskForApprovalGranular],
);
export type AskForApproval = z.infer<typeof AskForApproval>;

/** Like `AskForApprovalMode`, for `[profiles.*]`: there Codex does not refuse `untrusted`. */
export const ProfileAskForApprovalMode = enumeration(
  "ProfileAskForApprovalMode",
  { ...MODES, untrusted: "Used to ask before every command that is not known to be safe." },
  {
    aliases: { "on-failure": "on-request" },
    deprecated: { untrusted: "Use `on-request`: at the top level Codex refuses to start with this value." },
  },
);
export type ProfileAskForApprovalMode = z.infer<typeof ProfileAskForApprovalMode>;

export const ProfileAskForApproval = union(
  "ProfileAskForApproval",
  "When Codex stops and asks before it does something: a word, or a table with the single key `granular`.",
  [ProfileAskForApprovalMode, AskForApprovalGranular],
);
export type ProfileAskForApproval = z.infer<typeof ProfileAskForApproval>;
