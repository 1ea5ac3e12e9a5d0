import { changeTo } from "../edit/change-to.ts";
import { isWithoutEffect } from "../resolve/note.ts";
import { type RuleDocs, defineRule } from "./define-rule.ts";

export const docs: RuleDocs = {
  summary: "An older name of a value.",
  why:
    "Codex takes it for the current value, which may mean something other than the older one did: `on-failure` of " +
    "`approval_policy` is now the same as `on-request`. A later release may not read it any more.",
  fix: "Use the current value.",
  bad: 'approval_policy = "on-failure"\n',
  good: 'approval_policy = "on-request"\n',
};

export const rule = defineRule({
  code: "alias-value",
  effect: "risk",
  severity: "info",
  onShape: {
    enum: (place) => {
      const { node, shape } = place;
      if (node.kind !== "string" || shape?.kind !== "enum") return;
      const canonical = shape.aliases.get(node.value);
      if (canonical === undefined || isWithoutEffect(place)) return;
      place.report(`Codex takes \`${node.value}\` as an older name of \`${canonical}\`.`, {
        fix: changeTo(place.file.document, canonical, node, true),
      });
    },
  },
});
