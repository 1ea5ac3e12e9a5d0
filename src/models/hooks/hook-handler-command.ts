import { enumeration, field, required, table } from "../field.ts";
import { bool, str, u64, usize } from "../types.ts";
import type { z } from "../z.ts";
import { OTHER_AGENTS } from "../other-names.ts";

const HookHandlerCommandType = enumeration(
  "HookHandlerCommandType",
  { command: "Runs a command." },
  { stringOnly: true },
);

export const HookHandlerCommand = table("HookHandlerCommand", {
  doc: "A hook that runs a command. The command reads a description of the event as JSON from its standard input.",
  positional: "required",
  fields: {
    type: required(HookHandlerCommandType, { power: {}, doc: "Kind of hook." }),
    command: required(str(), {
      power: {},
      doc: "Command line, read by the shell. A hook whose command is blank is skipped with a warning.",
      examples: ["./check-command.sh"],
    }),
    commandWindows: field(str(), {
      nullable: true,
      power: {},
      doc: "Command line to use on Windows instead of `command`.",
    }),
    command_windows: field(str(), {
      nullable: true,
      power: {},
      doc: "Older spelling of `commandWindows`. Codex refuses a hook that has both.",
      aliasOf: "commandWindows",
      aliasClash: "fatal",
    }),
    timeout: field(u64(), {
      nullable: true,
      doc:
        "Seconds until the hook is stopped. `0` counts as 1. Hooks of `SessionEnd` and `Interrupt` have 1 second unless " +
        "this says otherwise, and never more than 3.",
      default: 600,
    }),
    async: field(bool(), {
      doc: "Go on without waiting for the hook, which then cannot influence anything. Ignored for `SessionEnd`.",
      default: false,
    }),
    statusMessage: field(str(), { nullable: true, doc: "What the interface shows while the hook runs." }),
    additionalContextLimit: field(usize(), {
      nullable: true,
      doc:
        "Tokens of `additionalContext` from this hook that the model gets directly; a longer one is written to a file " +
        "and shown as a preview. `0` never does that. Applies to `PreToolUse`, `PostToolUse`, `SessionStart`, " +
        "`UserPromptSubmit` and `SubagentStart`; elsewhere it is ignored with a warning.",
      default: 2500,
    }),
  },
  unknown: "inert",
  otherNames: {
    [OTHER_AGENTS]: {
      timeout_sec: "timeout",
      timeout_seconds: "timeout",
      timeout_ms: { instead: "Use `timeout`, in seconds." },
      cmd: "command",
      run: "command",
      args: { instead: "A shell reads `command`: write the arguments into it." },
      name: { instead: "A hook has no name. Make it a comment." },
      description: { instead: "A hook has no description. Make it a comment." },
    },
  },
});
export type HookHandlerCommand = z.infer<typeof HookHandlerCommand>;
