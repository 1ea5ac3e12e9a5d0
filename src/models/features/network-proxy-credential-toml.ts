import { enumeration, field, table } from "../field.ts";
import { list, str } from "../types.ts";
import type { z } from "../z.ts";

export const NetworkProxyCredentialAuth = enumeration("NetworkProxyCredentialAuth", {
  bearer: "`Authorization: Bearer`, followed by the credential.",
  basic: "`Authorization: Basic`, with the credential as the password.",
  token: "`Authorization: token`, followed by the credential.",
  header: "The header that `header` names.",
});

export const NetworkProxyCredentialToml = table("NetworkProxyCredentialToml", {
  doc:
    "A credential that commands get a stand-in for. The proxy puts the real one into requests that go to the right " +
    "address. What is not usable here is left out while Codex runs, with a line in the log.",
  positional: "required",
  fields: {
    env: field(list(str()), {
      doc: "Names of the environment variables that hold the credential.",
      default: [],
      envVar: true,
      examples: [["GITLAB_TOKEN"]],
    }),
    patterns: field(list(str()), {
      doc: "Regular expressions for the text of the credential.",
      default: [],
    }),
    url_prefixes: field(list(str()), {
      doc: "Beginnings of the addresses that may get the real credential.",
      default: [],
      examples: [["https://gitlab.example.com/"]],
    }),
    url_prefix_from_env: field(str(), {
      doc: "Name of an environment variable that holds such an address.",
      envVar: true,
    }),
    auth: field(list(NetworkProxyCredentialAuth), {
      doc: "Where in a request the credential may be.",
      default: [],
    }),
    header: field(str(), { doc: "Name of the header that holds the credential, for `header` in `auth`." }),
    prefix: field(str(), { doc: "Text that stands before the credential." }),
  },
  unknown: "fatal",
});
export type NetworkProxyCredentialToml = z.infer<typeof NetworkProxyCredentialToml>;
