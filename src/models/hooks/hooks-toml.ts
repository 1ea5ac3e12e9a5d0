import type { FieldMeta } from "../field-meta.ts";
import { field, table } from "../field.ts";
import { list, map } from "../types.ts";
import type { z } from "../z.ts";
import { HookStateToml } from "./hook-state-toml.ts";
import { MatcherGroup } from "./matcher-group.ts";
import { COMMON_GUESS, OTHER_AGENTS, type OtherNames } from "../other-names.ts";

/** Codex is about to end, or to listen to the user again: it does not wait long. */
const SHORT = { usual: 1, most: 3 };

const event = (doc: string, more?: Partial<FieldMeta>) => field(list(MatcherGroup), { doc, default: [], ...more });

/** The events that hooks are for, each time as types of their own. */
export const hookEvents = () => ({
  PreToolUse: event("Before a tool is called. A hook can refuse the call.", { hookContext: true }),
  PermissionRequest: event("When a tool call needs your approval. A hook can decide instead of you."),
  PostToolUse: event("After a tool was called.", { hookContext: true }),
  PreCompact: event("Before the conversation is compacted."),
  PostCompact: event("After the conversation was compacted."),
  SessionStart: event("When a session starts or is resumed.", { hookContext: true }),
  SessionEnd: event("When a session ends. Hooks have 1 second by default, 3 at most.", {
    hookTimeout: SHORT,
    hookWaits: true,
  }),
  UserPromptSubmit: event("When you send a prompt, before the model gets it.", {
    unmatched: true,
    hookContext: true,
  }),
  SubagentStart: event("When a subagent starts.", { hookContext: true }),
  SubagentStop: event("When a subagent is about to finish."),
  Stop: event("When the agent is about to end its turn. A hook can make it go on.", { unmatched: true }),
  Interrupt: event("When you interrupt a turn. Hooks have 1 second by default, 3 at most.", {
    unmatched: true,
    hookTimeout: SHORT,
  }),
  PreModelRequest: event("Before a request is sent to the model.", { unmatched: true }),
  PostModelRequest: event("After the model answered a request.", { unmatched: true }),
});

const IN_GROUP = {
  instead:
    "A hook is in a group of its event: `[[hooks.EVENT]]`, and in it `[[hooks.EVENT.hooks]]` with `type` and `command`.",
};

/** What other agents call the events, and what belongs in the hooks of one. */
export const otherEvents: OtherNames = {
  [COMMON_GUESS]: { event: IN_GROUP, matcher: IN_GROUP, type: IN_GROUP, command: IN_GROUP, timeout: IN_GROUP },
  [OTHER_AGENTS]: {
    BeforeTool: "PreToolUse",
    AfterTool: "PostToolUse",
    beforeShellExecution: "PreToolUse",
    beforeMCPExecution: "PreToolUse",
    afterShellExecution: "PostToolUse",
    afterFileEdit: "PostToolUse",
    beforeSubmitPrompt: "UserPromptSubmit",
    PreCompress: "PreCompact",
    Notification: { instead: "Codex has no such event; `notify` in `config.toml` runs a program when a turn ends." },
  },
};

export const HooksToml = table("HooksToml", {
  doc:
    "Commands and tools that Codex runs at certain events. A new or changed hook runs only after you trusted it. Names " +
    "of events are case-sensitive, and Codex silently ignores those that it does not know.",
  fields: {
    ...hookEvents(),
    state: field(map(HookStateToml, "hook key"), {
      power: {},
      doc: "What you decided about hooks, by the key of the hook. Codex writes this itself.",
      default: {},
    }),
  },
  unknown: "inert",
  otherNames: otherEvents,
});
export type HooksToml = z.infer<typeof HooksToml>;
