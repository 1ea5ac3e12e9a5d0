import { enumeration, field, table } from "../field.ts";
import type { z } from "../z.ts";
import { COMMON_GUESS } from "../other-names.ts";

export const TrustLevel = enumeration(
  "TrustLevel",
  {
    trusted: "Codex reads the project's `.codex` folder: its configuration, hooks and rules.",
    untrusted: "Codex ignores the project's `.codex` folder, and does not ask about it again.",
  },
  { otherNames: { trust: "trusted", full: "trusted", never: "untrusted" } },
);

export const ProjectConfig = table("ProjectConfig", {
  doc: "What Codex remembers about a project, under the project's absolute path. A relative path is accepted but never matches.",
  positional: "all",
  fields: {
    trust_level: field(TrustLevel, {
      power: { order: ["untrusted", "trusted"] },
      doc:
        "Whether you trust the project. With either value, `sandbox_mode` is `workspace-write` there unless it is set; " +
        "without, it is `read-only`.",
    }),
  },
  former: {
    approval_policy:
      "Projects have a `trust_level` only; put `approval_policy` into the project's `.codex/config.toml`.",
  },
  desktop: ["sandbox_mode"],
  otherNames: {
    [COMMON_GUESS]: {
      trust: "trust_level",
      trusted: { instead: 'Write `trust_level = "trusted"` or `trust_level = "untrusted"`.' },
      hasTrustDialogAccepted: { instead: 'Write `trust_level = "trusted"`.' },
    },
  },
});
export type ProjectConfig = z.infer<typeof ProjectConfig>;
