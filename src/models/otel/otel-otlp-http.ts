import { enumeration, field, required, table } from "../field.ts";
import { map, str } from "../types.ts";
import type { z } from "../z.ts";
import { OtelTlsConfig } from "./otel-tls-config.ts";

export const OtelHttpProtocol = enumeration("OtelHttpProtocol", {
  binary: "Protocol Buffers.",
  json: "JSON.",
});

export const OtelOtlpHttp = table("OtelOtlpHttp", {
  doc: "Export to an OpenTelemetry collector over HTTP.",
  positional: "required",
  fields: {
    endpoint: required(str(), {
      doc: "URL that the data is posted to. Codex uses it as it is and appends no `/v1/logs`, `/v1/traces` or `/v1/metrics`.",
      examples: ["http://localhost:4318/v1/logs"],
    }),
    headers: field(map(str(), "HTTP header"), {
      doc: "Headers to send along, for example for authentication.",
      default: {},
      secret: true,
    }),
    protocol: required(OtelHttpProtocol, { doc: "Encoding of the data." }),
    tls: field(OtelTlsConfig, { doc: "Certificates for the connection." }),
  },
});
export type OtelOtlpHttp = z.infer<typeof OtelOtlpHttp>;
