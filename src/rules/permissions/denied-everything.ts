import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asTable, type RuleContext } from "../rule-context.ts";
import type { TomlEntry, TomlTable } from "../../toml/types.ts";
import { coversAllHosts, normalizedHost } from "../support/host-pattern.ts";
import { permissionProfiles, reportInProfile } from "../support/permission-profiles.ts";

const HINT = "Remove it: hosts that nothing allows are refused anyway.";

export const docs: RuleDocs = {
  summary: "A network rule that denies `*`, all hosts.",
  why:
    "Codex refuses to start when the profile is selected, even with `enabled = false`: a pattern to deny must name a " +
    "domain. It is not needed either, as hosts that nothing allows are refused.",
  fix: "Remove the entry and allow what is needed.",
  bad: 'default_permissions = "p"\n\n[permissions.p.network.domains]\n"*" = "deny"\n"api.example.com" = "allow"\n',
  good: 'default_permissions = "p"\n\n[permissions.p.network.domains]\n"api.example.com" = "allow"\n',
};

export const rule = defineRule({
  code: "permissions/denied-everything",
  effect: "fatal",
  check(context) {
    const { all, chain, ranks } = permissionProfiles(context);
    const settled = new Set<string>();
    for (const profile of [...chain, ...all.filter((each) => !ranks.has(each))]) {
      const domains = asTable(asTable(profile.table.get("network")?.value)?.get("domains")?.value);
      if (!domains) continue;
      const winners = lastByHost(domains);
      for (const { key, value } of domains.entries) {
        if (value.kind !== "string" || value.value !== "deny" || !coversAllHosts(key.name)) continue;
        const host = normalizedHost(key.name);
        reportInProfile(context, profile, ["network", "domains", key.name], {
          at: key,
          message: `\`${key.name}\` stands for all hosts and cannot be denied.`,
          hint: HINT,
          inForce: ranks.has(profile) && !settled.has(host) && winners.get(host) === key.name,
        });
      }
      if (ranks.has(profile)) for (const host of winners.keys()) settled.add(host);
    }
    checkFeature(context);
  },
});

// Spellings of one host replace each other, in the order of the alphabet.
function lastByHost(domains: TomlTable): Map<string, string> {
  const names = domains.entries.map(({ key }) => key.name).sort();
  return new Map(names.map((name) => [normalizedHost(name), name]));
}

// `features.network_proxy` adds its own rules wherever commands have network access.
function checkFeature(context: RuleContext): void {
  const feature = context.table("features", "network_proxy");
  const domains = asTable(feature?.get("domains")?.value);
  if (!feature || !domains) return;
  const enabled = feature.get("enabled")?.value;
  const winners = lastByHost(domains);
  for (const { key, value } of domains.entries) {
    if (!isDenied(value) || !coversAllHosts(key.name)) continue;
    const refused =
      enabled?.kind === "boolean" &&
      enabled.value &&
      hasNetwork(context) &&
      winners.get(normalizedHost(key.name)) === key.name;
    const message = `\`${key.name}\` stands for all hosts and cannot be denied`;
    context.report({
      at: key,
      path: ["features", "network_proxy", "domains", key.name],
      effect: refused ? "fatal" : "risk",
      message: refused
        ? `${message}.`
        : `${message}; Codex will refuse it once the proxy is on and commands have network access.`,
      hint: HINT,
    });
  }
}

function isDenied(value: TomlEntry["value"]): boolean {
  return value.kind === "string" && value.value === "deny";
}

function hasNetwork(context: RuleContext): boolean {
  const selected = context.string("default_permissions");
  if (selected === undefined) {
    const mode = context.string("sandbox_mode");
    const access = context.value("sandbox_workspace_write", "network_access");
    return mode === "danger-full-access" || (mode === "workspace-write" && access?.kind === "boolean" && access.value);
  }
  if (selected === ":danger-full-access") return true;
  for (const { table } of permissionProfiles(context).chain) {
    const enabled = asTable(table.get("network")?.value)?.get("enabled")?.value;
    if (enabled) return enabled.kind === "boolean" && enabled.value;
  }
  return false;
}
