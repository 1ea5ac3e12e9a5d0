import { AgentRoleFileToml } from "./agents/agent-role-file-toml.ts";
import { RawAgentRoleFileToml } from "./agents/raw-agent-role-file-toml.ts";
import { ConfigToml } from "./config.ts";
import { EnvironmentsToml } from "./environments/environments-toml.ts";
import { HooksFile } from "./hooks/hooks-file.ts";
import { ConfigRequirementsToml } from "./requirements/config-requirements-toml.ts";

/** The models of whole files; kinds of files refer to them by these names. */
export const roots = {
  config: ConfigToml,
  "agent-role": AgentRoleFileToml,
  "declared-role": RawAgentRoleFileToml,
  requirements: ConfigRequirementsToml,
  "hooks-json": HooksFile,
  environments: EnvironmentsToml,
} as const;

export type RootName = keyof typeof roots;
