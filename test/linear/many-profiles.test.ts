import { expect, it } from "vitest";
import { lint } from "../../src/lint.ts";
import { countGrowth } from "./support/growth.ts";

/** A profile that extends the next one and has a mistake of each kind that depends on what nearer profiles say. */
function profile(index: number): string {
  const table = `permissions.p${index}`;
  return `
[${table}]
extends = "p${index + 1}"

[${table}.filesystem]
"relative-${index}" = "read"
":workspace_roots" = { "../${index}" = "read", "*.md" = "read", "**/${index}" = "deny" }

[${table}.network.domains]
"*:${index}" = "deny"

[${table}.network.mitm]
version = 2

[${table}.network.mitm.hooks.hook-${index}]
host = "*.example.com"
methods = []
path_prefixes = ["/"]
ports = [0]
action = ["sign-${index}"]

[${table}.network.mitm.actions.sign-${index}]
strip_request_headers = ["a header"]

[${table}.network.mitm.actions.shared.aws_sigv4]
placeholder_access_key_id = "PLACEHOLDER"
region = "a region"
service = "s3"
access_key_id = { ${index % 2 === 0 ? "env_var" : "file"} = "X" }
secret_access_key = { env_var = "X" }
`;
}

function chain(length: number): string {
  return `default_permissions = "p0"\n${Array.from({ length }, (_, index) => profile(index)).join("")}`;
}

const SHORT = 60;

const growth = countGrowth();

it("takes steps in proportion to the number of profiles that extend each other", async () => {
  expect(await growth((length) => lint(chain(length)), SHORT)).toEqual([]);
});
