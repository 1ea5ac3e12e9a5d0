import { field, required, table } from "../field.ts";
import { list, str, usize } from "../types.ts";
import type { z } from "../z.ts";

export const GuardianElasticSectionConfigToml = table("GuardianElasticSectionConfigToml", {
  doc: "Limits, in tokens, for one part of the reviewer's prompt. Checked while the budgeting that the part belongs to is on.",
  positional: "all",
  fields: {
    nested_tool_names: field(list(str()), {
      doc:
        "Tools called by other tools whose results the part shows. `transcript_selected_exec_results` needs at least " +
        "one, and none may be blank; no other part may have any.",
      examples: [["exec_command"]],
    }),
    min_total_section_tokens: required(usize(), {
      doc: "Tokens that the part gets in any case. Must be at least `max_section_entry_tokens`.",
    }),
    max_section_entry_tokens: required(usize(), {
      doc: "Tokens that one entry of the part may have. From 1 to 9000.",
    }),
    max_total_section_tokens: field(usize(), {
      doc: "Tokens that the whole part may have. Must be at least `min_total_section_tokens`.",
    }),
  },
  unknown: "fatal",
});
export type GuardianElasticSectionConfigToml = z.infer<typeof GuardianElasticSectionConfigToml>;
