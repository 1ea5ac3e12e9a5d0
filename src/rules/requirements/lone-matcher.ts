import type { Place } from "../../resolve/place.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

export const docs: RuleDocs = {
  summary: "A key beside a table that says which MCP servers are meant.",
  why: "Codex refuses to start: a table for `command` or `url` stands alone in an `identity`.",
  fix: "Remove the other key, or write the `command` or `url` as a text.",
  kind: "requirements",
  bad: '[mcp_servers.docs.identity]\nurl = { match = "prefix", value = "https://docs.example/" }\nname = "docs"\n',
  good: '[mcp_servers.docs.identity]\nurl = { match = "prefix", value = "https://docs.example/" }\n',
};

export const rule = defineRule({
  code: "requirements/lone-matcher",
  effect: "fatal",
  kinds: ["requirements"],
  on: { "mcp_servers.*.identity": look, "plugins.*.mcp_servers.*.identity": look },
});

function look(identity: Place): void {
  // Where either is a text, Codex goes by that, and looks at nothing else.
  if (identity.text("command") !== undefined || identity.text("url") !== undefined) return;
  const matcher = [identity.child("url"), identity.child("command")].find((place) => place?.kind === "table");
  const other = matcher && identity.entries.find(({ name }) => name !== matcher.name);
  other?.reportKey(`\`${other.name}\` stands beside a table for \`${matcher?.name}\`; Codex refuses to start with it.`);
}
