import { field, table } from "../field.ts";
import { list, str } from "../types.ts";
import type { z } from "../z.ts";

export const ScopedSkillsConfig = table("ScopedSkillsConfig", {
  doc: "Which skills an environment must have.",
  positional: "required",
  fields: { required: field(list(str()), { doc: "Names of skills that must be there.", default: [] }) },
  unknown: "fatal",
});
export type ScopedSkillsConfig = z.infer<typeof ScopedSkillsConfig>;
