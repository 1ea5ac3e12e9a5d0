import type { Place } from "../../resolve/place.ts";
import { oncePer } from "../../toml/once-per.ts";

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
  /** A table with the limits; something else where it is of the wrong type. */
  readonly place: Place;
  /** The name without its other spellings; undefined for one that does not exist here. */
  readonly section: string | undefined;
}

/** A budgeting that this file turns on, so that Codex checks its sections. */
export interface ElasticBudgeting {
  readonly kind: BudgetKind;
  /** What turns it on, such as `sync_elastic_budgeting`. */
  readonly turnedOn: Place;
  /** The key of its sections, such as `sync_elastic_sections`. */
  readonly sectionsName: string;
  readonly sectionsPlace: Place | undefined;
  readonly sections: readonly ElasticSection[];
  /** Each part of the prompt, with the tokens that it has unless the file says otherwise. */
  readonly defaults: Readonly<Record<string, number>>;
}

/** The budgetings that `features.guardianv2` turns on, in the order in which Codex checks them. */
export const elasticBudgetings = oncePer((guardian: Place): readonly ElasticBudgeting[] =>
  (["sync", "async"] as const).flatMap((kind) => {
    const turnedOn = guardian.child(`${kind}_elastic_budgeting`);
    if (turnedOn?.flag() !== true) return [];
    const defaults = SECTION_DEFAULTS[kind];
    const sectionsName = `${kind}_elastic_sections`;
    const sectionsPlace = guardian.child(sectionsName);
    const sections = (sectionsPlace?.entries ?? []).map((place) => ({
      place,
      section: canonical(place.name, defaults),
    }));
    return [{ kind, turnedOn, sectionsName, sectionsPlace, sections, defaults }];
  }),
);

function canonical(name: string, defaults: Readonly<Record<string, number>>): string | undefined {
  if (Object.hasOwn(defaults, name)) return name;
  return Object.hasOwn(OTHER_NAMES, name) ? OTHER_NAMES[name] : undefined;
}
