import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asTable } from "../rule-context.ts";
import { isWhole } from "../support/layers.ts";

const EXPORTERS = ["exporter", "trace_exporter", "metrics_exporter"];
const PAIR = ["client-certificate", "client-private-key"] as const;

export const docs: RuleDocs = {
  summary: "A client certificate without its private key, or the other way round.",
  why: "The file loads, but the exporter cannot be set up: it needs both to identify itself.",
  fix: "Set both `client-certificate` and `client-private-key`.",
  bad:
    '[otel.exporter.otlp-grpc]\nendpoint = "https://otel.example.com:4317"\n\n[otel.exporter.otlp-grpc.tls]\n' +
    'client-certificate = "client.pem"\n',
  good:
    '[otel.exporter.otlp-grpc]\nendpoint = "https://otel.example.com:4317"\n\n[otel.exporter.otlp-grpc.tls]\n' +
    'client-certificate = "client.pem"\nclient-private-key = "client.key"\n',
};

export const rule = defineRule({
  code: "otel/incomplete-client-certificate",
  effect: "risk",
  check(context) {
    if (!isWhole(context)) return;
    for (const exporter of EXPORTERS) {
      for (const { name, table } of context.tables("otel", exporter)) {
        const tls = asTable(table.get("tls")?.value);
        for (const [index, key] of PAIR.entries()) {
          const given = tls?.get(key);
          const other = PAIR[1 - index] as string;
          if (!given || tls?.get(other)) continue;
          context.report({
            at: given.key,
            path: ["otel", exporter, name, "tls", key],
            message: `\`${key}\` needs \`${other}\`.`,
          });
        }
      }
    }
  },
});
