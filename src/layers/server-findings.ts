import { originOf } from "./origins.ts";
import { isServerAllowed } from "./allowed-servers.ts";
import type { LayerFinding } from "./layer-finding.ts";
import type { LayerSet } from "./layer-set.ts";
import { valueAt } from "./merge.ts";

/** MCP servers that the requirements keep from starting, of which Codex says nothing when it starts. */
export function serverFindings(set: LayerSet): LayerFinding[] {
  const servers = valueAt(set.values, ["mcp_servers"]);
  if (servers?.kind !== "table") return [];
  return servers.entries.flatMap(({ key: { name }, value }): LayerFinding[] => {
    if (isServerAllowed(set, name) !== false) return [];
    const enabled = valueAt(value, ["enabled"]);
    if (enabled?.kind === "boolean" && !enabled.value) return [];
    const path = ["mcp_servers", name];
    const origin = originOf(set, path);
    if (!origin) return [];
    return [
      {
        code: "start/server-not-allowed",
        effect: "inert",
        severity: "warning",
        message: `Codex does not start this server: ${set.requirements?.file} does not allow it.`,
        hint: "Only servers that `[mcp_servers]` names there are started, and those only as the `identity` there says.",
        path,
        range: origin.range,
        file: origin.source.file,
      },
    ];
  });
}
