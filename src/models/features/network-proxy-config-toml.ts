import { enumeration, field, openTable, table } from "../field.ts";
import { bool, map, str, union } from "../types.ts";
import type { z } from "../z.ts";
import { NetworkProxyCredentialToml } from "./network-proxy-credential-toml.ts";

export const NetworkProxyModeToml = enumeration("NetworkProxyModeToml", {
  limited: "Only requests that read: `GET`, `HEAD` and `OPTIONS`.",
  full: "All requests.",
});

export const NetworkProxyDomainPermissionToml = enumeration("NetworkProxyDomainPermissionToml", {
  allow: "Requests may go there.",
  deny: "Requests are refused, even where another pattern allows them.",
});

export const NetworkProxyUnixSocketPermissionToml = enumeration("NetworkProxyUnixSocketPermissionToml", {
  allow: "Commands may connect to it.",
  deny: "Commands may not connect to it.",
});

export const NetworkProxyDomainPermissionsToml = openTable("NetworkProxyDomainPermissionsToml", {
  doc:
    "Access to hosts, by name. `*.example.com` covers all subdomains, `**.example.com` the domain itself as well, and " +
    "`*` all hosts; `*` cannot be denied.",
  fields: {},
  rest: NetworkProxyDomainPermissionToml,
  restName: "host",
});

export const NetworkProxyUnixSocketPermissionsToml = openTable("NetworkProxyUnixSocketPermissionsToml", {
  doc: "Access to Unix sockets, by absolute path.",
  fields: {},
  rest: NetworkProxyUnixSocketPermissionToml,
  restName: "socket",
});

export const NetworkProxyConfigToml = table("NetworkProxyConfigToml", {
  buffered: true,
  doc:
    "Settings of the proxy that the network access of sandboxed commands goes through. A permission profile has its " +
    "own in `[permissions.NAME.network]`.",
  positional: "all",
  fields: {
    enabled: field(bool(), {
      doc: "Whether the proxy is used. Without it, Codex decides.",
      default: false,
      guarded: true,
    }),
    proxy_url: field(str(), {
      doc: "Address that the HTTP proxy listens on. Moved to the loopback interface unless `dangerously_allow_non_loopback_proxy` is set.",
      default: "http://127.0.0.1:3128",
    }),
    enable_socks5: field(bool(), { doc: "Run a SOCKS5 proxy too." }),
    transparent_tcp: field(bool(), {
      doc:
        "Send the TCP connections of commands through the proxy even if they know nothing of proxies. Without it, only " +
        "programs that respect `HTTPS_PROXY` and the like get out. Works on Linux.",
    }),
    socks_url: field(str(), {
      doc: "Address that the SOCKS5 proxy listens on. Moved to the loopback interface unless `dangerously_allow_non_loopback_proxy` is set.",
      default: "http://127.0.0.1:8081",
    }),
    enable_socks5_udp: field(bool(), { doc: "Let the SOCKS5 proxy relay UDP." }),
    allow_upstream_proxy: field(bool(), {
      doc: "Let the proxy use the proxy that the environment names (`HTTPS_PROXY` and the like).",
    }),
    dangerously_allow_non_loopback_proxy: field(bool(), {
      doc: "Let the proxies listen on addresses that other computers can reach.",
    }),
    dangerously_allow_all_unix_sockets: field(bool(), {
      doc: "Allow all Unix sockets, whatever `unix_sockets` says. A socket such as that of Docker gives full control of the computer.",
    }),
    mode: field(NetworkProxyModeToml, { doc: "Which requests are possible." }),
    domains: field(NetworkProxyDomainPermissionsToml, { doc: "Access to hosts, by name." }),
    unix_sockets: field(NetworkProxyUnixSocketPermissionsToml, { doc: "Access to Unix sockets, by path." }),
    allow_local_binding: field(bool(), { doc: "Allow connections to this computer and to private networks." }),
    credential_broker: field(bool(), {
      doc:
        "Give commands stand-ins for credentials in the environment, and let the proxy put the real ones into " +
        "requests. Codex knows those of GitHub; `credentials` adds others.",
      userOnly: true,
    }),
    credentials: field(map(NetworkProxyCredentialToml, "credential"), {
      doc: "Credentials for `credential_broker`, by a name of your choice.",
      userOnly: true,
    }),
  },
  unknown: "fatal",
});
export type NetworkProxyConfigToml = z.infer<typeof NetworkProxyConfigToml>;

export const FeatureNetworkProxy = union(
  "FeatureNetworkProxy",
  "`true` or `false`, or a table with the settings of the proxy.",
  [bool(), NetworkProxyConfigToml],
);
export type FeatureNetworkProxy = z.infer<typeof FeatureNetworkProxy>;
