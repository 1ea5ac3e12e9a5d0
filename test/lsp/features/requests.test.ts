import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type EffectiveText, METHODS, type MigrationPlan } from "../../../src/lsp/requests.ts";
import { parseToml } from "../../../src/toml/parse.ts";
import { toValue } from "../../../src/toml/value.ts";
import { Client } from "../support/client.ts";
import { PROJECT, TRUSTED, USER } from "../support/marked.ts";

const WORK = "/home/u/.codex/work.config.toml";

let client: Client;
beforeEach(async () => {
  client = await Client.start({
    files: { "/repo/.git/HEAD": "", [USER]: `model = "gpt-5"\n${TRUSTED}`, [WORK]: 'model = "o3"\n' },
  });
});
afterEach(() => client.stop());

describe("what is in effect", () => {
  const effective = (uri: string) => client.request<EffectiveText | null>(METHODS.effective, { textDocument: { uri } });

  it("comes from all files of the start, with the open text for the file's", async () => {
    const uri = await client.open(PROJECT, 'model = "o3"\nsandbox_mode = "read-only"\n');
    const { text } = (await effective(uri)) ?? { text: "" };
    expect(toValue(parseToml(text).root)).toEqual({
      model: "o3",
      sandbox_mode: "read-only",
      projects: { "/repo": { trust_level: "trusted" } },
    });
    expect(text).toContain('model = "o3"  # .codex/config.toml:1 (overrides ~/.codex/config.toml:1)');
  });

  it("has what keeps Codex from starting in comments", async () => {
    const uri = await client.open(USER, 'sandbox_mode = "no"\n');
    const { text } = (await effective(uri)) ?? { text: "" };
    expect(parseToml(text).errors).toEqual([]);
    expect(text).toContain("(unknown-value)");
  });

  it("never shows a secret", async () => {
    const token = "sk-proj-abcdefghijklmnopqrstuvwxyz0123456789";
    const uri = await client.open(USER, `[mcp_servers.x]\ncommand = "x"\nenv = { API_KEY = "${token}" }\n`);
    expect((await effective(uri))?.text).not.toContain(token);
  });

  it("is nothing for a text without a place", async () => {
    expect(await effective(await client.open("untitled:x", "model = 1\n"))).toBeNull();
  });
});

describe("what a key means", () => {
  const explained = (uri: string, line: number, character: number) =>
    client.request<string | null>(METHODS.explain, { textDocument: { uri }, position: { line, character } });

  it("is told of the innermost key around the position that is known", async () => {
    const uri = await client.open(USER, '[mcp_servers.docs]\nargs = ["a", "b"]\n');
    expect(await explained(uri, 1, 14)).toContain("**`mcp_servers.*.args`**");
  });

  it("is nothing where there is none", async () => {
    expect(await explained(await client.open(USER, "# nothing\n"), 0, 3)).toBeNull();
  });
});

describe("a migration", () => {
  const planned = (uri: string) => client.request<MigrationPlan>(METHODS.migrate, { textDocument: { uri } });

  it("gives the edits of all files, new ones too, the configuration last", async () => {
    const uri = await client.open(
      USER,
      'model = "gpt-5"\n\n[profiles.work]\nmodel = "o3"\n\n[profiles.new]\nmodel = "o4"\n',
    );
    const { edit, changed } = await planned(uri);
    expect(changed).toEqual([`file:///home/u/.codex/new.config.toml`, uri]);
    expect(edit.documentChanges).toMatchObject([
      { kind: "create", uri: changed[0] },
      { textDocument: { uri: changed[0] }, edits: [{ newText: 'model = "o4"\n' }] },
      { textDocument: { uri } },
    ]);
  });

  it("changes nothing that is up to date", async () => {
    expect(await planned(await client.open(USER, 'model = "gpt-5"\n'))).toMatchObject({ changed: [] });
  });

  it("is refused, with the reason, where something would be lost", async () => {
    const uri = await client.open(USER, '[profiles.work]\nmodel = "other"\n');
    expect(await planned(uri)).toMatchObject({ changed: [], refused: expect.stringContaining("work.config.toml") });
  });
});
