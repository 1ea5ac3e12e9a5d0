import { type RuleDocs, defineRule } from "../define-rule.ts";
import { deliveryOf, isReservedHeader, isValidScheme } from "../support/gateway-delivery.ts";
import { HEADER_NAME } from "../support/header-name.ts";
import { gateways } from "../support/providers.ts";

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
  check(context) {
    for (const { table, path } of gateways(context)) {
      const delivery = deliveryOf(table);
      if (!delivery?.at) continue;
      const { kind, name, scheme, at, schemeAt } = delivery;
      if (!HEADER_NAME.test(name)) {
        context.report({
          at,
          path: [...path, "delivery", "name"],
          message: `\`name\` must be a valid name of a ${kind}: letters, digits and signs such as \`-\`, without spaces.`,
        });
      } else if (kind === "header" && isReservedHeader(name)) {
        context.report({
          at,
          path: [...path, "delivery", "name"],
          message: `The header \`${name}\` is reserved: it cannot carry the gateway's token.`,
          hint: "Choose a header of your gateway's own, such as `X-Gateway-Authorization`.",
        });
      } else if (kind === "header" && schemeAt && !isValidScheme(name, scheme)) {
        const isAuthorization = name.toLowerCase() === "authorization";
        context.report({
          at: schemeAt,
          path: [...path, "delivery", "scheme"],
          message: isAuthorization
            ? "In the header `Authorization`, `scheme` can only be `Bearer`."
            : "`scheme` must be one word of letters, digits and signs such as `-`.",
          hint: 'Leave it out for "Bearer".',
        });
      }
    }
  },
});
