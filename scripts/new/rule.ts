import { type NewFile, snakeCase } from "./new-file.ts";

/** A rule that looks at one key, and the fixture that holds what it finds and what it leaves alone. */
export function newRule(name: string): NewFile[] {
  const key = snakeCase(name);
  const up = "../".repeat(name.split("/").length - 1) || "./";
  return [
    {
      path: `src/rules/${name}.ts`,
      text: `import { type RuleDocs, defineRule } from "${up}define-rule.ts";

export const docs: RuleDocs = {
  summary: "\`${key}\` is \`false\`.",
  why: "Say what Codex does, and why that matters.",
  fix: "Say how to repair it.",
  bad: "${key} = false\\n",
  good: "${key} = true\\n",
};

export const rule = defineRule({
  code: "${name}",
  // fatal: Codex refuses to start; ignored: it drops the key; inert: no effect here; risk: likely not as meant.
  effect: "risk",
  // Each is called wherever a file has such a place: \`*\` is a name of the user's, \`[]\` an item of an array.
  on: {
    ${key}: (place) => {
      if (place.flag() === false) place.report("\`${key}\` is \`false\`.", { hint: "Set it to \`true\`." });
    },
  },
});
`,
    },
    {
      path: `test/fixtures/${name}.toml`,
      text: `${key} = false #! ${name} risk ${key.length + 4}-${key.length + 9}\n`,
    },
  ];
}
