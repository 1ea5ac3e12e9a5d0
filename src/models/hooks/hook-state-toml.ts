import { field, table } from "../field.ts";
import { bool, str } from "../types.ts";
import type { z } from "../z.ts";

export const HookStateToml = table("HookStateToml", {
  doc: "What you decided about one hook. Codex writes this itself, when you review hooks.",
  positional: "required",
  fields: {
    enabled: field(bool(), { doc: "Whether the hook runs.", default: true }),
    trusted_hash: field(str(), {
      doc: "Hash of the hook's definition when you trusted it. A hook that was changed since is not run until you trust it again.",
    }),
    trusted_content_hash: field(str(), {
      doc: "Hash of the files that belonged to the hook when you trusted it.",
    }),
  },
});
export type HookStateToml = z.infer<typeof HookStateToml>;
