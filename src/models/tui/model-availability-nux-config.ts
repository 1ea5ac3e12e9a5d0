import { openTable } from "../field.ts";
import { u32 } from "../types.ts";
import type { z } from "../z.ts";

export const ModelAvailabilityNuxConfig = openTable("ModelAvailabilityNuxConfig", {
  doc:
    "How often the hint that a new model is available was shown, by model. Codex writes this itself; there is no need " +
    "to set it.",
  fields: {},
  rest: u32(),
  restName: "model",
});
export type ModelAvailabilityNuxConfig = z.infer<typeof ModelAvailabilityNuxConfig>;
