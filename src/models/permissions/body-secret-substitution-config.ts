import { field, required, table } from "../field.ts";
import { list, str, u16, usize } from "../types.ts";
import type { z } from "../z.ts";
import { ProxySecretSource } from "./proxy-secret-source.ts";

export const BodySecretReplacement = table("BodySecretReplacement", {
  doc: "One placeholder, and the secret that replaces it.",
  positional: "all",
  fields: {
    placeholder: required(str(), {
      doc: "Text to look for: 16 to 256 ASCII characters that occur nowhere else. No placeholder may contain another.",
      examples: ["PLACEHOLDER_SERVICE_TOKEN"],
    }),
    secret: required(ProxySecretSource, { doc: "Where the secret is." }),
  },
  unknown: "fatal",
});
export type BodySecretReplacement = z.infer<typeof BodySecretReplacement>;

export const BodySecretSubstitutionConfig = table("BodySecretSubstitutionConfig", {
  doc: "Replaces placeholders in the body of a request by secrets that the agent never sees. Needs `version = 2`.",
  positional: "required",
  fields: {
    replacements: required(list(BodySecretReplacement), { doc: "The placeholders. Must not be empty." }),
    port: field(u16(), { doc: "Port that the requests must go to. `0` is refused." }),
    max_body_bytes: field(usize(), {
      doc: "Bytes that a body may have at most, 16777216 (16 MiB) or less.",
    }),
  },
  unknown: "fatal",
});
export type BodySecretSubstitutionConfig = z.infer<typeof BodySecretSubstitutionConfig>;
