import type { Fix } from "../../diagnostics/diagnostic.ts";
import { rewriteFix } from "../../edit/rewrite-fix.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asString } from "../rule-context.ts";
import { isWindowsPath } from "../support/filesystem-path.ts";
import { isWhole } from "../support/layers.ts";
import { keyAfter } from "../../edit/key-after.ts";
import { providerAuths } from "../support/provider-auth.ts";

export const docs: RuleDocs = {
  summary: "The `command` of `auth` is a relative path, and there is no `cwd`.",
  why:
    "A path with a separator starts at `cwd`. Without one, that is the folder that Codex is started from: the command is " +
    "found in one folder only, or another project's program of that name is run.",
  fix: 'Write the absolute path, or set `cwd`: an explicit `cwd = "."` is the folder of this file.',
  bad: '[model_providers.proxy]\nname = "Proxy"\nbase_url = "https://proxy.example/v1"\n\n[model_providers.proxy.auth]\ncommand = "./fetch-token"\n',
  good: '[model_providers.proxy]\nname = "Proxy"\nbase_url = "https://proxy.example/v1"\n\n[model_providers.proxy.auth]\ncommand = "./fetch-token"\ncwd = "."\n',
};

export const rule = defineRule({
  code: "provider/command-without-cwd",
  effect: "risk",
  check(context) {
    if (!isWhole(context)) return;
    for (const { table, path } of providerAuths(context)) {
      const at = table.get("command")?.value;
      const text = asString(at);
      if (!at || text === undefined || table.get("cwd") || table.incomplete) continue;
      if (!text.includes("/") || /^[/~]/.test(text) || isWindowsPath(text) || /[\s$|;"'`]/.test(text)) continue;
      const addition = keyAfter(context.document.text, table, at, 'cwd = "."');
      const place = { start: at.end, end: at.end };
      const fix: Fix | undefined =
        addition === undefined ? undefined : rewriteFix("Start at the folder of this file", place, addition, false);
      context.report({
        at,
        path: [...path, "command"],
        message: "A relative `command` without `cwd` starts at the folder that Codex is started from.",
        hint: 'Write the absolute path, or add `cwd = "."` for the folder of this file.',
        ...(fix && { fix }),
      });
    }
  },
});
