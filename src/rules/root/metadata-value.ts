import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asString } from "../rule-context.ts";
import { responsesApiMetadata } from "../support/metadata.ts";
import { byteLength } from "../../words/rust-text.ts";

const MOST = 128;

export const docs: RuleDocs = {
  summary: `A value in \`responses_api_metadata\` of more than ${MOST} bytes.`,
  why: "Codex refuses to start. Bytes of UTF-8 count: letters with accents have two, most other scripts three.",
  fix: "Shorten the value.",
  bad: `[responses_api_metadata]\nteam = "${"x".repeat(MOST + 1)}"\n`,
  good: `[responses_api_metadata]\nteam = "${"x".repeat(MOST)}"\n`,
};

export const rule = defineRule({
  code: "root/metadata-value",
  effect: "fatal",
  check(context) {
    for (const { key, value } of responsesApiMetadata(context)?.entries ?? []) {
      const bytes = byteLength(asString(value) ?? "");
      if (bytes <= MOST) continue;
      context.report({
        at: value,
        path: ["responses_api_metadata", key.name],
        message: `A value here takes at most ${MOST} bytes; \`${key.name}\` has ${bytes}.`,
      });
    }
  },
});
