import { field, table } from "../field.ts";
import { bool, list, nonZeroUsize, str, u64, union } from "../types.ts";
import type { z } from "../z.ts";

export const CodeModeConfigToml = table("CodeModeConfigToml", {
  doc: "Settings of code mode, in which the model calls tools from code that it writes.",
  positional: "all",
  fields: {
    enabled: field(bool(), { doc: "Whether code mode is on. Without it, Codex decides.", default: false }),
    default_exec_yield_time_ms: field(u64(), {
      doc: "Milliseconds after which a piece of code that still runs hands control back to the model, unless it asks for another time.",
    }),
    experimental_show_cell_overhead: field(bool(), {
      doc: "Show the model how much time a piece of code cost beyond its own work. An experiment.",
    }),
    tool_input_schema_max_bytes: field(nonZeroUsize(), {
      doc: "Largest input schema of a tool, in bytes, that is described to the model in full. Must be at least 1.",
    }),
    excluded_tool_namespaces: field(list(str()), {
      doc: "Namespaces of tools that code cannot call, by exact name.",
      default: [],
    }),
    direct_only_tool_namespaces: field(list(str()), {
      doc:
        "Namespaces of tools that the model calls directly only, by exact name. Code cannot call them, they are never " +
        "deferred, and they stay when `code_mode_only` is on.",
      default: [],
    }),
  },
  unknown: "fatal",
});
export type CodeModeConfigToml = z.infer<typeof CodeModeConfigToml>;

export const FeatureCodeMode = union(
  "FeatureCodeMode",
  "`true` or `false`, or a table with the settings of code mode.",
  [bool(), CodeModeConfigToml],
);
export type FeatureCodeMode = z.infer<typeof FeatureCodeMode>;
