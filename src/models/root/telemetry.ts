import { AnalyticsConfigToml } from "../analytics-config-toml.ts";
import { FeedbackConfigToml } from "../feedback-config-toml.ts";
import { field, type Fields } from "../field.ts";
import { OtelConfigToml } from "../otel/otel-config-toml.ts";
import { RolloutTraceToml } from "../rollout-trace/rollout-trace-toml.ts";

/** Top-level keys about what Codex reports. */
export const telemetryFields = {
  analytics: field(AnalyticsConfigToml, { doc: "Whether usage statistics are sent to OpenAI." }),
  feedback: field(FeedbackConfigToml, { doc: "Whether `/feedback` can send reports to OpenAI." }),
  otel: field(OtelConfigToml, {
    doc: "Export of logs, traces and metrics in the OpenTelemetry format.",
    userOnly: true,
  }),
  rollout_trace: field(RolloutTraceToml, {
    doc: "Limits of the trace of a session that Codex can write for debugging.",
  }),
} satisfies Fields;
