import { field, required, table } from "../field.ts";
import { str, u16, usize } from "../types.ts";
import type { z } from "../z.ts";
import { ProxySecretSource } from "./proxy-secret-source.ts";

export const AwsSigV4Config = table("AwsSigV4Config", {
  doc:
    "Signs requests to AWS (Signature Version 4) with credentials that the agent never sees; the agent signs with " +
    "placeholders. Needs `version = 2`.",
  positional: 6,
  fields: {
    placeholder_access_key_id: required(str(), {
      doc: "Access key id that the agent signs with: 1 to 128 letters, digits, `-` and `_`.",
    }),
    region: required(str(), { doc: "AWS region to sign for.", examples: ["us-east-1"] }),
    service: required(str(), { doc: "AWS service to sign for, by its signing name.", examples: ["s3"] }),
    access_key_id: required(ProxySecretSource, { doc: "Where the access key id is." }),
    secret_access_key: required(ProxySecretSource, { doc: "Where the secret access key is." }),
    session_token: field(ProxySecretSource, { doc: "Where the session token is, for temporary credentials." }),
    port: field(u16(), { doc: "Port that the requests must go to. `0` is refused." }),
    max_body_bytes: field(usize(), {
      doc: "Bytes that the body of a signed request may have at most, 16777216 (16 MiB) or less.",
    }),
  },
  unknown: "fatal",
});
export type AwsSigV4Config = z.infer<typeof AwsSigV4Config>;
