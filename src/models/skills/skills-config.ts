import { field, required, table } from "../field.ts";
import { bool, list, nonZeroUsize, path, str } from "../types.ts";
import type { z } from "../z.ts";

export const BundledSkillsConfig = table("BundledSkillsConfig", {
  doc: "The skills that come with Codex.",
  positional: "required",
  fields: {
    enabled: field(bool(), { doc: "Whether the skills that come with Codex are offered to the model.", default: true }),
  },
});
export type BundledSkillsConfig = z.infer<typeof BundledSkillsConfig>;

export const SkillConfig = table("SkillConfig", {
  doc: "Turns one skill on or off. Give either `path` or `name`; an entry with both or with neither selects nothing.",
  positional: "all",
  fields: {
    path: field(path(), {
      doc: "The skill's `SKILL.md`, or the folder that holds it. A relative path starts at the folder of this file.",
      path: "any",
    }),
    name: field(str(), { doc: "Name of the skill." }),
    enabled: required(bool(), { doc: "Whether the skill is offered to the model." }),
  },
});
export type SkillConfig = z.infer<typeof SkillConfig>;

export const SkillsConfig = table("SkillsConfig", {
  doc: "Skills: instructions for particular tasks, which the model reads when it needs them.",
  positional: "required",
  fields: {
    bundled: field(BundledSkillsConfig, { doc: "The skills that come with Codex." }),
    include_instructions: field(bool(), {
      doc: "Whether the model is told which skills there are. Otherwise a skill is used only when you name it.",
      default: true,
    }),
    max_context_tokens: field(nonZeroUsize(), {
      doc:
        "Tokens that the list of skills may take up in the conversation; values above 10000 count as 10000. Without it, " +
        "the list may take 2% of the model's context. Must be at least 1.",
    }),
    config: field(list(SkillConfig), { doc: "Skills to turn on or off, one by one.", default: [] }),
  },
});
export type SkillsConfig = z.infer<typeof SkillsConfig>;
