import { field, table } from "../field.ts";
import { bool, map, nonZeroU64, str } from "../types.ts";
import type { z } from "../z.ts";
import { OtelExporterKind } from "./otel-exporter-kind.ts";
import { ToolResultLogConfig } from "./tool-result-log-config.ts";

export const OtelConfigToml = table("OtelConfigToml", {
  doc: "Logs, traces and metrics that Codex exports with OpenTelemetry.",
  positional: "all",
  fields: {
    headers_helper: field(str(), {
      doc:
        "Command that prints the headers of the exporters' requests as a JSON object of strings, for credentials that " +
        "expire. It has 10 seconds and 64 KiB. Needs `headers_helper_refresh_interval_ms`; what is wrong with the two is " +
        "only noticed when the export starts, and then nothing is exported.",
      examples: ["/usr/local/bin/otel-headers"],
    }),
    headers_helper_refresh_interval_ms: field(nonZeroU64(), {
      doc: "Milliseconds after which `headers_helper` is run again. Must be at least 1.",
      examples: [300000],
    }),
    tool_result: field(ToolResultLogConfig, { doc: "How much of a tool's output goes into the log." }),
    log_sse_deltas: field(bool(), {
      doc: "Put each piece of a streamed response into the log as an event of its own.",
    }),
    log_user_prompt: field(bool(), {
      doc: "Put the text of your prompts into the log. Otherwise it is redacted.",
      default: false,
    }),
    log_agent_responses: field(bool(), {
      doc: "Put the final answers of the agents into the log, up to 65536 bytes each.",
      default: false,
    }),
    log_guardian_assessments: field(bool(), {
      doc: "Put the outcomes of automatic reviews into the log, with their reasons.",
      default: false,
    }),
    environment: field(str(), {
      doc: "Name of the environment that the data is marked with, such as `dev`, `staging`, `prod` or `test`.",
      default: "dev",
    }),
    exporter: field(OtelExporterKind, {
      doc: "Where logs go.",
      default: "none",
      examples: [{ "otlp-http": { endpoint: "http://localhost:4318/v1/logs", protocol: "binary" } }],
    }),
    trace_exporter: field(OtelExporterKind, { doc: "Where traces go.", default: "none" }),
    metrics_exporter: field(OtelExporterKind, { doc: "Where metrics go.", default: "statsig" }),
    span_attributes: field(map(str(), "span attribute"), {
      doc: "Attributes that are added to each span. Invalid ones are left out with a warning.",
      examples: [{ team: "platform" }],
    }),
    tracestate: field(map(map(str(), "field"), "tracestate member"), {
      doc: "Fields to set in the members of the `tracestate` header, by member. Invalid ones are left out with a warning.",
    }),
  },
});
export type OtelConfigToml = z.infer<typeof OtelConfigToml>;
