import { afterEach, describe, expect, it } from "vitest";
import { history, knowledgeOf } from "../../src/history.ts";
import { CODEX_VERSION } from "../../src/knowledge/codex-version.ts";
import { lint } from "../../src/lint.ts";
import { NO_SETTINGS } from "../../src/lsp/host.ts";
import { ErrorCodes } from "../../src/lsp/server/request-error.ts";
import { Client, type ClientOptions, PULLS, TRANSPORTS } from "./support/client.ts";

const USER = "/home/u/.codex/config.toml";
const PROJECT = "/repo/.codex/config.toml";
const TRUSTED = '[projects."/repo"]\ntrust_level = "trusted"\n';

const [OLDEST = ""] = history.releases;

describe.each(TRANSPORTS)("over %s", (over) => {
  let client: Client;
  const start = async (options?: ClientOptions): Promise<void> => {
    client = await Client.start({ over, ...options });
  };

  afterEach(async () => {
    await client.stop();
  });

  describe("diagnostics", () => {
    it("come by themselves, and again when the text changes", async () => {
      await start();
      const uri = await client.open(USER, 'modle = "gpt-5"\n');
      const [finding] = await client.published(uri);
      expect(finding).toMatchObject({
        code: "unknown-key",
        source: "codex-config",
        severity: 2,
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } },
      });
      await client.change(uri, {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } },
        text: "model",
      });
      expect(await client.published(uri)).toEqual([]);
    });

    it("are those of the linter, when the editor asks", async () => {
      await start({ capabilities: PULLS });
      const text = 'modle = "gpt-5"\napproval_policy = "allways"\n[features]\nweb_search = true\nhooks = 1\n';
      const uri = await client.open(USER, text);
      const found = await client.pull(uri);
      expect(found.map(({ code }) => code)).toEqual(lint(text).map(({ code }) => code));
    });

    it("go when the file is closed", async () => {
      await start();
      const uri = await client.open(USER, "modle = 1\n");
      expect(await client.published(uri)).toHaveLength(1);
      const next = client.published(uri);
      await client.close(uri);
      expect(await next).toEqual([]);
    });

    it("say what other files make of a file, with places in them", async () => {
      await start({ capabilities: PULLS, files: { [USER]: TRUSTED, "/repo/.git/HEAD": "" } });
      const uri = await client.open(PROJECT, 'model_provider = "proxy"\n');
      expect((await client.pull(uri)).map(({ code }) => code)).toEqual(["user-only-key"]);
    });

    it("say that the file of an untrusted project does not count", async () => {
      await start({ capabilities: PULLS, files: { "/repo/.git/HEAD": "" } });
      const uri = await client.open(PROJECT, 'model = "gpt-5"\n');
      expect((await client.pull(uri)).map(({ code }) => code)).toEqual(["start/off"]);
    });

    it("take the text of other open files for theirs", async () => {
      await start({ capabilities: PULLS, files: { "/repo/.git/HEAD": "" } });
      const uri = await client.open(PROJECT, 'model = "gpt-5"\n');
      await client.open(USER, TRUSTED);
      expect(await client.pull(uri)).toEqual([]);
    });

    it("are as loud as the editor's settings want them", async () => {
      const capabilities = { ...PULLS, workspace: { configuration: true, diagnostics: { refreshSupport: true } } };
      await start({ capabilities, settings: { strict: true, rules: { "deprecated-key": "off", nonsense: 7 } } });
      await client.refreshed();
      const uri = await client.open(USER, 'modle = "gpt-5"\n');
      expect(await client.pull(uri)).toMatchObject([{ code: "unknown-key", severity: 1 }]);
    });

    it("hold keys to the release of the settings, which the editor's win over", async () => {
      const asked: string[] = [];
      const host = {
        settingsFor: () => ({ ...NO_SETTINGS, codexVersion: "auto" }),
        knowledgeOf: async (version: string) => {
          asked.push(version);
          return knowledgeOf(version === "auto" ? OLDEST : version);
        },
      };
      const files = { [USER]: TRUSTED, "/repo/.git/HEAD": "" };
      await start({ capabilities: PULLS, files, host });
      const text = '[auto_review]\ncircuit_break_action = "strict"\n';
      const uri = await client.open(PROJECT, text);
      const codes = async (): Promise<unknown[]> => (await client.pull(uri)).map(({ code }) => code);
      expect(await codes()).toEqual(["too-new-key"]);
      expect(await codes()).toEqual(["too-new-key"]);
      expect(asked).toEqual(["auto"]);
      await client.notify("workspace/didChangeConfiguration", {
        settings: { "codex-config": { "codex-version": CODEX_VERSION } },
      });
      expect(await codes()).toEqual([]);
      expect(asked).toEqual(["auto", CODEX_VERSION]);
    });

    it("come by themselves once it is known what the release knows", async () => {
      const settingsFor = () => ({ ...NO_SETTINGS, codexVersion: OLDEST });
      await start({ host: { settingsFor, knowledgeOf: async (version) => knowledgeOf(version) } });
      const uri = await client.open(USER, '[auto_review]\ncircuit_break_action = "strict"\n');
      expect(await client.published(uri)).toMatchObject([{ code: "too-new-key" }]);
    });

    it("leave files alone that are none of Codex's", async () => {
      await start({ capabilities: PULLS });
      expect(await client.pull(await client.open("/repo/Cargo.toml", "modle = 1\n"))).toEqual([]);
    });

    it("are given for a text without a place", async () => {
      await start({ capabilities: PULLS });
      const uri = await client.open("untitled:Untitled-1", "modle = 1\n");
      expect(await client.pull(uri)).toMatchObject([{ code: "unknown-key" }]);
    });

    it("are given for hooks.json, in the words of JSON", async () => {
      await start({ capabilities: PULLS });
      const uri = await client.open("/home/u/.codex/hooks.json", '{ "hooks": { "Stop": 1 } }', "json");
      expect(await client.pull(uri)).toMatchObject([{ code: "wrong-type" }]);
    });
  });

  describe("while somebody types", () => {
    const end = (line: number) => ({ range: { start: { line, character: 0 }, end: { line, character: 0 } } });

    it("what the set said stays, and is asked again when the typing rests", async () => {
      await start({ files: { "/repo/.git/HEAD": "" } });
      const uri = await client.open(PROJECT, 'model = "gpt-5"\n');
      expect((await client.published(uri)).map(({ code }) => code)).toEqual(["start/off"]);
      await client.change(uri, { ...end(1), text: "modle = 1\n" });
      const codes = async (): Promise<unknown[]> => (await client.published(uri)).map(({ code }) => code);
      expect(await codes()).toEqual(["start/off", "unknown-key"]);
      expect(await codes()).toEqual(["start/off", "unknown-key"]);
    });

    it("an editor that asks is told to ask again when the typing rests", async () => {
      await start({ capabilities: { ...PULLS, workspace: { diagnostics: { refreshSupport: true } } } });
      const uri = await client.open(USER, "model = 1\n");
      const refreshed = client.refreshed();
      await client.change(uri, { ...end(1), text: "modle = 1\n" });
      expect((await client.pull(uri)).map(({ code }) => code)).toEqual(["wrong-type", "unknown-key"]);
      await refreshed;
    });
  });

  describe("files on the disc", () => {
    it("are watched as far as they are Codex's, and looked at again when they change", async () => {
      const workspace = { didChangeWatchedFiles: { dynamicRegistration: true }, diagnostics: { refreshSupport: true } };
      await start({ capabilities: { ...PULLS, workspace }, files: { "/repo/.git/HEAD": "" } });
      const uri = await client.open(PROJECT, 'model = "gpt-5"\n');
      expect(await client.pull(uri)).toHaveLength(1);
      expect(client.registered.map(({ method }) => method)).toEqual(["workspace/didChangeWatchedFiles"]);
      expect(client.watches("/repo/.codex/hooks.json")).toBe(true);
      expect(client.watches("/repo/.codex/roles/tester.toml")).toBe(true);
      expect(client.watches("/repo/codex-config.toml")).toBe(true);
      expect(client.watches("/repo/Cargo.toml")).toBe(false);
      expect(client.watches("/repo/.codex/notes.md")).toBe(false);
      client.files.set(USER, TRUSTED);
      const refreshed = client.refreshed();
      await client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: `file://${USER}`, type: 1 }] });
      await refreshed;
      expect(await client.pull(uri)).toEqual([]);
    });
  });

  describe("requests", () => {
    it("are answered with what the features find", async () => {
      await start();
      const uri = await client.open(USER, 'modle = "gpt-5"\n');
      const position = { line: 0, character: 2 };
      const hover = await client.request<{ contents: { value: string } } | null>("textDocument/hover", {
        textDocument: { uri },
        position,
      });
      expect(hover).toBeNull();
      const [fix] = await client.request<{ title: string; edit: { changes: Record<string, unknown> } }[]>(
        "textDocument/codeAction",
        { textDocument: { uri }, range: { start: position, end: position }, context: { diagnostics: [] } },
      );
      expect(fix?.edit.changes[uri]).toEqual([
        { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } }, newText: "model" },
      ]);
    });

    it("are answered for files that are not open", async () => {
      await start();
      const params = { textDocument: { uri: `file://${USER}` }, position: { line: 0, character: 0 } };
      expect(await client.request("textDocument/completion", params)).toBeNull();
    });

    it("that nobody answers are told to be unknown", async () => {
      await start();
      await expect(client.request("textDocument/moniker", {})).rejects.toMatchObject({
        code: ErrorCodes.MethodNotFound,
      });
    });

    it("that cannot be done are answered with why, for the user", async () => {
      await start();
      const uri = await client.open(USER, 'profile = "a"\n[profiles.a]\n[profiles.b]\n');
      const params = { textDocument: { uri }, position: { line: 1, character: 10 }, newName: "b" };
      await expect(client.request("textDocument/rename", params)).rejects.toMatchObject({
        code: ErrorCodes.RequestFailed,
        message: expect.stringContaining("`b`"),
      });
    });
  });

  describe("a failing request", () => {
    it("is reported, and the server goes on", async () => {
      const host = {
        docsOf: (): never => {
          throw new Error("no docs today");
        },
      };
      await start({ capabilities: PULLS, host });
      const uri = await client.open(USER, "model = 1\n");
      await client.request("textDocument/diagnostic", { textDocument: { uri } });
      expect(client.errors.splice(0)).toEqual([expect.stringContaining("no docs today")]);
      const params = { textDocument: { uri }, position: { line: 0, character: 2 } };
      expect(await client.request("textDocument/hover", params)).toMatchObject({ contents: { kind: "markdown" } });
    });
  });
});
