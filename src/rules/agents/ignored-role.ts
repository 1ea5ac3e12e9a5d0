import type { Range } from "../../diagnostics/diagnostic.ts";
import type { TomlTable, TomlValue } from "../../toml/types.ts";
import { currentKnowledge } from "../../knowledge/current.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asString, asTable } from "../rule-context.ts";
import { isWhole } from "../support/layers.ts";
import { placeOfTable } from "../support/missing.ts";
import { isBlank, trimmed } from "../../words/rust-text.ts";

export const docs: RuleDocs = {
  summary: "An agent role that is not complete.",
  why:
    "Codex leaves the role out with a warning. A role needs a `description` that is not blank, here or in the file " +
    "of `config_file`; its `nickname_candidates` must be different, not blank, and consist of ASCII letters, digits, " +
    "spaces, `-` and `_`.",
  fix: "Complete the role, or remove the table. A setting that is misspelt in `[agents]` becomes a role too.",
  bad: '[agents.reviewer]\nnickname_candidates = ["Ada"]\n',
  good: '[agents.reviewer]\ndescription = "Reviews a change."\nnickname_candidates = ["Ada"]\n',
};

export const rule = defineRule({
  code: "agents/ignored-role",
  effect: "inert",
  check(context) {
    const agents = context.table("agents");
    if (!agents) return;
    const shape = currentKnowledge().config.prop("agents");
    for (const { key, value } of agents.entries) {
      const role = asTable(value);
      if (!role || role.incomplete || (shape?.kind === "table" && shape.field(key.name))) continue;
      const path = ["agents", key.name];
      const description = role.get("description");
      if (!description && !role.get("config_file") && isWhole(context)) {
        context.report({
          at: placeOfTable(role),
          path,
          message: `The role \`${key.name}\` has no \`description\`; Codex leaves it out.`,
          hint: "The model picks a role by its description.",
        });
        continue;
      }
      const text = asString(description?.value);
      if (description && text !== undefined && isBlank(text)) {
        context.report({
          at: description.value,
          path: [...path, "description"],
          message: `The description of the role \`${key.name}\` is blank; Codex leaves the role out.`,
        });
        continue;
      }
      const bad = badNickname(role);
      if (bad) {
        context.report({
          at: bad.at,
          path: [...path, "nickname_candidates"],
          message: `${bad.why}; Codex leaves the role \`${key.name}\` out.`,
        });
      }
    }
  },
});

function badNickname(role: TomlTable): { readonly at: Range; readonly why: string } | undefined {
  const list = role.get("nickname_candidates")?.value;
  if (list?.kind !== "array" || list.incomplete) return undefined;
  if (list.items.length === 0) return { at: list, why: "The list of nicknames is empty" };
  const seen = new Set<string>();
  for (const item of list.items) {
    const why = nameProblem(item, seen);
    if (why !== undefined) return { at: item, why };
  }
  return undefined;
}

function nameProblem(item: TomlValue, seen: Set<string>): string | undefined {
  if (item.kind !== "string") return undefined;
  const name = trimmed(item.value);
  if (name === "") return "A nickname is blank";
  if (seen.has(name)) return `The nickname \`${name}\` is there twice`;
  seen.add(name);
  return /^[A-Za-z0-9 _-]+$/.test(name) ? undefined : "A nickname has a character that is not allowed";
}
