import { enumeration, openTable } from "../field.ts";
import type { z } from "../z.ts";

export const NetworkDomainPermissionToml = enumeration("NetworkDomainPermissionToml", {
  allow: "Requests may go there.",
  deny: "Requests are refused, even where another pattern allows them.",
});

export const NetworkDomainPermissionsToml = openTable("NetworkDomainPermissionsToml", {
  doc:
    "Access to hosts, by name. `*.example.com` covers all subdomains, `**.example.com` the domain itself as well, and " +
    "`*` all hosts; `*` cannot be denied. What no pattern allows is refused.",
  fields: {},
  rest: NetworkDomainPermissionToml,
  restName: "host",
});
export type NetworkDomainPermissionsToml = z.infer<typeof NetworkDomainPermissionsToml>;
