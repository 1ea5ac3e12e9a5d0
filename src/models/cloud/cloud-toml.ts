import { FeatureToggleToml } from "../feature-toggle-toml.ts";
import { field, table } from "../field.ts";
import type { z } from "../z.ts";

export const CloudToml = table("CloudToml", {
  doc: "What Codex takes from your account in the cloud.",
  positional: "all",
  fields: {
    skills: field(FeatureToggleToml, { doc: "Skills that are kept in your account." }),
  },
});
export type CloudToml = z.infer<typeof CloudToml>;
