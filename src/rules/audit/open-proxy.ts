import type { Place } from "../../resolve/place.ts";
import { removalFix } from "../../edit/removal-fix.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

const KEYS: Readonly<Record<string, string>> = {
  dangerously_allow_non_loopback_proxy: "Other machines may use the proxy of Codex, and with it what it allows.",
  dangerously_allow_all_unix_sockets: "Commands may talk to every socket, such as Docker's, which is as good as root.",
};

export const docs: RuleDocs = {
  summary: "The network proxy lets in or out what it is there to keep apart.",
  why:
    "The proxy decides what commands may reach. Open to other machines, it works for them too; and a command that reaches " +
    "the sockets of this machine can have Docker or an agent for keys do what the sandbox forbids.",
  fix: "Remove the key; allow single sockets under `unix_sockets`.",
  bad: "[permissions.dev.network]\ndangerously_allow_all_unix_sockets = true\n",
  good: 'default_permissions = "dev"\n\n[permissions.dev]\nextends = ":workspace"\n\n[permissions.dev.network]\nenabled = true\n',
};

export const rule = defineRule({
  code: "audit/open-proxy",
  effect: "risk",
  group: "audit",
  on: { "permissions.*.network": check, "features.network_proxy": check },
});

function check(network: Place): void {
  for (const [name, message] of Object.entries(KEYS)) {
    const setting = network.child(name);
    if (setting?.flag() !== true || !setting.key) continue;
    setting.reportKey(message, { fix: removalFix(network.file.document, setting.key, false) });
  }
}
