import { AgentRoleFileToml } from "./agents/agent-role-file-toml.ts";
import { RawAgentRoleFileToml } from "./agents/raw-agent-role-file-toml.ts";
import { ConfigToml } from "./config.ts";
import { ConfigRequirementsToml } from "./requirements/config-requirements-toml.ts";

/** The models of whole files; kinds of files refer to them by these names. */
export const roots = {
  config: ConfigToml,
  "agent-role": AgentRoleFileToml,
  "declared-role": RawAgentRoleFileToml,
  requirements: ConfigRequirementsToml,
} as const;

export type RootName = keyof typeof roots;
