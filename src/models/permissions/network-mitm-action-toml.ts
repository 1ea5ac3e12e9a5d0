import { field, table } from "../field.ts";
import { list, str } from "../types.ts";
import type { z } from "../z.ts";
import { AwsSigV4Config } from "./aws-sig-v4-config.ts";
import { BodySecretSubstitutionConfig } from "./body-secret-substitution-config.ts";
import { NetworkMitmInjectedHeaderToml } from "./network-mitm-injected-header-toml.ts";

export const NetworkMitmActionToml = table("NetworkMitmActionToml", {
  doc: "What the proxy does to a request. There must be at least one operation; an empty list is none.",
  positional: "required",
  fields: {
    body_secret_substitution: field(BodySecretSubstitutionConfig, {
      doc: "Placeholders in the body to replace by secrets.",
    }),
    aws_sigv4: field(AwsSigV4Config, { doc: "Signature for AWS to put in place of the agent's." }),
    strip_request_headers: field(list(str()), {
      doc: "Headers to take out of the request, by name.",
      default: [],
      examples: [["authorization"]],
    }),
    inject_request_headers: field(list(NetworkMitmInjectedHeaderToml), {
      doc: "Headers to add to the request, after others were taken out.",
      default: [],
    }),
  },
  unknown: "fatal",
  conditions: [
    {
      anyOf: [
        { required: ["strip_request_headers"], properties: { strip_request_headers: { type: "array", minItems: 1 } } },
        {
          required: ["inject_request_headers"],
          properties: { inject_request_headers: { type: "array", minItems: 1 } },
        },
        { required: ["body_secret_substitution"] },
        { required: ["aws_sigv4"] },
      ],
    },
  ],
});
export type NetworkMitmActionToml = z.infer<typeof NetworkMitmActionToml>;
