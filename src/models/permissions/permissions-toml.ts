import { openTable } from "../field.ts";
import type { z } from "../z.ts";
import { OTHER_AGENTS } from "../other-names.ts";
import { PermissionProfileToml } from "./permission-profile-toml.ts";

const COMMANDS = {
  instead:
    'Which commands may run stands in files below `$CODEX_HOME/rules`: `prefix_rule(pattern = ["git", "status"], decision = "allow")`.',
};

export const PermissionsToml = openTable("PermissionsToml", {
  doc:
    "Permission profiles, by name. `default_permissions` selects one, and must be set when there are any, unless " +
    "`sandbox_mode` is. Names that start with `:` are reserved for the built-in profiles.",
  fields: {},
  otherNames: {
    [OTHER_AGENTS]: { allow: COMMANDS, deny: COMMANDS, ask: COMMANDS },
  },
  rest: PermissionProfileToml,
  restName: "permission profile",
  names: {
    not: [{ test: /^:+/, words: "is reserved: names that start with `:` belong to Codex" }],
    code: "permissions/reserved-name",
    hint: "Use a name without `:`; to build on a profile of Codex, set `extends` in your own.",
    late: true,
  },
});
export type PermissionsToml = z.infer<typeof PermissionsToml>;
