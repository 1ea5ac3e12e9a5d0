import { field, required, table } from "../field.ts";
import { list, nonZeroU64, path, str, u64 } from "../types.ts";
import type { z } from "../z.ts";

export const ModelProviderAuthInfo = table("ModelProviderAuthInfo", {
  doc:
    "A command that prints the provider's bearer token. Codex runs it without a shell, takes its trimmed standard " +
    "output as the token, and keeps the token in memory. Cannot be combined with `env_key`, " +
    "`experimental_bearer_token` or `requires_openai_auth = true`.",
  positional: "required",
  fields: {
    command: required(str({ notBlank: true, code: "provider/blank-command", hint: "Name the program to run." }), {
      doc:
        "Program to run. A bare name is looked up on `PATH`, an absolute path is used as it is, and a relative path " +
        "with a separator is joined to `cwd`. No shell reads it: `~`, `$VAR`, pipes and arguments do not work here. " +
        "Must not be blank.",
      examples: ["/usr/local/bin/fetch-token"],
    }),
    args: field(list(str()), {
      doc: "Arguments for `command`, passed on literally, one list item each.",
      default: [],
    }),
    timeout_ms: field(nonZeroU64(), {
      doc:
        "Milliseconds that the command may take until its standard output is closed; after that it is killed and no " +
        "token is obtained. Must be at least 1.",
      default: 5000,
    }),
    refresh_interval_ms: field(u64(), {
      doc:
        "Milliseconds after which a cached token counts as stale, so that the next use runs the command again. " +
        "`0` never refreshes proactively: the token is reused until the backend answers 401; then the command runs " +
        "again once and the request is sent again. A 401 has that effect with every other value too.",
      default: 300000,
      examples: [0, 300000],
    }),
    cwd: field(path(), {
      doc:
        "Folder in which the command runs. A relative path starts at the folder of this file and `~/` is expanded; " +
        "when the key is missing, the command runs in the folder that Codex was started from.",
      default: ".",
      path: "directory",
    }),
  },
});
export type ModelProviderAuthInfo = z.infer<typeof ModelProviderAuthInfo>;
