import { enumeration, field, required, table } from "../field.ts";
import { list, nonZeroU64, str } from "../types.ts";
import type { z } from "../z.ts";

export const AwsAuthRefreshCommand = enumeration(
  "AwsAuthRefreshCommand",
  {
    aws: "The AWS command line client, looked up on `PATH`. Codex refuses every other program here, a full path to it included.",
  },
  { stringOnly: true },
);

export const AwsAuthRefreshConfig = table("AwsAuthRefreshConfig", {
  doc:
    "A command that signs in to AWS again, such as `aws sso login`. Codex runs it without a shell when AWS says that " +
    "the credentials have expired.",
  positional: "required",
  fields: {
    command: required(AwsAuthRefreshCommand, { doc: "Program to run; only `aws` is allowed." }),
    args: field(list(str()), {
      doc: "Arguments for `command`, passed on literally, one list item each.",
      default: [],
      examples: [["sso", "login", "--profile", "work"]],
    }),
    timeout_ms: field(nonZeroU64(), {
      doc: "Milliseconds that the command may take before it is killed. Signing in by browser takes time. Must be at least 1.",
      default: 300000,
    }),
  },
});
export type AwsAuthRefreshConfig = z.infer<typeof AwsAuthRefreshConfig>;
