import { ConfigToml } from "../config.ts";
import { extendedTable, field } from "../field.ts";
import { OTHER_AGENTS, COMMON_GUESS } from "../other-names.ts";
import { nonEmptyList, str } from "../types.ts";
import type { z } from "../z.ts";

const OWN_SESSION = "An agent keeps what the session that starts it has.";
const SANDBOX =
  "An agent works in the sandbox of the session that starts it, also where the role asks for a stricter one.";

export const RawAgentRoleFileToml = extendedTable("RawAgentRoleFileToml", ConfigToml, {
  doc:
    "The file of an agent role that `config_file` names: what the role is, and the settings that are laid over the " +
    "session's for agents of the role. Codex reads it by itself and leaves out the role where anything in it is wrong.",
  fields: {
    name: field(str(), { doc: "Another name for the role than that of its table." }),
    description: field(str({ notBlank: true }), {
      doc: "What the role is for; the model picks a role by this text. Needed here or in the table of the role.",
    }),
    developer_instructions: field(str({ notBlank: true }), {
      doc: "What an agent of the role is told beside the instructions that come with its model.",
    }),
    nickname_candidates: field(nonEmptyList(str()), {
      doc: "Names to give to agents of this role: ASCII letters, digits, spaces, `-` and `_`, each once.",
      examples: [["Ada", "Grace"]],
    }),
    profile: field(str(), { doc: "Name of a profile, which a role does not apply." }),
    experimental_thread_store_endpoint: field(str(), { doc: "Address of a remote store for threads." }),
  },
  unknown: "fatal",
  otherNames: {
    [COMMON_GUESS]: { nicknames: "nickname_candidates", role: "name" },
    [OTHER_AGENTS]: {
      prompt: "developer_instructions",
      system_prompt: "developer_instructions",
      color: { instead: "A role has no color. Remove it." },
      agent_type: { instead: "A role has no type: `name` is what it is started by. Remove it." },
      config_file: { instead: "It stands in `[agents.NAME]` of `config.toml`, and names this file. Remove it." },
    },
  },
  flattened: true,
  withoutEffect: {
    sandbox_mode: SANDBOX,
    default_permissions: SANDBOX,
    approval_policy: "An agent asks for approval as the session that starts it does.",
    model_provider: "An agent uses the provider of the session that starts it.",
    model_instructions_file: OWN_SESSION,
    web_search: OWN_SESSION,
    "tools.web_search": OWN_SESSION,
    project_doc_max_bytes: OWN_SESSION,
    include_environment_context: OWN_SESSION,
    profile: "A role applies no profile.",
    experimental_thread_store_endpoint: "Threads are kept locally.",
    "features.view_image": OWN_SESSION,
    "features.goals": OWN_SESSION,
  },
});
export type RawAgentRoleFileToml = z.infer<typeof RawAgentRoleFileToml>;
