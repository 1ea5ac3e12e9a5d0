import { type RuleDocs, defineRule } from "../define-rule.ts";
import { gatewayOf } from "./gateway-of.ts";

const REQUIRED = ["authorization_url", "token_url", "client_id"];
const SETTINGS = [...REQUIRED, "device_authorization_url", "resource", "scopes", "redirect_port", "credentials_store"];

export const docs: RuleDocs = {
  summary: "A `gateway_oauth` without a complete source for its token, or with two.",
  why:
    "Codex refuses to start: it needs either `authorization_url`, `token_url` and `client_id`, or `credential_export`. " +
    "Beside the latter only `delivery` may stand.",
  fix: "Add the keys that are missing, or keep one of the two sources.",
  bad:
    '[model_providers.proxy]\nname = "Proxy"\nbase_url = "https://proxy.example/v1"\n\n' +
    '[model_providers.proxy.gateway_oauth]\nclient_id = "codex"\n',
  good:
    '[model_providers.proxy]\nname = "Proxy"\nbase_url = "https://proxy.example/v1"\n\n' +
    '[model_providers.proxy.gateway_oauth]\nclient_id = "codex"\n' +
    'authorization_url = "https://login.example/authorize"\ntoken_url = "https://login.example/token"\n',
};

export const rule = defineRule({
  code: "provider/gateway-source",
  effect: "fatal",
  on: {
    "model_providers.*": (provider) => {
      const gateway = gatewayOf(provider);
      if (!gateway) return;
      const exported = gateway.child("credential_export");
      if (exported) {
        const other = gateway.entries.find(({ name }) => SETTINGS.includes(name));
        other?.reportKey(`\`${other.name}\` cannot stand beside \`credential_export\`.`, {
          hint: "Keep the command, or the OAuth settings.",
          related: [exported.here("`credential_export` is set here")],
        });
        return;
      }
      const missing = REQUIRED.filter((name) => !gateway.child(name)).map((name) => `\`${name}\``);
      if (missing.length === 0) return;
      gateway.reportMissing(
        missing.length === REQUIRED.length
          ? "`gateway_oauth` does not say where its token comes from."
          : `\`gateway_oauth\` has no ${missing.join(" and no ")}.`,
        { hint: `Add ${missing.join(", ")}, or use \`credential_export\` instead.` },
      );
    },
  },
});
