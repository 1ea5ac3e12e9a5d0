import { defineRule } from "../define-rule.ts";
import { fileAnswer } from "../support/file-answer.ts";

export const rule = defineRule({
  code: "root/model-catalog",
  effect: "fatal",
  docs: {
    summary: "A `model_catalog_json` that Codex cannot use.",
    why:
      "Codex refuses to start when the file is missing, is no JSON, or has no model in its list `models`. This is checked " +
      "only where the files can be looked at, as on the command line.",
    fix: "Correct the path or the file; a relative path starts at the folder of the configuration file.",
    bad: 'model_catalog_json = "no-such-file.json"\n',
    good: 'model = "gpt-5"\n',
  },
  check(context) {
    const at = context.value("model_catalog_json");
    const answer = fileAnswer(context, "model_catalog_json");
    if (!at || !answer) return;
    const problem = answer.kind === "file" ? problemOf(answer.text) : PROBLEMS[answer.kind];
    if (problem === undefined) return;
    context.report({
      at,
      path: ["model_catalog_json"],
      message: `The file of \`model_catalog_json\` ${problem}.`,
      ...(answer.kind !== "file" && { hint: "A relative path starts at the folder of this file." }),
    });
  },
});

const PROBLEMS = { missing: "does not exist", directory: "is a directory" };

/** What is wrong with the text of a catalog; Codex also wants certain keys in each model, which is not checked here. */
function problemOf(text: string): string | undefined {
  let catalog: unknown;
  try {
    catalog = JSON.parse(text);
  } catch {
    return "is not valid JSON";
  }
  const models = Array.isArray(catalog) ? catalog[0] : (catalog as { models?: unknown } | null)?.models;
  if (!Array.isArray(models)) return "has no list `models`";
  if (models.length === 0) return "has an empty list `models`";
  return models.every((model) => typeof model === "object" && model !== null)
    ? undefined
    : "has a model that is no object";
}
