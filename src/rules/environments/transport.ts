import type { Place } from "../../resolve/place.ts";
import { listed } from "../../words/describe.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

const WAYS = ["url", "program"];

export const docs: RuleDocs = {
  summary:
    "An environment with both `url` and `program`, with none of them, or with a key that goes with the other one.",
  why: "Codex either connects to a server or starts a program, and refuses to start where it cannot tell which.",
  fix: "Keep `url`, with `auth_bearer_token` and `connect_timeout_sec`, or `program`, with `args`, `env` and `cwd`.",
  kind: "environments",
  bad: '[[environments]]\nid = "box"\nurl = "wss://box.example"\nargs = ["serve"]\n',
  good: '[[environments]]\nid = "box"\nprogram = "box-agent"\nargs = ["serve"]\n',
};

export const rule = defineRule({
  code: "environments/transport",
  effect: "fatal",
  kinds: ["environments"],
  on: {
    "environments.[]": (environment) => {
      const ways = WAYS.filter((name) => environment.child(name));
      const [way, other] = ways;
      if (way === undefined) environment.reportMissing("An environment needs `url` or `program`.");
      else if (other !== undefined)
        environment.child(other)?.reportKey("An environment has `url` or `program`, not both.");
      else for (const entry of environment.entries) reportOther(entry, way);
    },
  },
});

function reportOther(entry: Place, way: string): void {
  const only = entry.field?.only;
  if (only === undefined || only === way) return;
  entry.reportKey(`\`${entry.name}\` goes with ${listed([only])}, not with \`${way}\`.`);
}
