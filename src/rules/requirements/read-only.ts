import type { Place } from "../../resolve/place.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

export const docs: RuleDocs = {
  summary: "Sandbox modes that are allowed without `read-only`.",
  why:
    "Codex refuses to start: `read-only` is what it falls back to. Of `remote_sandbox_config` only the entries count " +
    "that fit the name of the machine.",
  fix: 'Add `"read-only"` to the list.',
  kind: "requirements",
  bad: 'allowed_sandbox_modes = ["workspace-write"]\n',
  good: 'allowed_sandbox_modes = ["read-only", "workspace-write"]\n',
};

export const rule = defineRule({
  code: "requirements/read-only",
  effect: "fatal",
  kinds: ["requirements"],
  on: {
    allowed_sandbox_modes: (modes) => {
      if (lacksReadOnly(modes)) modes.report("`read-only` is not among the sandbox modes; Codex refuses to start.");
    },
    "remote_sandbox_config.[]": (config) => {
      const modes = config.child("allowed_sandbox_modes");
      if (!modes || !lacksReadOnly(modes)) return;
      const isForAll = config.child("hostname_patterns")?.items.some((pattern) => pattern.text() === "*");
      if (isForAll) modes.report("`read-only` is not among the sandbox modes; Codex refuses to start.");
      else {
        modes.report("`read-only` is not among the sandbox modes; Codex refuses to start on these machines.", {
          effect: "risk",
          severity: "error",
        });
      }
    },
  },
});

function lacksReadOnly(modes: Place): boolean {
  return modes.kind === "array" && !modes.isIncomplete && !modes.items.some((mode) => mode.text() === "read-only");
}
