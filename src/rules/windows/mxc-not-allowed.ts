import { defineRule } from "../define-rule.ts";
import { asBoolean } from "../rule-context.ts";
import { enumValue, fieldOf } from "../support/positional.ts";

const ORDER = ["sandbox", "allow_mxc"];

export const rule = defineRule({
  code: "windows/mxc-not-allowed",
  effect: "fatal",
  docs: {
    summary: '`windows.sandbox = "mxc"` with `allow_mxc = false`.',
    why: "Codex refuses to start, on every platform: one setting asks for the sandbox that the other forbids.",
    fix: 'Remove `allow_mxc`, or choose "elevated" or "unelevated".',
    bad: '[windows]\nsandbox = "mxc"\nallow_mxc = false\n',
    good: '[windows]\nsandbox = "mxc"\n',
  },
  check(context) {
    const windows = context.value("windows");
    const sandbox = fieldOf(windows, "sandbox", ORDER);
    const allowed = fieldOf(windows, "allow_mxc", ORDER);
    if (!sandbox || enumValue(sandbox) !== "mxc" || asBoolean(allowed) !== false) return;
    context.report({
      at: sandbox,
      path: ["windows", "sandbox"],
      message: 'The sandbox "mxc" is not allowed by `allow_mxc = false`.',
      hint: 'Remove `allow_mxc`, or choose "elevated" or "unelevated".',
    });
  },
});
