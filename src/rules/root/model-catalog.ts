import { type RuleDocs, defineRule } from "../define-rule.ts";
import { fileAnswer } from "./file-answer.ts";
import { isElsewhere } from "./is-elsewhere.ts";

export const docs: RuleDocs = {
  summary: "A `model_catalog_json` that Codex cannot use.",
  why:
    "Codex refuses to start when the file is missing, is not JSON, has no model in its list `models`, or has one without the " +
    "keys that it needs. This is checked only where the files can be looked at, as on the command line.",
  fix: "Correct the path or the file; a relative path starts at the folder of the configuration file.",
  bad: 'model_catalog_json = "no-such-file.json"\n',
  good: 'model = "gpt-5"\n',
};

export const rule = defineRule({
  code: "root/model-catalog",
  effect: "fatal",
  stage: "use",
  on: {
    model_catalog_json: (catalog, file) => {
      const answer = fileAnswer(catalog, file);
      if (!answer) return;
      if (answer.kind === "missing" && isElsewhere(catalog, file)) return;
      const problem = answer.kind === "file" ? problemOf(answer.text) : PROBLEMS[answer.kind];
      if (problem === undefined) return;
      catalog.report(`The file of \`model_catalog_json\` ${problem}.`, {
        hint: answer.kind === "file" ? undefined : "A relative path starts at the folder of this file.",
      });
    },
  },
});

const PROBLEMS = { missing: "does not exist", directory: "is a directory" };

const REQUIRED = [
  "slug",
  "display_name",
  "supported_reasoning_levels",
  "shell_type",
  "visibility",
  "supported_in_api",
  "priority",
  "support_verbosity",
  "truncation_policy",
  "experimental_supported_tools",
];

/** What is wrong with the text of a catalog; the values of a model's keys are not checked. */
function problemOf(text: string): string | undefined {
  let catalog: unknown;
  try {
    catalog = JSON.parse(text);
  } catch {
    return "is not valid JSON";
  }
  // Codex's deserializer also reads an array with the list as the only item.
  const models = Array.isArray(catalog) ? catalog[0] : isObject(catalog) ? catalog["models"] : undefined;
  if (!Array.isArray(models)) return "has no list `models`";
  if (models.length === 0) return "has an empty list `models`";
  for (const [index, model] of models.entries()) {
    const problem = problemOfModel(model);
    if (problem !== undefined) return `has a model (number ${index + 1}) ${problem}`;
  }
  return undefined;
}

function problemOfModel(model: unknown): string | undefined {
  if (!isObject(model)) return Array.isArray(model) ? undefined : "that is not an object";
  const missing = REQUIRED.find((key) => !Object.hasOwn(model, key));
  if (missing !== undefined) return `without \`${missing}\``;
  const messages = model["model_messages"];
  const template = isObject(messages) ? messages["instructions_template"] : undefined;
  const instructed = typeof model["base_instructions"] === "string" || typeof template === "string";
  return instructed ? undefined : "without `base_instructions`";
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
