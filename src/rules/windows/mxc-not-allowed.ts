import { type RuleDocs, defineRule } from "../define-rule.ts";

export const docs: RuleDocs = {
  summary: '`windows.sandbox = "mxc"` with `allow_mxc = false`.',
  why: "Codex refuses to start, on every platform: one setting asks for the sandbox that the other forbids.",
  fix: 'Remove `allow_mxc`, or choose "elevated" or "unelevated".',
  bad: '[windows]\nsandbox = "mxc"\nallow_mxc = false\n',
  good: '[windows]\nsandbox = "mxc"\n',
};

export const rule = defineRule({
  code: "windows/mxc-not-allowed",
  effect: "fatal",
  stage: "use",
  on: {
    windows: (windows) => {
      if (windows.text("sandbox") !== "mxc" || windows.flag("allow_mxc") !== false) return;
      windows.child("sandbox")?.report('The sandbox "mxc" is not allowed by `allow_mxc = false`.', {
        hint: 'Remove `allow_mxc`, or choose "elevated" or "unelevated".',
      });
    },
  },
});
