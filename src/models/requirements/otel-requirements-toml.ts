import { field, table } from "../field.ts";
import { OtelExporterKind } from "../otel/otel-exporter-kind.ts";
import { ToolResultLogConfig } from "../otel/tool-result-log-config.ts";
import { bool, map, nonZeroU64, str } from "../types.ts";
import type { z } from "../z.ts";

const absoluteProgram = () =>
  str({ pattern: { test: /^\//, words: "must be the absolute path of a program" }, notOfDates: true });

export const OtelRequirementsToml = table("OtelRequirementsToml", {
  doc: "What Codex exports with OpenTelemetry. Codex refuses to start with a key here that it does not know.",
  fields: {
    headers_helper: field(absoluteProgram(), {
      doc: "Program that prints the headers of the exporters' requests as a JSON object of strings.",
      path: "file",
    }),
    headers_helper_refresh_interval_ms: field(nonZeroU64(), {
      doc: "Milliseconds after which `headers_helper` is run again.",
    }),
    tool_result: field(ToolResultLogConfig, { doc: "How much of a tool's output goes into the log." }),
    log_sse_deltas: field(bool(), { doc: "Put each piece of a streamed response into the log." }),
    log_user_prompt: field(bool(), { doc: "Put the text of prompts into the log." }),
    log_agent_responses: field(bool(), { doc: "Put the final answers of the agents into the log." }),
    log_guardian_assessments: field(bool(), { doc: "Put the outcomes of automatic reviews into the log." }),
    environment: field(str(), { doc: "Name of the environment that the data is marked with." }),
    exporter: field(OtelExporterKind, { doc: "Where logs go." }),
    trace_exporter: field(OtelExporterKind, { doc: "Where traces go." }),
    metrics_exporter: field(OtelExporterKind, { doc: "Where metrics go." }),
    span_attributes: field(map(str(), "span attribute"), { doc: "Attributes that are added to each span." }),
    tracestate: field(map(map(str(), "field"), "tracestate member"), { doc: "Fields of the `tracestate` header." }),
  },
  unknown: "fatal",
});
export type OtelRequirementsToml = z.infer<typeof OtelRequirementsToml>;
