import { type RuleDocs, defineRule } from "../define-rule.ts";
import { isAbsolutePath, isWindowsPath, WINDOWS_HINT } from "../support/filesystem-path.ts";

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
  on: {
    "model_providers.gcp.credential_file": (credentials, file) => {
      const text = credentials.text();
      if (text === undefined || isAbsolutePath(file, text)) return;
      const home = text.startsWith("~") ? "Write the home directory out: `~` is not expanded here." : undefined;
      credentials.report("`credential_file` must be an absolute path.", {
        hint: isWindowsPath(text) ? WINDOWS_HINT : (home ?? "Write the absolute path."),
      });
    },
  },
});
