import { FeatureToggleToml } from "../feature-toggle-toml.ts";
import { field, table } from "../field.ts";
import type { z } from "../z.ts";

export const OrchestratorToml = table("OrchestratorToml", {
  doc: "Features of the service that runs Codex in the cloud.",
  positional: "all",
  fields: {
    skills: field(FeatureToggleToml, {
      doc: "Skills that the service offered.",
      removed: "Use `[cloud.skills]`.",
    }),
    mcp: field(FeatureToggleToml, { doc: "MCP servers that the service offers." }),
  },
});
export type OrchestratorToml = z.infer<typeof OrchestratorToml>;
