import { field, table } from "../field.ts";
import { hookEvents } from "../hooks/hooks-toml.ts";
import { path } from "../types.ts";
import type { z } from "../z.ts";

export const ManagedHooksRequirementsToml = table("ManagedHooksRequirementsToml", {
  doc: "Hooks that run for every user, without being trusted first. Codex silently ignores events that it does not know.",
  fields: {
    ...hookEvents(),
    managed_dir: field(path(), {
      doc: "Folder with the programs of the hooks. Codex does not notice when it does not exist.",
      path: "directory",
    }),
    windows_managed_dir: field(path(), { doc: "The same on Windows.", path: "directory" }),
  },
  unknown: "inert",
});
export type ManagedHooksRequirementsToml = z.infer<typeof ManagedHooksRequirementsToml>;
