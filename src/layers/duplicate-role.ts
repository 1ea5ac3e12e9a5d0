import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** What is to be said of a role that shares its name with another one of its layer, but for the place. */
export function duplicateRole(name: string): Omit<Diagnostic, "range"> & { readonly hint: string } {
  return {
    code: "start/duplicate-role",
    effect: "dropped",
    severity: "error",
    message: `Another role here has the name \`${name}\`; Codex leaves one of the two out.`,
    hint: "Give each role a name of its own. The `name` in the file of a role counts more than that of its table in `[agents]`.",
    path: ["name"],
  };
}
