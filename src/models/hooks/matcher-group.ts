import { field, table } from "../field.ts";
import { list, str } from "../types.ts";
import type { z } from "../z.ts";
import { HookHandlerConfig } from "./hook-handler-config.ts";
import { OTHER_AGENTS } from "../other-names.ts";

export const MatcherGroup = table("MatcherGroup", {
  doc: "Hooks of one event, and what they are limited to.",
  positional: "required",
  fields: {
    matcher: field(str(), {
      nullable: true,
      power: {},
      doc:
        "What the hooks are limited to: a name, several joined by `|`, or a regular expression that is compared with " +
        "the tool's name for events of tools, and with the cause or the agent's type for the others. Empty, `*` or " +
        "missing means all. Ignored for `UserPromptSubmit`, `Stop`, `Interrupt`, `PreModelRequest` and " +
        "`PostModelRequest`. Hooks with an invalid expression are skipped with a warning.",
      examples: ["Bash", "Edit|Write"],
    }),
    hooks: field(list(HookHandlerConfig), { doc: "What to do, in this order.", default: [] }),
  },
  unknown: "inert",
  otherNames: {
    [OTHER_AGENTS]: { tool: "matcher", pattern: "matcher", handlers: "hooks" },
  },
});
export type MatcherGroup = z.infer<typeof MatcherGroup>;
