import { describe, expect, it } from "vitest";
import { isServerAllowed } from "../../src/layers/allowed-servers.ts";
import { serverFindings } from "../../src/layers/server-findings.ts";
import { setOf } from "./layer-set.ts";

const COMMAND = '[mcp_servers.s]\ncommand = "run"\nargs = ["a"]\n';
const URL = '[mcp_servers.s]\nurl = "https://x.example/mcp"\n';

function verdictOn(server: string, requirements: string): boolean | undefined {
  return isServerAllowed(setOf({ "home/config.toml": server, "etc/requirements.toml": requirements }), "s");
}

describe("isServerAllowed", () => {
  it.each([
    ["no table of servers", COMMAND, "", true],
    ["an empty table", COMMAND, "[mcp_servers]\n", false],
    ["the same command", COMMAND, '[mcp_servers.s.identity]\ncommand = "run"\n', true],
    ["another command", COMMAND, '[mcp_servers.s.identity]\ncommand = "walk"\n', false],
    ["a path to the command", COMMAND.replace("run", "/bin/run"), '[mcp_servers.s.identity]\ncommand = "run"\n', false],
    ["another name", COMMAND, '[mcp_servers.t.identity]\ncommand = "run"\n', false],
    ["an address for a command", URL, '[mcp_servers.s.identity]\ncommand = "run"\n', false],
    ["both, of which the command counts", URL, addressOf("https://x.example/mcp", 'command = "run"'), false],
    ["the same address", URL, addressOf("https://x.example/mcp"), true],
    ["an address with a slash more", URL, addressOf("https://x.example/mcp/"), false],
  ])("goes by name and identity: %s", (_, server, requirements, verdict) => {
    expect(verdictOn(server, requirements)).toBe(verdict);
  });

  it.each([
    ["prefix", "https://x.example", true],
    ["prefix", "https://y.example", false],
    ["exact", "https://x.example/mcp", true],
    ["exact", "https://x.example", false],
  ])("compares as a table says: %s %s", (match, value, verdict) => {
    const identity = `[mcp_servers.s.identity]\nurl = { match = "${match}", value = "${value}" }\n`;
    expect(verdictOn(URL, identity)).toBe(verdict);
  });

  it.each([
    ['[{ match = "exact", value = "a" }]', true],
    ['[{ match = "exact", value = "b" }]', false],
    ["[]", false],
    ['[{ match = "regex", expression = "a" }]', undefined],
  ])("compares the arguments of a command one by one: %s", (args, verdict) => {
    const identity = `[mcp_servers.s.identity]\ncommand = { executable = "run", args = ${args} }\n`;
    expect(verdictOn(COMMAND, identity)).toBe(verdict);
  });

  it("does not try a regular expression", () => {
    const identity = '[mcp_servers.s.identity]\nurl = { match = "regex", expression = "https://x.*" }\n';
    expect(verdictOn(URL, identity)).toBeUndefined();
  });
});

describe("serverFindings", () => {
  it("names a server that does not start, at its table, and none that is switched off", () => {
    const files = { "home/config.toml": `model = "m"\n${COMMAND}`, "etc/requirements.toml": "[mcp_servers]\n" };
    const found = serverFindings(setOf(files));
    expect(found).toMatchObject([{ code: "start/server-not-allowed", effect: "inert", path: ["mcp_servers", "s"] }]);
    const [{ file, range } = { file: undefined, range: { start: 0, end: 0 } }] = found;
    expect(file).toBe("/mnt/home/config.toml");
    expect(files["home/config.toml"].slice(range.start, range.end)).toBe("s");
    const off = { ...files, "home/config.toml": `${COMMAND}enabled = false\n` };
    expect(serverFindings(setOf(off))).toEqual([]);
  });
});

function addressOf(url: string, more = ""): string {
  return `[mcp_servers.s.identity]\nurl = "${url}"\n${more}\n`;
}
