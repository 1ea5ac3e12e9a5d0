import { field, table } from "../field.ts";
import { path } from "../types.ts";
import type { z } from "../z.ts";

export const OtelTlsConfig = table("OtelTlsConfig", {
  doc: "Certificates for the connection to a collector. The keys are written with `-`; Codex ignores `ca_certificate`.",
  positional: "all",
  fields: {
    "ca-certificate": field(path(), {
      doc: "Certificate (PEM) of the authority that the collector's certificate is checked against.",
      path: "file",
    }),
    "client-certificate": field(path(), {
      doc: "Certificate (PEM) that Codex identifies itself with. Needs `client-private-key`.",
      path: "file",
    }),
    "client-private-key": field(path(), {
      doc: "Private key (PEM) of `client-certificate`.",
      path: "file",
    }),
  },
});
export type OtelTlsConfig = z.infer<typeof OtelTlsConfig>;
