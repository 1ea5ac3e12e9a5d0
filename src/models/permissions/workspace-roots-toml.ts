import { openTable } from "../field.ts";
import { bool } from "../types.ts";
import type { z } from "../z.ts";

export const WorkspaceRootsToml = openTable("WorkspaceRootsToml", {
  doc:
    "Further folders that belong to the workspace, each with `true`; `false` takes away one that an inherited profile " +
    "adds. Relative folders start at the folder that Codex works in, not at this file.",
  fields: {},
  rest: bool(),
  restName: "folder",
});
export type WorkspaceRootsToml = z.infer<typeof WorkspaceRootsToml>;
