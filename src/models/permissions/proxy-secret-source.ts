import { required, table } from "../field.ts";
import { str, union } from "../types.ts";
import type { z } from "../z.ts";

const ProxySecretEnvVar = table("ProxySecretEnvVar", {
  doc: "A secret in an environment variable.",
  fields: {
    env_var: required(str(), { doc: "Name of the environment variable that holds the secret.", envVar: true }),
  },
  unknown: "fatal",
});

const ProxySecretFile = table("ProxySecretFile", {
  doc: "A secret in a file.",
  fields: {
    file: required(str(), { doc: "File that holds the secret. Must be an absolute path.", path: "file" }),
  },
  unknown: "fatal",
});

export const ProxySecretSource = union(
  "ProxySecretSource",
  "Where the proxy finds a secret: a table with exactly one key, `env_var` or `file`.",
  [ProxySecretEnvVar, ProxySecretFile],
);
export type ProxySecretSource = z.infer<typeof ProxySecretSource>;
