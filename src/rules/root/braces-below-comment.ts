import { expandTable } from "../../edit/expand-table.ts";
import { pairSite } from "../../edit/pair-site.ts";
import type { ConfigFile } from "../../resolve/config-file.ts";
import type { Place } from "../../resolve/place.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

export const docs: RuleDocs = {
  summary: "A table in braces, below a comment or a blank line, that Codex destroys when it writes into it.",
  why: "Codex itself adds servers, trusted folders, features and other settings to its configuration. It turns a table in braces into one with a header, and takes the comment above for a part of the name: `[# mine` and `features ]` on two lines, which is not TOML. It reports no error, and does not start with the file again.",
  fix: "Write the table with a header.",
  bad: '# My variables\nshell_environment_policy = { inherit = "core" }\n',
  good: '# My variables\n[shell_environment_policy]\ninherit = "core"\n',
};

/** Tables that Codex, its terminal interface or its app adds to, or that hold what the app server is asked to set. */
const WRITTEN_BY_CODEX = [
  "apps",
  "apps.*",
  "apps.*.tools.*",
  "audio",
  "desktop",
  "features",
  "features.*",
  "history",
  "hooks.state",
  "hooks.state.*",
  "marketplaces",
  "marketplaces.*",
  "mcp_servers",
  "mcp_servers.*",
  "mcp_servers.*.tools.*",
  "memories",
  "notice",
  "notice.*",
  "plugins",
  "plugins.*",
  "plugins.*.mcp_servers.*",
  "plugins.*.mcp_servers.*.tools.*",
  "projects",
  "projects.*",
  "sandbox_workspace_write",
  "shell_environment_policy",
  "shell_environment_policy.set",
  "skills",
  "tools",
  "tui",
  "tui.keymap.*",
  "tui.model_availability_nux",
  "windows",
];

export const rule = defineRule({
  code: "root/braces-below-comment",
  effect: "risk",
  severity: "warning",
  // It writes to the user's own files only.
  kinds: ["config", "profile"],
  on: Object.fromEntries(WRITTEN_BY_CODEX.map((path) => [path, check])),
});

function check(place: Place, { document }: ConfigFile): void {
  const { node, key, name } = place;
  if (node.kind !== "table" || node.origin !== "inline" || !key) return;
  const site = pairSite(document, key);
  if (site?.block.kind !== "section" || !isBelowSpace(document.text, site.pair.start)) return;
  const edits = expandTable(document, site);
  const way = site.pair.keys.length > 1 ? `Write \`${name}\` with dotted keys` : `Give \`${name}\` a header of its own`;
  place.reportKey(
    `Codex makes the file unreadable when it writes into \`${name}\`, as it is in braces below a comment or blank line.`,
    {
      ...(edits ? { fix: { title: way, safe: true, edits } } : { hint: "Write it with a header." }),
    },
  );
}

/** Whether the line above is a comment or blank; a value that ends there may look like it. */
function isBelowSpace(text: string, start: number): boolean {
  const line = text.lastIndexOf("\n", start - 1);
  const above = text.slice(text.lastIndexOf("\n", line - 1) + 1, line).trim();
  return line > 0 && (above === "" || above.startsWith("#"));
}
