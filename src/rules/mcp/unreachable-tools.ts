import type { TomlString, TomlValue } from "../../toml/types.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asTable } from "../rule-context.ts";
import { mcpServers } from "../support/mcp-servers.ts";

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
  check(context) {
    for (const { name: server, table, path } of mcpServers(context)) {
      const enabledValue = table.get("enabled_tools")?.value;
      const enabled = texts(enabledValue);
      const disabled = texts(table.get("disabled_tools")?.value);
      if (!enabled && !disabled) continue;
      if (enabled?.length === 0 && enabledValue) {
        context.report({
          at: enabledValue,
          path: [...path, "enabled_tools"],
          effect: "risk",
          message: `\`${server}\` offers no tool at all: the list of tools to enable is empty.`,
          hint: "Remove the key to have all tools, or set `enabled = false` to switch the server off.",
        });
        continue;
      }
      const isEnabled = new Set(enabled?.map(({ value }) => value));
      // The first of each name.
      const disabledAt = new Map(disabled?.toReversed().map((item) => [item.value, item]));
      for (const [index, item] of enabled?.entries() ?? []) {
        const other = disabledAt.get(item.value);
        if (!other) continue;
        context.report({
          at: item,
          path: [...path, "enabled_tools", index],
          message: `\`${item.value}\` is in \`disabled_tools\` too, which wins.`,
          related: [{ message: "it is disabled here", range: { start: other.start, end: other.end } }],
        });
      }
      for (const { key } of asTable(table.get("tools")?.value)?.entries ?? []) {
        const isOut = enabled && !isEnabled.has(key.name);
        if (!isOut && !disabledAt.has(key.name)) continue;
        context.report({
          at: key,
          path: [...path, "tools", key.name],
          message: `The tool \`${key.name}\` is not offered: it is ${isOut ? "not in `enabled_tools`" : "in `disabled_tools`"}.`,
        });
      }
    }
  },
});

/** The items of a list of strings; undefined for what has another finding. */
function texts(value: TomlValue | undefined): readonly TomlString[] | undefined {
  if (value?.kind !== "array" || value.incomplete) return undefined;
  const items = value.items.filter((item) => item.kind === "string");
  return items.length === value.items.length ? items : undefined;
}
