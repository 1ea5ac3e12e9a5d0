import type { OffsetRange, TomlPath, TomlTable } from "../../toml/types.ts";
import { asBoolean, asTable, type RuleContext } from "../rule-context.ts";

/** The parts of the reviewer's prompt, with the tokens that each has at least unless the file says otherwise. */
export const SECTION_DEFAULTS: Readonly<Record<string, number>> = {
  transcript_messages: 5000,
  transcript_tools: 1000,
  root_conversation_messages: 900,
  retained_instructions: 900,
  trusted_user_answers: 900,
  sender_messages: 900,
  planned_action: 900,
  previous_reviews: 900,
  trusted_tools: 900,
  trusted_skills: 900,
  images: 900,
  node_repl_evidence: 900,
  permission_context: 900,
};

const OTHER_NAMES: Readonly<Record<string, string>> = {
  root_messages: "root_conversation_messages",
  retained_user_instructions: "retained_instructions",
  user_answers: "trusted_user_answers",
  sender_user_messages: "sender_messages",
  planned_action_tool_descriptions: "planned_action",
  tool_descriptions: "planned_action",
  transcript_images: "images",
  repl_evidence: "node_repl_evidence",
};

export const SECTIONS_PATH: TomlPath = ["features", "guardianv2", "sync_elastic_sections"];

export interface ElasticSection {
  readonly name: string;
  readonly key: OffsetRange;
  /** The name without its other spellings; undefined for an unknown one. */
  readonly section: string | undefined;
  /** Undefined where it is of the wrong type. */
  readonly limits: TomlTable | undefined;
  readonly path: TomlPath;
}

export interface ElasticBudgeting {
  readonly guardian: TomlTable;
  /** Undefined where the key is missing, or of the wrong type. */
  readonly sections: readonly ElasticSection[] | undefined;
}

/** The reviewer's sections, where this file turns the budgeting on that Codex checks them for. */
export function elasticBudgeting(context: RuleContext): ElasticBudgeting | undefined {
  const guardian = context.table("features", "guardianv2");
  if (!guardian || asBoolean(guardian.get("sync_elastic_budgeting")?.value) !== true) return undefined;
  const sections = asTable(guardian.get("sync_elastic_sections")?.value)?.entries.map(({ key, value }) => ({
    name: key.name,
    key,
    section: canonical(key.name),
    limits: asTable(value),
    path: [...SECTIONS_PATH, key.name],
  }));
  return { guardian, sections };
}

function canonical(name: string): string | undefined {
  if (Object.hasOwn(SECTION_DEFAULTS, name)) return name;
  return Object.hasOwn(OTHER_NAMES, name) ? OTHER_NAMES[name] : undefined;
}
