import type { Fix } from "../../diagnostics/diagnostic.ts";
import { pairBehind } from "../../edit/pair-behind.ts";
import type { Place } from "../../resolve/place.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { isWindowsPath } from "../support/filesystem-path.ts";
import { authOf } from "./command-tables.ts";

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
  on: {
    "model_providers.*": (provider, file) => {
      const auth = authOf(provider);
      const command = auth?.child("command");
      const text = command?.text();
      if (!auth || !command || text === undefined || auth.child("cwd") || !file.isWhole) return;
      if (!text.includes("/") || /^[/~]/.test(text) || isWindowsPath(text) || /[\s$|;"'`]/.test(text)) return;
      command.report("A relative `command` without `cwd` starts at the folder that Codex is started from.", {
        hint: 'Write the absolute path, or add `cwd = "."` for the folder of this file.',
        fix: fixFor(command),
      });
    },
  },
});

function fixFor({ key, file }: Place): Fix | undefined {
  const edits = key && pairBehind(file.document, key, "cwd", ".");
  return edits && { title: "Start at the folder of this file", safe: false, edits };
}
