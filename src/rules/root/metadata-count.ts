import { type RuleDocs, defineRule } from "../define-rule.ts";
import { responsesApiMetadata } from "../support/metadata.ts";

const MOST = 16;

export const docs: RuleDocs = {
  summary: `More than ${MOST} values in \`responses_api_metadata\`.`,
  why: "Codex refuses to start.",
  fix: "Remove values.",
  bad: `[responses_api_metadata]\n${Array.from({ length: MOST + 1 }, (_, index) => `key${index} = "x"\n`).join("")}`,
  good: '[responses_api_metadata]\nteam = "docs"\n',
};

export const rule = defineRule({
  code: "root/metadata-count",
  effect: "fatal",
  check(context) {
    const entries = responsesApiMetadata(context)?.entries ?? [];
    const first = entries[MOST];
    if (!first) return;
    context.report({
      at: first.key,
      path: ["responses_api_metadata", first.key.name],
      message: `\`responses_api_metadata\` takes at most ${MOST} values; these are ${entries.length}.`,
    });
  },
});
