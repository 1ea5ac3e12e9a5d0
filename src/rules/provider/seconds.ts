import { rewriteFix } from "../../edit/rewrite-fix.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { looksLikeSeconds, providerAuths, timeOf } from "../support/provider-auth.ts";

export const docs: RuleDocs = {
  summary: "A time of `auth` that looks like seconds; Codex reads milliseconds.",
  why:
    "With `timeout_ms = 30` the command is killed before it can print a token. With `refresh_interval_ms = 300` it is run " +
    "again for nearly every request.",
  fix: "Write the time in milliseconds: `30000` for half a minute.",
  bad: '[model_providers.proxy]\nname = "Proxy"\nbase_url = "https://proxy.example/v1"\nauth = { command = "fetch-token", timeout_ms = 30 }\n',
  good: '[model_providers.proxy]\nname = "Proxy"\nbase_url = "https://proxy.example/v1"\nauth = { command = "fetch-token", timeout_ms = 30000 }\n',
};

export const rule = defineRule({
  code: "provider/seconds",
  effect: "risk",
  check(context) {
    for (const { table, path } of providerAuths(context)) {
      for (const key of ["timeout_ms", "refresh_interval_ms"] as const) {
        const at = table.get(key)?.value;
        const time = timeOf(table, key);
        if (!at || time === undefined || !looksLikeSeconds(key, time)) continue;
        context.report({
          at,
          path: [...path, key],
          message: `\`${key}\` is ${time} milliseconds, which looks like seconds.`,
          hint: `For ${time} seconds write \`${time * 1000}\`.`,
          fix: rewriteFix(`Change to ${time * 1000}`, at, String(time * 1000), false),
        });
      }
    }
  },
});
