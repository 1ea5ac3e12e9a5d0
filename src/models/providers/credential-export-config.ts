import { field, required, table } from "../field.ts";
import { list, nonZeroU64, str } from "../types.ts";
import type { z } from "../z.ts";

const program = () =>
  str({ minLength: 1, notBlank: true, code: "provider/blank-command", hint: "Name the program to run." });

const command = () =>
  required(program(), {
    doc:
      "Program to run: an absolute path, or a bare name that is looked up on `PATH`. Codex refuses a relative path " +
      "and `~/`. No shell reads it. Must not be blank.",
    examples: ["/usr/local/bin/export-credentials"],
  });

const args = () =>
  field(list(str()), {
    doc: "Arguments for `command`, passed on literally, one list item each.",
    default: [],
  });

const timeout = () =>
  field(nonZeroU64(), {
    doc: "Milliseconds that the command may take before it is killed. Must be at least 1.",
    default: 30000,
  });

export const CredentialExportConfig = table("CredentialExportConfig", {
  doc:
    "A command that prints AWS credentials. Codex signs requests with them instead of asking the AWS SDK's " +
    "credential chain.",
  positional: "required",
  fields: { command: command(), args: args(), timeout_ms: timeout() },
});
export type CredentialExportConfig = z.infer<typeof CredentialExportConfig>;

/** The same struct inside of `gateway_oauth`, where not even `--strict-config` sees unknown keys. */
export const GatewayCredentialExportConfig = table("GatewayCredentialExportConfig", {
  doc: "A command that prints the token for the gateway in front of the provider.",
  positional: "required",
  fields: { command: command(), args: args(), timeout_ms: timeout() },
  unknown: "inert",
});
export type GatewayCredentialExportConfig = z.infer<typeof GatewayCredentialExportConfig>;
