import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asString } from "../rule-context.ts";
import { isAbsolutePath, isWindowsPath, WINDOWS_HINT } from "../support/filesystem-path.ts";
import { providers } from "../support/providers.ts";

export const docs: RuleDocs = {
  summary: "The `credential_file` of the provider `gcp` is not an absolute path.",
  why: "Codex refuses to start. Other paths start at the folder of the file and may begin with `~/`; this one does not.",
  fix: "Write the absolute path.",
  bad: '[model_providers.gcp]\ncredential_file = "~/gcp.json"\n',
  good: '[model_providers.gcp]\ncredential_file = "/etc/codex/gcp.json"\n',
};

export const rule = defineRule({
  code: "provider/credential-file",
  effect: "fatal",
  check(context) {
    for (const { kind, table, path } of providers(context)) {
      const at = kind === "gcp" ? table.get("credential_file")?.value : undefined;
      const text = asString(at);
      if (!at || text === undefined || isAbsolutePath(context, text)) continue;
      context.report({
        at,
        path: [...path, "credential_file"],
        message: "`credential_file` must be an absolute path.",
        hint: isWindowsPath(text)
          ? WINDOWS_HINT
          : text.startsWith("~")
            ? "Write the home directory out: `~` is not expanded here."
            : "Write the absolute path.",
      });
    }
  },
});
