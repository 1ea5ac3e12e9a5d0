import type { Place } from "../../resolve/place.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

export const docs: RuleDocs = {
  summary: "A tool of an MCP server that the server's own lists shut out.",
  why:
    "Where `enabled_tools` is set, the model sees the tools in it only; `disabled_tools` then takes away from these. A " +
    "tool in both lists is not there, and neither are settings below `tools` for one that is not there.",
  fix: "Keep the tool in one list, or remove the settings of a tool that is not offered.",
  bad: '[mcp_servers.docs]\nurl = "https://mcp.example/mcp"\nenabled_tools = ["read", "write"]\ndisabled_tools = ["write"]\n',
  good: '[mcp_servers.docs]\nurl = "https://mcp.example/mcp"\nenabled_tools = ["read"]\n',
};

export const rule = defineRule({
  code: "mcp/unreachable-tools",
  effect: "inert",
  on: {
    "mcp_servers.*": (server) => {
      const enabled = texts(server.child("enabled_tools"));
      const disabled = texts(server.child("disabled_tools"));
      if (enabled?.length === 0) {
        server
          .child("enabled_tools")
          ?.report(`\`${server.name}\` offers no tool at all: the list of tools to enable is empty.`, {
            effect: "risk",
            hint: "Remove the key to have all tools, or set `enabled = false` to switch the server off.",
          });
        return;
      }
      const isEnabled = new Set(enabled?.map((tool) => tool.text()));
      // The first of each name.
      const disabledAt = new Map(disabled?.toReversed().map((tool) => [tool.text(), tool]));
      for (const tool of enabled ?? []) {
        const other = disabledAt.get(tool.text());
        if (!other) continue;
        tool.report(`\`${tool.text()}\` is in \`disabled_tools\` too, which wins.`, {
          related: [other.here("it is disabled here")],
        });
      }
      for (const tool of server.child("tools")?.entries ?? []) {
        const isOut = enabled && !isEnabled.has(tool.name);
        if (!isOut && !disabledAt.has(tool.name)) continue;
        const why = isOut ? "not in `enabled_tools`" : "in `disabled_tools`";
        tool.reportKey(`The tool \`${tool.name}\` is not offered: it is ${why}.`);
      }
    },
  },
});

/** The items of a list of strings; undefined for what has another finding. */
function texts(list: Place | undefined): readonly Place[] | undefined {
  if (list?.kind !== "array" || list.isIncomplete) return undefined;
  return list.items.every(({ kind }) => kind === "string") ? list.items : undefined;
}
