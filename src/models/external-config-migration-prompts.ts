import { field, table } from "./field.ts";
import { bool, i64, map } from "./types.ts";
import type { z } from "./z.ts";

export const ExternalConfigMigrationPrompts = table("ExternalConfigMigrationPrompts", {
  doc: "When Codex offered to take over the configuration of another coding agent, and where you declined. Codex writes this itself.",
  positional: 2,
  fields: {
    home: field(bool(), { doc: "Whether the offer for your home folder is hidden." }),
    home_last_prompted_at: field(i64(), {
      doc: "When the offer for your home folder was last shown, in seconds since 1970.",
    }),
    projects: field(map(bool(), "project folder"), {
      doc: "Whether the offer for a project is hidden, by the project's folder.",
      default: {},
    }),
    project_last_prompted_at: field(map(i64(), "project folder"), {
      doc: "When the offer for a project was last shown, in seconds since 1970, by the project's folder.",
      default: {},
    }),
  },
});
export type ExternalConfigMigrationPrompts = z.infer<typeof ExternalConfigMigrationPrompts>;
