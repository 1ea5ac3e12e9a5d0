import { ConfigToml } from "../config.ts";
import { extendedTable, field, required } from "../field.ts";
import { nonEmptyList, str } from "../types.ts";
import type { z } from "../z.ts";

export const RawAgentRoleFileToml = extendedTable("RawAgentRoleFileToml", ConfigToml, {
  doc:
    "The file of an agent role: what the role is, and the settings that are laid over the session's for agents of the " +
    "role. Codex reads it by itself and leaves out the role where anything in it is wrong.",
  fields: {
    name: required(str({ notBlank: true }), {
      doc:
        "Name of the role, by which agents are started. A role called `default`, `worker` or `explorer` takes the place " +
        "of the one that Codex has.",
    }),
    description: required(str({ notBlank: true }), {
      doc: "What the role is for; the model picks a role by this text.",
    }),
    developer_instructions: required(str({ notBlank: true }), {
      doc: "What an agent of the role is told beside the instructions that come with its model.",
    }),
    nickname_candidates: field(nonEmptyList(str()), {
      doc: "Names to give to agents of this role: ASCII letters, digits, spaces, `-` and `_`, each once.",
      examples: [["Ada", "Grace"]],
    }),
  },
  unknown: "fatal",
});
export type RawAgentRoleFileToml = z.infer<typeof RawAgentRoleFileToml>;
