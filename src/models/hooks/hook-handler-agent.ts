import { enumeration, required, table } from "../field.ts";
import type { z } from "../z.ts";

const HookHandlerAgentType = enumeration(
  "HookHandlerAgentType",
  { agent: "Runs an agent. Not supported yet." },
  { stringOnly: true },
);

export const HookHandlerAgent = table("HookHandlerAgent", {
  doc: "A hook that runs an agent. Codex reads it but does not support it yet: the hook is skipped with a warning.",
  positional: "all",
  fields: { type: required(HookHandlerAgentType, { power: {}, doc: "Kind of hook." }) },
  unknown: "inert",
});
export type HookHandlerAgent = z.infer<typeof HookHandlerAgent>;
