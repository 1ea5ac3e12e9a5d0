import { enumeration, field, required, table } from "../field.ts";
import { str, union } from "../types.ts";
import type { z } from "../z.ts";

export const McpServerEnvVarSource = enumeration("McpServerEnvVarSource", {
  local: "The value comes from the environment of Codex.",
  remote:
    "The value comes from the environment of the machine that runs the server. The server fails to start when that is " +
    "the local one.",
});

export const McpServerEnvVarConfig = table("McpServerEnvVarConfig", {
  buffered: true,
  doc: "An environment variable to pass on, with the place it comes from.",
  fields: {
    name: required(str(), { doc: "Name of the environment variable.", envVar: true }),
    source: field(McpServerEnvVarSource, { doc: "Whose environment the value is taken from.", default: "local" }),
  },
  unknown: "fatal",
});
export type McpServerEnvVarConfig = z.infer<typeof McpServerEnvVarConfig>;

export const McpServerEnvVar = union(
  "McpServerEnvVar",
  "An environment variable to pass on: its name, or a table with `name` and `source`.",
  [str(), McpServerEnvVarConfig],
);
export type McpServerEnvVar = z.infer<typeof McpServerEnvVar>;
