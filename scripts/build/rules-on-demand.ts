import { readFileSync } from "node:fs";
import type { Plugin } from "rolldown";
import type { Rule } from "../../src/rules/define-rule.ts";

/**
 * Has the list of rules say what each rule looks at, and take its checks from the rule's own module when they are called
 * first, so that a file loads the rules that have something to look at in it.
 *
 * @param list The file that imports all rules.
 * @param rules The same rules.
 */
export function rulesOnDemand(list: string, rules: readonly Rule[]): Plugin {
  const byCode = new Map(rules.map((rule) => [rule.code, rule]));
  return {
    name: "rules-on-demand",
    load(id) {
      if (id !== list) return undefined;
      const imports = [...readFileSync(list, "utf8").matchAll(IMPORT)];
      const codes = imports.map(([, name, code]) => ruleCode(name as string, byCode.get(code as string) as Rule));
      const code = `${imports.map(([line]) => line).join("\n")}\n${LATER}\nexport const rules = [\n${codes.join(",\n")},\n];\n`;
      return { code, moduleType: "js" };
    },
  };
}

/** A check that is looked up when it is called first. */
const LATER = "const later = (find) => { let check; return (a, b) => (check ??= find())(a, b); };";

const IMPORT = /^import \{ rule as (\w+) \} from "\.\/(.+)\.ts";$/gm;

function ruleCode(name: string, rule: Rule): string {
  return `{ ${Object.entries(rule)
    .map(([key, value]) => `${key}: ${partCode(`${name}.${key}`, value)}`)
    .join(", ")} }`;
}

/** What is part of a rule; functions are those of the rule itself, which stand at a path. */
function partCode(path: string, value: unknown): string {
  if (typeof value === "function") return `later(() => ${path})`;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, part]) => `${JSON.stringify(key)}: ${partCode(`${path}[${JSON.stringify(key)}]`, part)}`)
    .join(", ")} }`;
}
