import type { Fix } from "../../diagnostics/diagnostic.ts";
import { insertItem } from "../../edit/comma-list.ts";
import type { ConfigFile } from "../../resolve/config-file.ts";
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
    allowed_sandbox_modes: (modes, file) => {
      if (!lacksReadOnly(modes)) return;
      modes.report("`read-only` is not among the sandbox modes; Codex refuses to start.", { fix: added(modes, file) });
    },
    "remote_sandbox_config.[]": (config, file) => {
      const modes = config.child("allowed_sandbox_modes");
      if (!modes || !lacksReadOnly(modes)) return;
      const isForAll = config.child("hostname_patterns")?.items.some((pattern) => pattern.text() === "*");
      const fix = added(modes, file);
      if (isForAll) modes.report("`read-only` is not among the sandbox modes; Codex refuses to start.", { fix });
      else {
        modes.report("`read-only` is not among the sandbox modes; Codex refuses to start on these machines.", {
          effect: "risk",
          severity: "error",
          fix,
        });
      }
    },
  },
});

function lacksReadOnly(modes: Place): boolean {
  return modes.kind === "array" && !modes.isIncomplete && !modes.items.some((mode) => mode.text() === "read-only");
}

/** Nobody may do more with it: it is the mode that allows least. */
function added({ node }: Place, { document }: ConfigFile): Fix | undefined {
  if (node.kind !== "array") return undefined;
  return { title: 'Add `"read-only"`', safe: true, edits: insertItem(document.text, node, '"read-only"') };
}
