import { rewriteFix } from "../../edit/rewrite-fix.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { authOf } from "./command-tables.ts";
import { looksLikeSeconds } from "./looks-like-seconds.ts";

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
  kinds: ["config", "profile"],
  on: {
    "model_providers.*": (provider) => {
      for (const key of ["timeout_ms", "refresh_interval_ms"] as const) {
        const place = authOf(provider)?.child(key);
        const time = place?.number();
        if (!place || time === undefined || !looksLikeSeconds(key, time)) continue;
        place.report(`\`${key}\` is ${time} milliseconds, which looks like seconds.`, {
          hint: `For ${time} seconds write \`${time * 1000}\`.`,
          fix: rewriteFix(`Change to ${time * 1000}`, place.node, String(time * 1000), false),
        });
      }
    },
  },
});
