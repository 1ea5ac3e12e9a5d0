import { field, table } from "../field.ts";
import { str } from "../types.ts";
import type { z } from "../z.ts";
import { HookEventsToml } from "./hook-events-toml.ts";

export const HooksFile = table("HooksFile", {
  doc: "A `hooks.json`: commands and tools that Codex runs at certain events, in a file of their own.",
  positional: "required",
  fields: {
    description: field(str(), { nullable: true, doc: "What the hooks are for. Codex does nothing with it." }),
    hooks: field(HookEventsToml, { doc: "The groups of hooks, by event.", default: {} }),
  },
  unknown: "fatal",
});
export type HooksFile = z.infer<typeof HooksFile>;
