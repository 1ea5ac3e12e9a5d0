import { field, required, table } from "../field.ts";
import { anything, list, nonEmptyList, map, str, u16 } from "../types.ts";
import type { z } from "../z.ts";

export const NetworkMitmHookToml = table("NetworkMitmHookToml", {
  doc: "Which requests the proxy looks into, and what it does to them. A request must fit all conditions.",
  positional: "all",
  fields: {
    schemes: field(list(str()), { doc: "Schemes, `http` and `https`. Needs `version = 2`." }),
    ports: field(list(u16()), { doc: "Ports; `0` is refused. Needs `version = 2`." }),
    host: required(str(), {
      doc: "Host that the request goes to, without wildcards.",
      examples: ["api.example.com"],
    }),
    methods: required(list(str()), { doc: "HTTP methods. Must not be empty.", examples: [["GET", "POST"]] }),
    path_prefixes: required(list(str()), {
      doc: "Beginnings of paths, of which one must fit. Must not be empty.",
      examples: [["/v1/"]],
    }),
    query: field(map(list(str()), "query parameter"), {
      doc: "Query parameters, each with the values that fit. The lists must not be empty.",
      default: {},
    }),
    headers: field(map(list(str()), "HTTP header"), {
      doc: "Headers, each with the values that fit. An empty list only asks for the header to be there.",
      default: {},
    }),
    body: field(anything(), {
      doc: "Reserved: Codex refuses a selected profile with it.",
    }),
    action: required(nonEmptyList(str()), {
      doc: "Names of the actions to apply, from `actions`. Must not be empty. Codex does not tell if one does not exist.",
    }),
  },
  unknown: "fatal",
});
export type NetworkMitmHookToml = z.infer<typeof NetworkMitmHookToml>;
