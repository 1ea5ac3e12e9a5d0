import { type Context, CONTEXTS } from "../probe/contexts.ts";
import type { AskedFile } from "./ask-file.ts";

const RULE = ['pattern = [{ token = "git" }]', 'decision = "prompt"'];
const ADDRESS = "https://example.com";

const REQUIREMENTS: readonly Context[] = [
  // Without any of its keys, it would be a profile of that name.
  { table: "permissions/network", lines: ["enabled = true"] },
  { table: "rules", lines: [`prefix_rules = [{ ${RULE.join(", ")} }]`] },
  { table: "rules/prefix_rules/[]", lines: RULE },
  { table: "rules/prefix_rules/[]/pattern/[]", lines: ['token = "git"'] },
  { table: "config_server", lines: [`base_url = "${ADDRESS}"`] },
  {
    table: "config_server/oauth",
    lines: [`authorization_url = "${ADDRESS}"`, `token_url = "${ADDRESS}"`, 'client_id = "c"'],
  },
  { table: "mcp_servers/x", lines: ['identity = { command = "c" }'] },
  // Beside a command, the address is not looked at.
  { table: "mcp_servers/x/identity", lines: [], below: ["mcp_servers/x/identity/url"] },
  { table: "mcp_servers/x/identity", lines: ['command = "c"'] },
  { table: "mcp_servers/x/identity", lines: [`url = "${ADDRESS}"`] },
  { table: "mcp_servers/x/identity/command", lines: ['executable = "c"', "args = []"] },
  { table: "mcp_servers/x/identity/url", lines: ['match = "exact"', `value = "${ADDRESS}"`] },
  { table: "mcp_servers/x/identity/url", lines: ['match = "regex"', 'expression = "x"'] },
];

const ENVIRONMENTS: readonly Context[] = [
  { table: "environments/[]", lines: ['id = "a"', 'url = "ws://localhost"'] },
  { table: "environments/[]", lines: ['id = "a"', 'program = "p"'] },
];

/** What must stand in the tables of each file, or around them, before Codex looks at their keys. */
export const FILE_CONTEXTS: Readonly<Record<AskedFile, readonly Context[]>> = {
  config: CONTEXTS,
  "declared-role": [],
  requirements: REQUIREMENTS,
  "hooks-json": [],
  environments: ENVIRONMENTS,
};
