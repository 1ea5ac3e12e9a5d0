import { enumeration, required, table } from "../field.ts";
import type { z } from "../z.ts";

const HookHandlerPromptType = enumeration(
  "HookHandlerPromptType",
  { prompt: "Asks a model. Not supported yet." },
  { stringOnly: true },
);

export const HookHandlerPrompt = table("HookHandlerPrompt", {
  doc: "A hook that asks a model. Codex reads it but does not support it yet: the hook is skipped with a warning.",
  positional: "all",
  fields: { type: required(HookHandlerPromptType, { power: {}, doc: "Kind of hook." }) },
  unknown: "inert",
});
export type HookHandlerPrompt = z.infer<typeof HookHandlerPrompt>;
