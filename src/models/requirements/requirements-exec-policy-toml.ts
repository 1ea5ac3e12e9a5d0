import { enumeration, field, required, table } from "../field.ts";
import { bool, nonEmptyList, str } from "../types.ts";
import type { z } from "../z.ts";

const RequirementsExecPolicyDecisionToml = enumeration(
  "RequirementsExecPolicyDecisionToml",
  {
    prompt: "The command is asked about.",
    "prompt-user": "The user, and nobody else, is asked about the command.",
    forbidden: "The command is not run.",
  },
  {
    otherNames: { deny: "forbidden", block: "forbidden", ask: "prompt" },
    refused: { allow: "The strictest rule wins, so there is nothing to allow here: remove the rule." },
  },
);

export const RequirementsExecPolicyPatternTokenToml = table("RequirementsExecPolicyPatternTokenToml", {
  doc: "One word of a command line: exactly one of `token` and `any_of`.",
  fields: {
    token: field(str({ notBlank: true }), { doc: "The word." }),
    any_of: field(nonEmptyList(str({ notBlank: true })), { doc: "Words of which it is one." }),
  },
});
export type RequirementsExecPolicyPatternTokenToml = z.infer<typeof RequirementsExecPolicyPatternTokenToml>;

export const RequirementsExecPolicyPrefixRuleToml = table("RequirementsExecPolicyPrefixRuleToml", {
  doc: "What is done with commands that begin with certain words.",
  positional: "all",
  fields: {
    canonical_matching: field(bool(), { doc: "Whether other ways to write the command are covered too." }),
    pattern: required(nonEmptyList(RequirementsExecPolicyPatternTokenToml), {
      doc: 'The words that the command begins with, as tables: `[{ token = "rm" }]`.',
    }),
    decision: required(RequirementsExecPolicyDecisionToml, { doc: "What is done." }),
    justification: field(str({ notBlank: true }), { doc: "Why; shown to the user." }),
  },
});
export type RequirementsExecPolicyPrefixRuleToml = z.infer<typeof RequirementsExecPolicyPrefixRuleToml>;

export const RequirementsExecPolicyToml = table("RequirementsExecPolicyToml", {
  doc: "Rules for commands, which come on top of those of the user.",
  positional: "all",
  fields: {
    prefix_rules: required(nonEmptyList(RequirementsExecPolicyPrefixRuleToml), { doc: "The rules." }),
  },
});
export type RequirementsExecPolicyToml = z.infer<typeof RequirementsExecPolicyToml>;
