import { field, table } from "../field.ts";
import { bool } from "../types.ts";
import type { z } from "../z.ts";

export const ToolRegistryConfigToml = table("ToolRegistryConfigToml", {
  doc: "Settings of the list of tools that Codex offers to the model.",
  positional: "all",
  fields: {
    error_on_tool_collisions: field(bool(), {
      doc: "`true` makes a turn fail when several tools end up with the same name.",
    }),
    turn_metadata_includes_tool_info: field(bool(), {
      doc: "`true` adds information on the tools to the metadata of each turn.",
    }),
  },
  unknown: "fatal",
});
export type ToolRegistryConfigToml = z.infer<typeof ToolRegistryConfigToml>;
