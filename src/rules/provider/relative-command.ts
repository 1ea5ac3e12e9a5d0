import type { Platform } from "../../lint-options.ts";
import { isBlank } from "../../words/rust-text.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { isAbsolutePath, isWindowsPath, WINDOWS_HINT } from "../support/filesystem-path.ts";
import { credentialExportOf } from "./command-tables.ts";

export const docs: RuleDocs = {
  summary: "The `command` of a `credential_export` is a relative path.",
  why: "Codex refuses to start: it takes an absolute path, or a bare name that it looks up on `PATH`. `~/` is not expanded.",
  fix: "Write the absolute path, or just the name of the program.",
  bad: '[model_providers.amazon-bedrock.aws]\ncredential_export = { command = "./export-credentials" }\n',
  good: '[model_providers.amazon-bedrock.aws]\ncredential_export = { command = "/usr/local/bin/export-credentials" }\n',
};

export const rule = defineRule({
  code: "provider/relative-command",
  effect: "fatal",
  on: {
    "model_providers.*": (provider, file) => {
      const command = credentialExportOf(provider)?.child("command");
      const text = command?.text() ?? "";
      if (isBlank(text) || isAbsolutePath(file, text) || isBareName(text, file.platform)) return;
      const home = text.startsWith("~") ? "Write the home directory out: `~` is not expanded." : undefined;
      command?.report("`command` must be an absolute path or a bare name here, not a relative path.", {
        hint: isWindowsPath(text) ? WINDOWS_HINT : (home ?? "Write the absolute path."),
      });
    },
  },
});

function isBareName(text: string, platform: Platform): boolean {
  const separator = platform === "windows" ? /[\\/]/ : /\//;
  return !separator.test(text) && text !== "." && text !== "..";
}
