import type { Place } from "../../resolve/place.ts";
import { oncePer } from "../../toml/once-per.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { coversAllHosts, normalizedHost } from "./host-pattern.ts";
import { selectedProfiles } from "./profiles.ts";
import { reportInProfile } from "./report-in-profile.ts";

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
  stage: "use",
  on: {
    "permissions.*.network.domains.*": (host) => {
      if (!deniesEverything(host)) return;
      const inForce = hostsInForce(host.root).has(host);
      reportInProfile(host, `${subject(host)}.`, { at: host.key, hint: HINT, inForce });
    },
    // It adds its own rules wherever commands have network access.
    "features.network_proxy.domains.*": (host) => {
      if (!deniesEverything(host)) return;
      const { root, parent } = host;
      const isOn = root.flag("features", "network_proxy", "enabled") === true && hasNetwork(root);
      if (isOn && parent && lastByHost(parent).get(normalizedHost(host.name)) === host) {
        host.reportKey(`${subject(host)}.`, { hint: HINT });
      } else {
        const later = "Codex will refuse it once the proxy is on and commands have network access.";
        host.reportKey(`${subject(host)}; ${later}`, { effect: "risk", hint: HINT });
      }
    },
  },
});

function deniesEverything(host: Place): boolean {
  return host.text() === "deny" && coversAllHosts(host.name);
}

function subject({ name }: Place): string {
  return `\`${name}\` stands for all hosts and cannot be denied`;
}

/** The hosts of the selected profiles that no other spelling replaces, in the same profile or a nearer one. */
const hostsInForce = oncePer((root: Place): ReadonlySet<Place> => {
  const settled = new Map<string, Place>();
  for (const profile of selectedProfiles(root)) {
    const domains = profile.table("network", "domains");
    if (!domains) continue;
    for (const [host, place] of lastByHost(domains)) if (!settled.has(host)) settled.set(host, place);
  }
  return new Set(settled.values());
});

/** Spellings of one host replace each other, in the order of the alphabet. */
const lastByHost = oncePer((domains: Place): ReadonlyMap<string, Place> => {
  const hosts = [...domains.entries].sort((a, b) => (a.name < b.name ? -1 : 1));
  return new Map(hosts.map((host) => [normalizedHost(host.name), host]));
});

function hasNetwork(root: Place): boolean {
  const selected = root.text("default_permissions");
  if (selected === ":danger-full-access") return true;
  if (selected === undefined) {
    const mode = root.text("sandbox_mode");
    const isOpen = root.flag("sandbox_workspace_write", "network_access") === true;
    return mode === "danger-full-access" || (mode === "workspace-write" && isOpen);
  }
  for (const profile of selectedProfiles(root)) {
    if (profile.child("network", "enabled")) return profile.flag("network", "enabled") === true;
  }
  return false;
}
