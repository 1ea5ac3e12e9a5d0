import type { OffsetRange, TomlPath, TomlTable } from "../../toml/types.ts";
import { asBoolean, asTable, type RuleContext } from "../rule-context.ts";

/** Who works within a budget: the reviewer that an action waits for, or the classifier in the background. */
export type BudgetKind = "sync" | "async";

/** The part that shows the results of chosen tools. It is the reviewer's alone, and has nothing unless it is set. */
export const SELECTED_RESULTS = "transcript_selected_exec_results";

/** The parts of a prompt, with the tokens that each has at least unless the file says otherwise. */
const COMMON_DEFAULTS: Readonly<Record<string, number>> = {
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

const SECTION_DEFAULTS: Readonly<Record<BudgetKind, Readonly<Record<string, number>>>> = {
  sync: { ...COMMON_DEFAULTS, [SELECTED_RESULTS]: 0 },
  async: COMMON_DEFAULTS,
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

export interface ElasticSection {
  readonly name: string;
  readonly key: OffsetRange;
  /** The name without its other spellings; undefined for one that does not exist here. */
  readonly section: string | undefined;
  /** Undefined where it is of the wrong type. */
  readonly limits: TomlTable | undefined;
  readonly path: TomlPath;
}

/** A budgeting that this file turns on, so that Codex checks its sections. */
export interface ElasticBudgeting {
  readonly kind: BudgetKind;
  readonly guardian: TomlTable;
  /** The key that turns it on, such as `sync_elastic_budgeting`. */
  readonly switchName: string;
  /** The key of its sections, such as `sync_elastic_sections`. */
  readonly sectionsName: string;
  readonly sectionsPath: TomlPath;
  /** Each part of the prompt, with the tokens that it has unless the file says otherwise. */
  readonly defaults: Readonly<Record<string, number>>;
  /** Undefined where the key is missing, or of the wrong type. */
  readonly sections: readonly ElasticSection[] | undefined;
}

/** The budgetings that this file turns on, in the order in which Codex checks them. */
export function elasticBudgetings(context: RuleContext): ElasticBudgeting[] {
  const guardian = context.table("features", "guardianv2");
  if (!guardian) return [];
  return (["sync", "async"] as const).flatMap((kind) => {
    const switchName = `${kind}_elastic_budgeting`;
    const sectionsName = `${kind}_elastic_sections`;
    if (asBoolean(guardian.get(switchName)?.value) !== true) return [];
    const defaults = SECTION_DEFAULTS[kind];
    const sectionsPath = ["features", "guardianv2", sectionsName];
    const sections = asTable(guardian.get(sectionsName)?.value)?.entries.map(({ key, value }) => ({
      name: key.name,
      key,
      section: canonical(key.name, defaults),
      limits: asTable(value),
      path: [...sectionsPath, key.name],
    }));
    return [{ kind, guardian, switchName, sectionsName, sectionsPath, defaults, sections }];
  });
}

function canonical(name: string, defaults: Readonly<Record<string, number>>): string | undefined {
  if (Object.hasOwn(defaults, name)) return name;
  return Object.hasOwn(OTHER_NAMES, name) ? OTHER_NAMES[name] : undefined;
}
