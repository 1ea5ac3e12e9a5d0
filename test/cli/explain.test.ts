import { describe, expect, it } from "vitest";
import { diagnosticCodes } from "../../src/code-docs.ts";
import { explain } from "../../src/cli/commands/explain.ts";
import { fakeIo } from "./support/fake-io.ts";

async function explained(subject?: string): Promise<string> {
  const io = fakeIo({ terminal: { columns: 80 } });
  expect(await explain(subject, io, true)).toBe(0);
  return io.stdout.text;
}

describe("explain CODE", () => {
  it.each(Object.keys(diagnosticCodes))("prints all that is known of %s", async (code) => {
    const text = await explained(code);
    expect(text.startsWith(`${code}\n`)).toBe(true);
    const { bad, good } = diagnosticCodes[code] as { readonly bad?: string; readonly good?: string };
    for (const toml of [bad, good]) {
      for (const line of toml?.trimEnd().split("\n") ?? []) expect(text).toContain(`${`  ${line}`.trimEnd()}\n`);
    }
    expect(text.includes("\nGets the finding\n")).toBe(bad !== undefined);
  });

  it("lists all codes, or those of one kind", async () => {
    const all = await explained();
    for (const code of Object.keys(diagnosticCodes)) expect(all).toContain(`${code} (`);
    const family = await explained("mcp");
    expect(family).toContain("mcp/command-line (");
    expect(family).not.toContain("unknown-key");
    // `hooks` alone is a key.
    expect(await explained("hooks/")).toContain("hooks/blank (");
  });
});

describe("explain KEY", () => {
  it("shows a key as it is, whatever its table is called", async () => {
    expect(await explained("mcp_servers.docs.env")).toMatchInlineSnapshot(`
      "mcp_servers.*.env
      Environment variables to set for the program, with their values. Only with
      \`command\`. To pass on a secret that Codex has in its own environment, name it in
      \`env_vars\` instead.

      Type:           table of strings by environment variable
      Where:          your own \`config.toml\`, a project's \`.codex/config.toml\`, a
                      profile \`NAME.config.toml\`, an agent role
      \`*\` stands for: the MCP server
      Only with:      \`command\`

      Example
        [mcp_servers.example]
        command = "npx"
        env = { EXAMPLE = "text" }
      "
    `);
  });

  it("shows the values with their meaning", async () => {
    const text = await explained("sandbox_mode");
    expect(text).toMatch(/^Values\n {2}read-only\n {6}\w/m);
  });

  it("lists the keys of a table, and those that are no longer to be used by name only", async () => {
    const text = await explained("features");
    expect(text).toMatch(/^Keys\n[^]*^ {2}hooks\n {6}\w[^]*^No longer to be used\n[^]*`collab`/m);
  });

  it("finds a key by its name alone", async () => {
    expect(await explained("bearer_token_env_var")).toMatch(/^mcp_servers\.\*\.bearer_token_env_var\n/);
    const several = await explained("env");
    expect(several).toContain("mcp_servers.*.env\n");
    expect(several).toContain("features.network_proxy.credentials.*.env\n");
  });

  it.each([
    ["aproval_policy", "did you mean `approval_policy`?"],
    ["mcp_servers.docs.comand", "`mcp_servers.*` has no key `comand`; did you mean `mcp_servers.*.command`?"],
    ["mcp_servers.docs.qqqqqqqq", "`codex-config explain mcp_servers.*` lists its keys"],
    ["unknwn-key", "did you mean `unknown-key`?"],
    ["qqqqqqqq", "`codex-config explain` lists the codes"],
    ["", "no code and no key"],
  ])("says what is near to `%s`", async (subject, words) => {
    await expect(explain(subject, fakeIo({}), true)).rejects.toThrow(words);
  });
});
