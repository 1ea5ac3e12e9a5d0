import { type RuleDocs, defineRule } from "../define-rule.ts";
import { HEADER_NAME } from "../support/header-name.ts";
import { deliveryOf, isReservedHeader, isValidScheme } from "./delivery.ts";
import { gatewayOf } from "./gateway-of.ts";

const GATEWAY =
  '[model_providers.proxy]\nname = "Proxy"\nbase_url = "https://proxy.example/v1"\n\n' +
  '[model_providers.proxy.gateway_oauth]\ncredential_export = { command = "gateway-token" }\n';

export const docs: RuleDocs = {
  summary: "A header or cookie that cannot carry a gateway's token.",
  why:
    "Codex refuses to start when the name or the `scheme` has characters that HTTP does not allow there, when it needs the " +
    "header itself (such as `Cookie`, `Host` and all that start with `X-Codex-` or `X-OpenAI-`), and when `Authorization` " +
    "is to carry anything but a bearer token.",
  fix: "Choose a header or cookie of your gateway's own, such as `X-Gateway-Authorization`.",
  bad: `${GATEWAY}delivery = { kind = "header", name = "X-Codex-Gateway" }\n`,
  good: `${GATEWAY}delivery = { kind = "header", name = "X-Gateway-Authorization" }\n`,
};

export const rule = defineRule({
  code: "provider/gateway-delivery",
  effect: "fatal",
  on: {
    "model_providers.*": (provider) => {
      const gateway = gatewayOf(provider);
      const delivery = gateway && deliveryOf(gateway);
      if (!delivery) return;
      const { kind, name, scheme, namePlace, schemePlace } = delivery;
      if (!HEADER_NAME.test(name)) {
        namePlace?.report(
          `\`name\` must be a valid name of a ${kind}: letters, digits and signs such as \`-\`, without spaces.`,
        );
      } else if (kind === "header" && isReservedHeader(name)) {
        namePlace?.report(`The header \`${name}\` is reserved: it cannot carry the gateway's token.`, {
          hint: "Choose a header of your gateway's own, such as `X-Gateway-Authorization`.",
        });
      } else if (kind === "header" && !isValidScheme(name, scheme)) {
        const isAuthorization = name.toLowerCase() === "authorization";
        schemePlace?.report(
          isAuthorization
            ? "In the header `Authorization`, `scheme` can only be `Bearer`."
            : "`scheme` must be one word of letters, digits and signs such as `-`.",
          { hint: 'Leave it out for "Bearer".' },
        );
      }
    },
  },
});
