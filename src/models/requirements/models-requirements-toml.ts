import { field, table } from "../field.ts";
import { nonEmptyStr, str } from "../types.ts";
import type { z } from "../z.ts";

export const NewThreadModelDefaultsToml = table("NewThreadModelDefaultsToml", {
  doc: "What a new conversation begins with.",
  positional: "all",
  fields: {
    model: field(str(), { doc: "The model." }),
    model_reasoning_effort: field(nonEmptyStr(), { doc: "How much the model thinks." }),
    service_tier: field(str(), { doc: "The service tier." }),
  },
});
export type NewThreadModelDefaultsToml = z.infer<typeof NewThreadModelDefaultsToml>;

export const ModelsRequirementsToml = table("ModelsRequirementsToml", {
  doc: "Which models are used.",
  positional: "all",
  fields: { new_thread: field(NewThreadModelDefaultsToml, { doc: "Defaults of new conversations." }) },
});
export type ModelsRequirementsToml = z.infer<typeof ModelsRequirementsToml>;
