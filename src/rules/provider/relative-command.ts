import { type RuleDocs, defineRule } from "../define-rule.ts";
import type { RuleContext } from "../rule-context.ts";
import { isAbsolutePath, isWindowsPath, WINDOWS_HINT } from "../support/filesystem-path.ts";
import { providerCommands } from "../support/provider-commands.ts";
import { isBlank } from "../../words/rust-text.ts";

export const docs: RuleDocs = {
  summary: "The `command` of a `credential_export` is a relative path.",
  why: "Codex refuses to start: it wants an absolute path, or a bare name that it looks up on `PATH`. `~/` is not expanded.",
  fix: "Write the absolute path, or just the name of the program.",
  bad: '[model_providers.amazon-bedrock.aws]\ncredential_export = { command = "./export-credentials" }\n',
  good: '[model_providers.amazon-bedrock.aws]\ncredential_export = { command = "/usr/local/bin/export-credentials" }\n',
};

export const rule = defineRule({
  code: "provider/relative-command",
  effect: "fatal",
  check(context) {
    for (const { at, text, path, isAuth } of providerCommands(context)) {
      if (isAuth || isBlank(text) || !isRelativePath(context, text)) continue;
      context.report({
        at,
        path,
        message: "`command` must be an absolute path or a bare name here, not a relative path.",
        hint: isWindowsPath(text)
          ? WINDOWS_HINT
          : text.startsWith("~")
            ? "Write the home directory out: `~` is not expanded."
            : "Write the absolute path.",
      });
    }
  },
});

function isRelativePath(context: RuleContext, text: string): boolean {
  const separator = context.options.platform === "windows" ? /[\\/]/ : /\//;
  return !isAbsolutePath(context, text) && (separator.test(text) || text === "." || text === "..");
}
