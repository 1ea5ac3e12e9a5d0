import { enumeration, field, required, table } from "../field.ts";
import { bool, boundedMap, list, map, str, u16 } from "../types.ts";
import type { Texts } from "../texts.ts";
import type { z } from "../z.ts";

const HOST: Texts = {
  not: [
    { test: /^\s*\*\s*$/, words: "must not be `*`: it takes hosts, and wildcards below one, such as `*.example.com`" },
  ],
};

/** Codex takes no one-key table for these, unlike for other requirements. */
const NetworkPermission = enumeration(
  "NetworkPermissionRequirementToml",
  { allow: "Allowed.", deny: "Refused." },
  { stringOnly: true },
);

export const NetworkHeaderInjectionToml = table("NetworkHeaderInjectionToml", {
  doc: "Headers that are added to requests.",
  positional: "all",
  fields: {
    host: required(str(), { doc: "Host that the requests go to." }),
    methods: required(list(str()), { doc: "Methods of the requests." }),
    path_prefixes: required(list(str()), { doc: "How the paths of the requests begin." }),
    headers: required(map(str(), "HTTP header"), { doc: "The headers.", secret: true }),
  },
});
export type NetworkHeaderInjectionToml = z.infer<typeof NetworkHeaderInjectionToml>;

/** Made anew for each table that has them: a type that two tables share would need a name. */
export const networkFields = () => ({
  enabled: field(bool(), { doc: "Whether commands reach the network through a proxy that goes by these limits." }),
  domains: field(boundedMap(NetworkPermission, { keyName: "host", names: HOST }), {
    doc: "Access to hosts, by name. Takes the place of `allowed_domains` and `denied_domains`.",
  }),
  allowed_domains: field(list(str(HOST)), { doc: "Hosts that may be reached; `domains` is the newer way." }),
  denied_domains: field(list(str(HOST)), { doc: "Hosts that may not be reached; `domains` is the newer way." }),
  review_domains: field(list(str()), { doc: "Hosts that are asked about." }),
  managed_allowed_domains_only: field(bool(), { doc: "Whether users can allow no hosts of their own." }),
  unix_sockets: field(map(NetworkPermission, "socket"), {
    doc: "Access to Unix sockets, by path. Takes the place of `allow_unix_sockets`.",
  }),
  allow_unix_sockets: field(list(str()), { doc: "Unix sockets that may be used; `unix_sockets` is the newer way." }),
  allow_local_binding: field(bool(), { doc: "Whether commands may listen at, and reach, local addresses." }),
  allow_upstream_proxy: field(bool(), { doc: "Whether the proxy goes through the one of the environment." }),
  dangerously_allow_all_unix_sockets: field(bool(), { doc: "Whether every Unix socket may be used." }),
  dangerously_allow_non_loopback_proxy: field(bool(), { doc: "Whether other machines can use the proxy." }),
  transparent_tcp: field(bool(), { doc: "Whether connections go through the proxy without their doing." }),
  http_port: field(u16(), { doc: "Port of the HTTP proxy." }),
  socks_port: field(u16(), { doc: "Port of the SOCKS proxy." }),
  header_injections: field(list(NetworkHeaderInjectionToml), { doc: "Headers that are added to requests." }),
});

export const RawNetworkRequirementsToml = table("RawNetworkRequirementsToml", {
  doc: "Limits of the network that commands have.",
  fields: networkFields(),
});
export type RawNetworkRequirementsToml = z.infer<typeof RawNetworkRequirementsToml>;
