import { type RuleDocs, defineRule } from "../define-rule.ts";
import { authOf } from "./command-tables.ts";
import { looksLikeSeconds } from "./looks-like-seconds.ts";

export const docs: RuleDocs = {
  summary: "The command of `auth` may take longer than its token is kept.",
  why:
    "A token that took longer than `refresh_interval_ms` to get counts as stale at once: the command then runs for every " +
    "request, and requests wait for it. The defaults are 5000 and 300000.",
  fix: "Make `timeout_ms` smaller than `refresh_interval_ms`, or set that to `0`: the token is then kept until a 401.",
  bad: '[model_providers.proxy]\nname = "Proxy"\nbase_url = "https://proxy.example/v1"\nauth = { command = "fetch-token", timeout_ms = 60000, refresh_interval_ms = 30000 }\n',
  good: '[model_providers.proxy]\nname = "Proxy"\nbase_url = "https://proxy.example/v1"\nauth = { command = "fetch-token", timeout_ms = 5000, refresh_interval_ms = 300000 }\n',
};

export const rule = defineRule({
  code: "provider/timeout-over-refresh",
  effect: "risk",
  kinds: ["config", "profile"],
  on: {
    "model_providers.*": (provider) => {
      const auth = authOf(provider);
      const timeout = auth?.number("timeout_ms") ?? 5000;
      const refresh = auth?.number("refresh_interval_ms") ?? 300_000;
      if (!(refresh > 0 && timeout > refresh)) return;
      if (looksLikeSeconds("timeout_ms", timeout) || looksLikeSeconds("refresh_interval_ms", refresh)) return;
      const place = auth?.child("timeout_ms") ?? auth?.child("refresh_interval_ms");
      place?.report(
        `The command may take ${timeout} ms (\`timeout_ms\`), but its token is kept for ${refresh} ms only (\`refresh_interval_ms\`).`,
        { hint: "Make `timeout_ms` the smaller one, or set `refresh_interval_ms = 0` to keep the token until a 401." },
      );
    },
  },
});
