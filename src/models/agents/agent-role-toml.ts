import { field, table } from "../field.ts";
import { list, path, str } from "../types.ts";
import type { z } from "../z.ts";
import { OTHER_AGENTS, COMMON_GUESS } from "../other-names.ts";

const IN_FILE = { instead: "Write it as `developer_instructions` in the file that `config_file` names." };

export const AgentRoleToml = table("AgentRoleToml", {
  doc: "A role that an agent can be started in. A role that is not complete does not stop Codex: it is left out with a warning.",
  positional: "all",
  fields: {
    description: field(str(), {
      doc:
        "What the role is for; the model picks a role by this text. Needed, and not blank, unless the file of " +
        "`config_file` has one.",
    }),
    config_file: field(path(), {
      doc:
        "TOML file with the role's configuration, laid over the session's. A relative path starts at the folder of this " +
        "file. When the file does not exist, the role is left out with a warning.",
      path: "file",
      examples: ["agents/reviewer.toml"],
    }),
    nickname_candidates: field(list(str()), {
      doc:
        "Names to give to agents of this role. An empty list, an empty or repeated name, and characters beyond ASCII " +
        "make Codex leave out the role with a warning.",
      examples: [["Ada", "Grace"]],
    }),
  },
  unknown: "inert",
  otherNames: {
    [COMMON_GUESS]: {
      config: "config_file",
      file: "config_file",
      path: "config_file",
      nicknames: "nickname_candidates",
    },
    [OTHER_AGENTS]: {
      prompt: IN_FILE,
      system_prompt: IN_FILE,
      tools: { instead: "Codex has no list of tools for a role. Remove it." },
    },
  },
});
export type AgentRoleToml = z.infer<typeof AgentRoleToml>;
