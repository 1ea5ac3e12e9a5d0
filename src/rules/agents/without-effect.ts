import type { Place } from "../../resolve/place.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

export const docs: RuleDocs = {
  summary: "A setting in the file of an agent role that has no effect there.",
  why:
    'Codex reads the setting and lets an agent of the role work without it: a role with `sandbox_mode = "read-only"` is ' +
    "not restricted when the session that starts the agent is not. This was measured with agents that `codex exec` " +
    "starts, `sandbox_mode` with Codex 0.169.0 and 0.171.0, the others with 0.171.0; sandbox, approvals and web search " +
    "with `multi_agent_v2` too. Agents that are started in the terminal interface were not looked at.",
  fix:
    "Remove it, and do not count on it. What must not be possible for an agent has to be impossible for the session: set " +
    "it in `config.toml`, or start Codex with `--sandbox`. What the agent is to keep to can be said in " +
    "`developer_instructions`.",
  kind: "agent-role",
  bad: 'name = "reviewer"\ndescription = "Reviews a change."\ndeveloper_instructions = "Review."\nsandbox_mode = "read-only"\n',
  good: 'name = "reviewer"\ndescription = "Reviews a change."\ndeveloper_instructions = "Review. Change no file."\n',
};

export const rule = defineRule({
  code: "agents/without-effect",
  effect: "inert",
  kinds: ["agent-role", "declared-role"],
  on: {
    "": (root, { rootShape }) => {
      for (const [key, why] of Object.entries(rootShape.withoutEffect)) {
        let place: Place | undefined = root;
        for (const name of key.split(".")) place = place?.child(name);
        place?.reportKey(`\`${key}\` has no effect in an agent role. ${why}`, {
          hint: `Remove it, and set \`${key}\` for the session that starts the agent, or say in \`developer_instructions\` what the agent must not do.`,
        });
      }
    },
  },
});
