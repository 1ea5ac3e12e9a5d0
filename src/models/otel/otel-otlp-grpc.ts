import { field, required, table } from "../field.ts";
import { map, str } from "../types.ts";
import type { z } from "../z.ts";
import { OtelTlsConfig } from "./otel-tls-config.ts";

export const OtelOtlpGrpc = table("OtelOtlpGrpc", {
  doc: "Export to an OpenTelemetry collector over gRPC. There is no `protocol` here.",
  positional: "required",
  fields: {
    endpoint: required(str(), {
      doc: "URL of the collector.",
      examples: ["http://localhost:4317"],
    }),
    headers: field(map(str(), "metadata entry"), {
      doc: "Metadata to send along, for example for authentication.",
      default: {},
      secret: true,
    }),
    tls: field(OtelTlsConfig, { doc: "Certificates for the connection." }),
  },
});
export type OtelOtlpGrpc = z.infer<typeof OtelOtlpGrpc>;
