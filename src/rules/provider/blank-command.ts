import { type RuleDocs, defineRule } from "../define-rule.ts";
import { providerCommands } from "../support/provider-commands.ts";
import { isBlank } from "../../words/rust-text.ts";

export const docs: RuleDocs = {
  summary: "A blank `command` in a provider.",
  why: "Codex refuses to start, even if another provider is selected.",
  fix: "Name the program to run; its arguments belong into `args`.",
  bad: '[model_providers.proxy]\nname = "Proxy"\n\n[model_providers.proxy.auth]\ncommand = " "\n',
  good: '[model_providers.proxy]\nname = "Proxy"\n\n[model_providers.proxy.auth]\ncommand = "/usr/local/bin/fetch-token"\n',
};

export const rule = defineRule({
  code: "provider/blank-command",
  effect: "fatal",
  check(context) {
    for (const { at, text, path, isAuth } of providerCommands(context)) {
      // The model refuses the empty text of the other commands already.
      if (!isBlank(text) || (text === "" && !isAuth)) continue;
      context.report({ at, path, message: "`command` must not be blank.", hint: "Name the program to run." });
    }
  },
});
