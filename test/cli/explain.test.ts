import { describe, expect, it } from "vitest";
import { diagnosticCodes } from "../../src/code-docs.ts";
import { explain } from "../../src/cli/commands/explain.ts";
import { CODEX_VERSION } from "../../src/knowledge/codex-version.ts";
import type { ExplainOptions } from "../../src/cli/options.ts";
import { fakeIo } from "./support/fake-io.ts";

async function explained(subject?: string, options: ExplainOptions = {}): Promise<string> {
  const io = fakeIo({ terminal: { columns: 80 } });
  expect(await explain(subject, { "no-color": true, ...options }, io)).toBe(0);
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
    expect(several).toContain("environments.env\n");
  });

  it.each([
    ["program", "environments.program"],
    ["canonical_matching", "rules.prefix_rules.canonical_matching"],
  ])("finds %s, which only another file than config.toml has", async (name, path) => {
    expect(await explained(name)).toMatch(new RegExp(`^${path.replaceAll(".", "\\.")}\n`));
  });

  it("says of no key that it goes with itself only", async () => {
    expect(await explained("environments.url")).not.toContain("Only with");
    expect(await explained("environments.args")).toContain("Only with: `program`");
  });

  it.each([
    ["a key that is gone", "disable_response_storage", "`disable_response_storage` is not a top-level key"],
    ["a switch that is gone, though a requirement may have any name", "features.skills", "not a key of `[features]`"],
    ["another name", "approvalMode", "`approval_policy`"],
    ["another name in a table of one's own", "mcp_servers.docs.headers", "`http_headers`"],
  ])("says of %s what the checks do", async (_, subject, words) => {
    const text = await explained(subject);
    expect(text.startsWith(`${subject}\n`)).toBe(true);
    expect(text.replaceAll(/\s+/g, " ")).toContain(words);
  });

  it.each([
    ["aproval_policy", "did you mean `approval_policy`?"],
    ["mcp_servers.docs.comand", "`mcp_servers.*` has no key `comand`; did you mean `mcp_servers.*.command`?"],
    ["mcp_servers.docs.qqqqqqqq", "`codex-config explain mcp_servers.*` lists its keys"],
    ["unknwn-key", "did you mean `unknown-key`?"],
    ["qqqqqqqq", "`codex-config explain` lists the codes"],
    ["", "no code and no key"],
  ])("says what is near to `%s`", async (subject, words) => {
    await expect(explain(subject, {}, fakeIo({}))).rejects.toThrow(words);
  });
});

describe("explain KEY --codex-version", () => {
  const about = (subject: string, version: string) => explained(subject, { "codex-version": version });

  it.each([
    [
      "auto_review.circuit_break_action",
      "0.150.0",
      /^Codex 0\.150\.0:\s+does not know it, which came with 0\.\d+\.\d+$/m,
    ],
    ["model", "0.150.0", /^Codex 0\.150\.0:\s+knows it$/m],
    ["model", "0.1.0", /^Codex 0\.1\.0:\s+older than all/m],
    ["model", "99.0.0", /^Codex 99\.0\.0:\s+is newer than/m],
    ["env", "0.150.0", /^mcp_servers\.\*\.env\n/m],
  ])("tells of `%s` in %s", async (subject, version, expected) => {
    expect(await about(subject, version)).toMatch(expected);
  });

  it("names the table that a release lacks, rather than the key", async () => {
    const text = await about("tui.status_line_provider.server", "0.150.0");
    expect(text.replaceAll(/\s+/g, " ")).toContain(
      "Codex 0.150.0: does not know `tui.status_line_provider`, which came",
    );
  });

  it("lists the keys and the values that a release lacks", async () => {
    expect(await about("auto_review", "0.150.0")).toMatch(/^Keys it lacks: [^]*`circuit_break_action`/m);
    expect(await about("service_tier", CODEX_VERSION)).not.toContain("it lacks");
  });

  it.each(["unknown-key", "mcp/", undefined])("is for keys alone, not for %s", async (subject) => {
    await expect(explain(subject, { "codex-version": CODEX_VERSION }, fakeIo({}))).rejects.toThrow("--codex-version");
  });

  it("tells until when there was a key that is gone, and whether the release has it", async () => {
    const text = await about("extra_policy", "0.160.0");
    expect(text).toMatch(
      /^auto_review\.extra_policy\nCodex no longer has this key: it came with 0\.157\.0 and went with\s0\.169\.0\./,
    );
    expect(text).toContain("Codex 0.160.0: knows it\n");
    expect(await about("extra_policy", "0.150.0")).toContain("Codex 0.150.0: does not know it\n");
    expect(await explained("experimental_thread_config_endpoint")).toMatch(/the first release that\swas asked/);
  });
});
