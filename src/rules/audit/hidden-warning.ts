import type { Place } from "../../resolve/place.ts";
import { removalFix } from "../../edit/removal-fix.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

export const docs: RuleDocs = {
  summary: "A warning about missing protection is switched off.",
  why: "Codex then says nothing when it runs without a sandbox, or where everybody may write to the folder.",
  fix: "Remove the key.",
  bad: "[notice]\nhide_full_access_warning = true\n",
  good: "[notice]\nhide_rate_limit_model_nudge = true\n",
};

export const rule = defineRule({
  code: "audit/hidden-warning",
  effect: "risk",
  severity: "info",
  group: "audit",
  on: { "notice.hide_full_access_warning": check, "notice.hide_world_writable_warning": check },
});

function check(hides: Place): void {
  const { key, file } = hides;
  if (hides.flag() !== true || !key) return;
  hides.reportKey("Codex no longer warns of this.", { fix: removalFix(file.document, key, false) });
}
