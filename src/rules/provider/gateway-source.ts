import { type RuleDocs, defineRule } from "../define-rule.ts";
import { lacking } from "../support/layers.ts";
import { placeOfTable } from "../support/missing.ts";
import { gateways } from "../support/providers.ts";

const REQUIRED = ["authorization_url", "token_url", "client_id"];
const SETTINGS = [...REQUIRED, "device_authorization_url", "resource", "scopes", "redirect_port", "credentials_store"];

export const docs: RuleDocs = {
  summary: "A `gateway_oauth` without a complete source for its token, or with two.",
  why:
    "Codex refuses to start: it wants either `authorization_url`, `token_url` and `client_id`, or `credential_export`. " +
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
  check(context) {
    for (const { table, path } of gateways(context)) {
      const exported = table.get("credential_export");
      if (exported) {
        const other = table.entries.find(({ key }) => SETTINGS.includes(key.name));
        if (!other) continue;
        context.report({
          at: other.key,
          path: [...path, other.key.name],
          message: `\`${other.key.name}\` cannot stand beside \`credential_export\`.`,
          hint: "Keep the command, or the OAuth settings.",
          related: [
            {
              message: "`credential_export` is set here",
              range: { start: exported.key.start, end: exported.key.end },
            },
          ],
        });
        continue;
      }
      const missing = REQUIRED.filter((name) => !table.get(name)).map((name) => `\`${name}\``);
      const how = lacking(context);
      if (missing.length === 0 || !how || table.incomplete) continue;
      context.report({
        ...how,
        at: placeOfTable(table),
        path,
        message:
          missing.length === REQUIRED.length
            ? "`gateway_oauth` does not say where its token comes from."
            : `\`gateway_oauth\` has no ${missing.join(" and no ")}.`,
        hint: `Add ${missing.join(", ")}, or use \`credential_export\` instead.`,
      });
    }
  },
});
