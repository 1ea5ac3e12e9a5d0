import { describe, expect, it } from "vitest";
import { diagnose } from "../../src/layers/diagnose.ts";
import { withRootName } from "../../scripts/conformance/layers/set-files.ts";
import { TRUSTED, setOf } from "./layer-set.ts";

const URL = 'mcp_servers.e.url = "https://e.test"\n';
const AUTH = 'mcp_servers.e.auth = "ema_auth"\n';
const WHOLE = URL + AUTH;
const SCOPES = 'mcp_servers.e.scopes = ["a"]\n';
const TIMEOUT = "mcp_servers.e.startup_timeout_sec = 5\n";

/** What is refused of a server, as FILE CODE. */
function refused(files: Readonly<Record<string, string>>, args: readonly string[] = []): string[] {
  const found = diagnose(setOf(files, { args })).filter(({ code }) => /enterprise|split/.test(code));
  return found.map(({ file = "", code, effect }) => `${withRootName(file)} ${code} ${effect}`);
}

describe("a server that gets tokens of the identity provider", () => {
  it.each([
    ["all in one file", WHOLE, "", []],
    ["the same once more", WHOLE, WHOLE, []],
    ["a timeout in the project", WHOLE, TIMEOUT, []],
    ["scopes in the project", WHOLE, SCOPES, ["$ROOT/repo/.codex/config.toml mcp/enterprise-in-project fatal"]],
    ["its kind in the project", URL, AUTH, ["$ROOT/repo/.codex/config.toml mcp/enterprise-in-project fatal"]],
    [
      "another kind in the project",
      WHOLE,
      AUTH.replace("ema_auth", "oauth"),
      ["$ROOT/repo/.codex/config.toml mcp/enterprise-in-project fatal"],
    ],
  ])("may have %s or not", (_, user, project, expected) => {
    expect(refused({ "home/config.toml": user + TRUSTED, "repo/.codex/config.toml": project })).toEqual(expected);
  });

  it.each([
    ["address and kind", URL, AUTH, ["$ROOT/home/config.toml start/split-server fatal"]],
    ["scopes and the rest", WHOLE, SCOPES, ["$ROOT/home/config.toml start/split-server fatal"]],
    ["a timeout and the rest", WHOLE, TIMEOUT, []],
    ["a whole one and a part of it", WHOLE, URL, []],
  ])("cannot come from two files outside of projects: %s", (_, system, user, expected) => {
    expect(refused({ "etc/config.toml": system, "home/config.toml": user })).toEqual(expected);
  });

  it("may be changed on the command line only as a whole", () => {
    const files = { "home/config.toml": WHOLE };
    const [address, kind] = ["mcp_servers.e.url=https://f.test", "mcp_servers.e.auth=ema_auth"];
    expect(refused(files, ["-c", address])).toEqual([" start/split-server fatal"]);
    expect(refused(files, ["-c", address, "-c", kind])).toEqual([]);
  });
});
