import type { Place } from "../../resolve/place.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { NETWORK, OLDER_NETWORKS } from "./network-policy.ts";

/** The newer tables of the network, each with the lists that it takes the place of. */
const OLDER: Readonly<Record<string, readonly string[]>> = {
  domains: ["allowed_domains", "denied_domains"],
  unix_sockets: ["allow_unix_sockets"],
};

export const docs: RuleDocs = {
  summary: "A list of hosts or sockets beside the table that takes its place.",
  why: "Codex refuses to start with `allowed_domains` or `denied_domains` beside `domains`, and with `allow_unix_sockets` beside `unix_sockets`, even if they are empty.",
  fix: "Move what the list has into the table, and remove the list.",
  kind: "requirements",
  bad: '[permissions.network]\nallowed_domains = ["a.example"]\ndomains = { "b.example" = "allow" }\n',
  good: '[permissions.network]\ndomains = { "a.example" = "allow", "b.example" = "allow" }\n',
};

export const rule = defineRule({
  code: "requirements/older-list",
  effect: "fatal",
  kinds: ["requirements"],
  on: Object.fromEntries([NETWORK, ...OLDER_NETWORKS].map((path) => [path, look])),
});

function look(network: Place): void {
  for (const [name, lists] of Object.entries(OLDER)) {
    const table = network.child(name);
    if (table) for (const list of lists) report(network.child(list), table);
  }
}

function report(list: Place | undefined, table: Place): void {
  list?.reportKey(`\`${list.name}\` cannot stand beside \`${table.name}\`.`, {
    hint: `Move what it has into \`${table.name}\`.`,
    related: [table.here(`\`${table.name}\` is set here`)],
  });
}
