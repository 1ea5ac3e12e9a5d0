import type { ConfigFile } from "../../resolve/config-file.ts";
import type { Place } from "../../resolve/place.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

const CERTIFICATE = "client-certificate";
const KEY = "client-private-key";

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
  on: {
    "otel.exporter.*.tls": check,
    "otel.trace_exporter.*.tls": check,
    "otel.metrics_exporter.*.tls": check,
  },
});

function check(tls: Place, file: ConfigFile): void {
  const certificate = tls.child(CERTIFICATE);
  const key = tls.child(KEY);
  if (!file.isWhole || (certificate && key)) return;
  certificate?.reportKey(`\`${CERTIFICATE}\` needs \`${KEY}\`.`);
  key?.reportKey(`\`${KEY}\` needs \`${CERTIFICATE}\`.`);
}
