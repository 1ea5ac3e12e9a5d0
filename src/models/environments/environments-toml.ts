import { field, table } from "../field.ts";
import { bool, list, str } from "../types.ts";
import type { z } from "../z.ts";
import { EnvironmentToml } from "./environment-toml.ts";

export const EnvironmentsToml = table("EnvironmentsToml", {
  doc: "The `environments.toml` of a user: other places than this machine in which Codex can run commands.",
  fields: {
    default: field(str(), {
      doc: "The environment in which commands run: the `id` of one, `local` for this machine, or `none`.",
    }),
    include_local: field(bool(), {
      doc: "Whether this machine is one of the environments, as `local`.",
      default: true,
    }),
    environments: field(list(EnvironmentToml), { doc: "The other environments.", default: [] }),
  },
  unknown: "fatal",
});
export type EnvironmentsToml = z.infer<typeof EnvironmentsToml>;
