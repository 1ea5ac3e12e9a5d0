import { enumeration } from "./field.ts";

export const AppToolApproval = enumeration(
  "AppToolApproval",
  {
    auto: "Codex decides by the tool's own hints whether a call needs an approval.",
    prompt: "Every call needs an approval.",
    writes: "Calls of tools that can change something need an approval; read-only ones do not.",
    approve: "Every call is approved without asking.",
  },
  { otherNames: { always: "approve", allow: "approve", never: "approve", ask: "prompt", "on-request": "prompt" } },
);
