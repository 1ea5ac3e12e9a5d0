import { enumeration, field, table } from "../field.ts";
import { bool, str } from "../types.ts";
import type { z } from "../z.ts";
import { NetworkDomainPermissionsToml } from "./network-domain-permissions-toml.ts";
import { NetworkMitmToml } from "./network-mitm-toml.ts";
import { NetworkUnixSocketPermissionsToml } from "./network-unix-socket-permissions-toml.ts";
import { OTHER_AGENTS } from "../other-names.ts";

export const NetworkMode = enumeration("NetworkMode", {
  limited:
    "Only requests that read: `GET`, `HEAD` and `OPTIONS`. HTTPS needs `mitm`, as the method is not visible otherwise.",
  full: "All requests.",
});

export const NetworkToml = table("NetworkToml", {
  doc:
    "Network access of commands. It goes through a proxy that Codex runs, which decides by host. Codex does not notice " +
    "unknown keys here.",
  positional: "all",
  fields: {
    enabled: field(bool(), { doc: "Whether commands have network access at all.", default: false }),
    proxy_url: field(str(), {
      doc: "Address that the HTTP proxy listens on. Moved to the loopback interface unless `dangerously_allow_non_loopback_proxy` is set.",
      default: "http://127.0.0.1:3128",
    }),
    enable_socks5: field(bool(), { doc: "Run a SOCKS5 proxy too.", default: true }),
    transparent_tcp: field(bool(), {
      doc:
        "Send the TCP connections of commands through the proxy even if they know nothing of proxies. Without it, only " +
        "programs that respect `HTTPS_PROXY` and the like get out. Works on Linux.",
    }),
    socks_url: field(str(), {
      doc: "Address that the SOCKS5 proxy listens on. Moved to the loopback interface unless `dangerously_allow_non_loopback_proxy` is set.",
      default: "http://127.0.0.1:8081",
    }),
    enable_socks5_udp: field(bool(), { doc: "Let the SOCKS5 proxy relay UDP.", default: true }),
    allow_upstream_proxy: field(bool(), {
      doc: "Let the proxy use the proxy that the environment names (`HTTPS_PROXY` and the like).",
      default: true,
    }),
    dangerously_allow_non_loopback_proxy: field(bool(), {
      doc: "Let the proxies listen on addresses that other computers can reach.",
      default: false,
    }),
    dangerously_allow_all_unix_sockets: field(bool(), {
      doc: "Allow all Unix sockets, whatever `unix_sockets` says. A socket such as that of Docker gives full control of the computer.",
      default: false,
    }),
    mode: field(NetworkMode, { doc: "Which requests are possible.", default: "full" }),
    domains: field(NetworkDomainPermissionsToml, { doc: "Access to hosts, by name." }),
    unix_sockets: field(NetworkUnixSocketPermissionsToml, { doc: "Access to Unix sockets, by path." }),
    allow_local_binding: field(bool(), {
      doc: "Allow connections to this computer and to private networks.",
      default: false,
    }),
    mitm: field(NetworkMitmToml, { doc: "Requests to decrypt, to check or change them." }),
  },
  unknown: "inert",
  otherNames: {
    [OTHER_AGENTS]: {
      allowed_domains: { instead: 'List them in `domains`, as `domains = { "example.com" = "allow" }`.' },
      denied_domains: { instead: 'List them in `domains`, as `domains = { "example.com" = "deny" }`.' },
      blocked_domains: { instead: 'List them in `domains`, as `domains = { "example.com" = "deny" }`.' },
      network_access: "enabled",
      proxy: "proxy_url",
    },
  },
});
export type NetworkToml = z.infer<typeof NetworkToml>;
