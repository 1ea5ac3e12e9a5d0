import { enumeration, field, table } from "./field.ts";
import { GONE } from "./former-key.ts";
import { bool } from "./types.ts";
import type { z } from "./z.ts";

export const WindowsSandboxModeToml = enumeration("WindowsSandboxModeToml", {
  elevated: "Commands run as separate sandbox accounts. Setting that up needs administrator rights once.",
  unelevated:
    "Commands run with a restricted token of your own account. Needs no administrator rights, and isolates less.",
  mxc: "Commands run in the MXC sandbox of recent Windows versions. Refused together with `allow_mxc = false`.",
});

export const WindowsToml = table("WindowsToml", {
  doc: "Settings that apply on Windows only.",
  positional: "all",
  fields: {
    sandbox: field(WindowsSandboxModeToml, {
      power: {},
      doc: "Which sandbox commands run in.",
    }),
    allow_mxc: field(bool(), {
      power: {},
      doc: 'Whether the MXC sandbox may be used. `false` keeps Codex from choosing it, and refuses `sandbox = "mxc"`.',
    }),
  },
  former: { sandbox_private_desktop: GONE },
});
export type WindowsToml = z.infer<typeof WindowsToml>;
