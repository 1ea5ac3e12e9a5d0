import { enumeration } from "../field.ts";
import type { z } from "../z.ts";

export const ForcedLoginMethod = enumeration(
  "ForcedLoginMethod",
  {
    chatgpt: "Only a ChatGPT account can log in.",
    api: "Only an API key can log in.",
  },
  { doc: "The only way to log in that is allowed." },
);
export type ForcedLoginMethod = z.infer<typeof ForcedLoginMethod>;
