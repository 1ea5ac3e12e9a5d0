import { AnalyticsConfigToml } from "../analytics-config-toml.ts";
import { FeedbackConfigToml } from "../feedback-config-toml.ts";
import { field, type Fields } from "../field.ts";
import { OtelConfigToml } from "../otel/otel-config-toml.ts";

/** Top-level keys about what Codex reports. */
export const telemetryFields = {
  analytics: field(AnalyticsConfigToml, { doc: "Whether usage statistics are sent to OpenAI." }),
  feedback: field(FeedbackConfigToml, { doc: "Whether `/feedback` can send reports to OpenAI." }),
  otel: field(OtelConfigToml, {
    doc: "Export of logs, traces and metrics in the OpenTelemetry format.",
    userOnly: true,
  }),
} satisfies Fields;
