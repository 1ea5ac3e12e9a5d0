import { extendedTable, required } from "../field.ts";
import { str } from "../types.ts";
import type { z } from "../z.ts";
import { RawAgentRoleFileToml } from "./raw-agent-role-file-toml.ts";

export const AgentRoleFileToml = extendedTable("AgentRoleFileToml", RawAgentRoleFileToml, {
  doc:
    "The file of an agent role in a folder `agents`: what the role is, and the settings that are laid over the session's " +
    "for agents of the role. Codex reads it by itself and leaves out the role where anything in it is wrong.",
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
  },
});
export type AgentRoleFileToml = z.infer<typeof AgentRoleFileToml>;
