import { field, table } from "../field.ts";
import { bool, union } from "../types.ts";
import type { z } from "../z.ts";

export const CodeModeHostConfigToml = table("CodeModeHostConfigToml", {
  doc: "Settings of the separate process that runs code mode's code.",
  positional: "all",
  fields: {
    enabled: field(bool(), { doc: "Whether the separate process is used. Without it, Codex decides.", default: true }),
    disable_in_process_fallback: field(bool(), {
      doc: "`true` makes code mode fail when the separate process (`codex-code-mode-host`) is not available, instead of running code inside Codex.",
    }),
  },
  unknown: "fatal",
});
export type CodeModeHostConfigToml = z.infer<typeof CodeModeHostConfigToml>;

export const FeatureCodeModeHost = union(
  "FeatureCodeModeHost",
  "`true` or `false`, or a table with the settings of code mode's host.",
  [bool(), CodeModeHostConfigToml],
);
export type FeatureCodeModeHost = z.infer<typeof FeatureCodeModeHost>;
