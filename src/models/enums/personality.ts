import { enumeration } from "../field.ts";
import type { z } from "../z.ts";

export const Personality = enumeration(
  "Personality",
  {
    none: "No style is asked for.",
    friendly: "Used to ask for a warm, conversational tone.",
    pragmatic: "Used to ask for a terse, matter-of-fact tone.",
  },
  { doc: "A style of answering. Codex still reads it, but it no longer selects a style." },
);
export type Personality = z.infer<typeof Personality>;
