import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asTable } from "../rule-context.ts";
import type { TomlEntry, TomlTable } from "../../toml/types.ts";
import { mitmTables } from "../support/mitm.ts";

export const docs: RuleDocs = {
  summary: "A setting of the second version of `network.mitm` without `version = 2`.",
  why:
    "Codex refuses to start, even if the profile is not selected. `schemes` and `ports` of hooks, `placeholder` of injected " +
    "headers, `body_secret_substitution` and `aws_sigv4` belong to version 2.",
  fix: "Add `version = 2` to the `network.mitm` table.",
  bad:
    'default_permissions = "p"\n\n[permissions.p.network.mitm.hooks.api]\nhost = "api.example.com"\nmethods = ["GET"]\n' +
    'path_prefixes = ["/"]\nports = [443]\naction = ["clean"]\n\n[permissions.p.network.mitm.actions.clean]\n' +
    'strip_request_headers = ["cookie"]\n',
  good:
    'default_permissions = "p"\n\n[permissions.p.network.mitm]\nversion = 2\n\n[permissions.p.network.mitm.hooks.api]\n' +
    'host = "api.example.com"\nmethods = ["GET"]\npath_prefixes = ["/"]\nports = [443]\naction = ["clean"]\n\n' +
    '[permissions.p.network.mitm.actions.clean]\nstrip_request_headers = ["cookie"]\n',
};

export const rule = defineRule({
  code: "permissions/mitm-version",
  effect: "fatal",
  check(context) {
    if (!context.complete) return;
    for (const { profile, table } of mitmTables(context)) {
      if (table.get("version")) continue;
      // One missing line, one finding.
      const [first] = scoped(table);
      if (!first) continue;
      context.report({
        at: first.key,
        path: ["permissions", profile.name, "network", "mitm", ...first.path],
        message: `\`${first.key.name}\` needs \`version = 2\` in the \`network.mitm\` table.`,
        hint: `Add \`version = 2\` to the \`network.mitm\` table of the profile \`${profile.name}\`.`,
      });
    }
  },
});

interface Scoped {
  readonly key: TomlEntry["key"];
  readonly path: readonly (string | number)[];
}

function scoped(mitm: TomlTable): Scoped[] {
  const found: Scoped[] = [];
  for (const { key: hook, value } of asTable(mitm.get("hooks")?.value)?.entries ?? []) {
    for (const { key, value: list } of asTable(value)?.entries ?? []) {
      const newer = key.name === "schemes" || key.name === "ports";
      if (newer && list.kind === "array" && list.items.length > 0)
        found.push({ key, path: ["hooks", hook.name, key.name] });
    }
  }
  for (const { key: action, value } of asTable(mitm.get("actions")?.value)?.entries ?? []) {
    for (const { key, value: operation } of asTable(value)?.entries ?? []) {
      const path = ["actions", action.name, key.name];
      if (key.name === "body_secret_substitution" || key.name === "aws_sigv4") found.push({ key, path });
      if (key.name !== "inject_request_headers" || operation.kind !== "array") continue;
      for (const [index, header] of operation.items.entries()) {
        const placeholder = asTable(header)?.get("placeholder");
        if (placeholder) found.push({ key: placeholder.key, path: [...path, index, "placeholder"] });
      }
    }
  }
  return found.sort((a, b) => a.key.start - b.key.start);
}
