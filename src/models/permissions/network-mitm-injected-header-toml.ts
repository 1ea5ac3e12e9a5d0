import { field, table } from "../field.ts";
import { str } from "../types.ts";
import type { z } from "../z.ts";

export const NetworkMitmInjectedHeaderToml = table("NetworkMitmInjectedHeaderToml", {
  doc: "A header that the proxy adds to a request. Exactly one of `secret_env_var` and `secret_file` says where its value is.",
  positional: "required",
  fields: {
    placeholder: field(str(), {
      doc: "Text in the header that the secret replaces, so that the rest of it is kept. Needs `version = 2`.",
    }),
    name: field(str(), {
      doc: "Name of the header. Must not be empty, and not `User-Agent`.",
      default: "",
      examples: ["authorization"],
    }),
    secret_env_var: field(str(), { doc: "Name of the environment variable that holds the secret.", envVar: true }),
    secret_file: field(str(), { doc: "File that holds the secret. Must be an absolute path.", path: "file" }),
    prefix: field(str(), { doc: "Text in front of the secret.", examples: ["Bearer "] }),
  },
  unknown: "fatal",
});
export type NetworkMitmInjectedHeaderToml = z.infer<typeof NetworkMitmInjectedHeaderToml>;
