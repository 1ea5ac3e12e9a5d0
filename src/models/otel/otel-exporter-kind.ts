import { enumeration, required, table } from "../field.ts";
import { union } from "../types.ts";
import type { z } from "../z.ts";
import { OtelOtlpGrpc } from "./otel-otlp-grpc.ts";
import { OtelOtlpHttp } from "./otel-otlp-http.ts";

const OtelExporterName = enumeration("OtelExporterName", {
  none: "Nothing is exported.",
  statsig: "Export to the service that OpenAI uses for its own metrics.",
});

const OtelExporterOtlpHttp = table("OtelExporterOtlpHttp", {
  doc: "Export to an OpenTelemetry collector over HTTP.",
  fields: { "otlp-http": required(OtelOtlpHttp, { doc: "The collector, reached over HTTP." }) },
  unknown: "fatal",
});

const OtelExporterOtlpGrpc = table("OtelExporterOtlpGrpc", {
  doc: "Export to an OpenTelemetry collector over gRPC.",
  fields: { "otlp-grpc": required(OtelOtlpGrpc, { doc: "The collector, reached over gRPC." }) },
  unknown: "fatal",
});

export const OtelExporterKind = union(
  "OtelExporterKind",
  "Where telemetry goes: `none`, `statsig`, or a table with exactly one key, `otlp-http` or `otlp-grpc`.",
  [OtelExporterName, OtelExporterOtlpHttp, OtelExporterOtlpGrpc],
);
export type OtelExporterKind = z.infer<typeof OtelExporterKind>;
