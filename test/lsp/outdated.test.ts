import { LSPErrorCodes } from "vscode-languageserver/node";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { NO_SETTINGS } from "../../src/lsp/host.ts";
import { Client, PULLS, TRANSPORTS } from "./support/client.ts";
import { FeedOfTexts } from "./support/feed.ts";

const USER = "/home/u/.codex/config.toml";
const AT = { line: 0, character: 2 };
const LETTER = { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: "x" };
const HOVERS = { contents: { kind: "markdown" } };

describe.each(TRANSPORTS)("a request over %s", (over) => {
  let client: Client;
  afterEach(() => client.stop());

  const codeOf = (answer: Promise<unknown>): Promise<unknown> =>
    answer.then(
      () => "answered",
      ({ code }: { code: number }) => code,
    );

  it("is not worked on when the editor has cancelled it", async () => {
    client = await Client.start({ over });
    const uri = await client.open(USER, "model = 1\n");
    const params = { textDocument: { uri }, position: AT };
    const first = client.cancellable("textDocument/hover", params);
    const second = client.request("textDocument/hover", params);
    first.cancel();
    expect(await first.code).toBe(LSPErrorCodes.RequestCancelled);
    expect(await second).toMatchObject(HOVERS);
  });

  it.each([
    ["textDocument/hover", { position: AT }],
    ["textDocument/completion", { position: AT }],
    ["textDocument/documentSymbol", {}],
    ["textDocument/rename", { position: AT, newName: "x" }],
    ["codex-config/effective", {}],
  ])("is told that the text has changed since: %s", async (method, more) => {
    client = await Client.start({ over });
    const uri = await client.open(USER, "model = 1\n");
    const outdated = codeOf(client.request(method, { textDocument: { uri }, ...more }));
    await client.change(uri, LETTER);
    expect(await outdated).toBe(LSPErrorCodes.ContentModified);
  });

  it("is answered when another text has changed", async () => {
    client = await Client.start({ over });
    const uri = await client.open(USER, "model = 1\n");
    const other = await client.open("/repo/.codex/config.toml", "model = 1\n");
    const answer = client.request("textDocument/hover", { textDocument: { uri }, position: AT });
    await client.change(other, LETTER);
    expect(await answer).toMatchObject(HOVERS);
  });

  it("for diagnostics says that it has to be made again", async () => {
    client = await Client.start({ over, capabilities: PULLS });
    const uri = await client.open(USER, "model = 1\n");
    const outdated = client.pull(uri).catch((error: unknown) => error);
    await client.change(uri, LETTER);
    expect(await outdated).toMatchObject({ code: LSPErrorCodes.ServerCancelled, data: { retriggerRequest: true } });
    expect(await client.pull(uri)).toMatchObject([{ code: "unknown-key" }]);
  });
});

describe("diagnostics that come by themselves", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
  afterEach(() => void vi.useRealTimers());

  it("are given up when the text changes while they are made", async () => {
    let release = (): void => {};
    const known = new Promise<undefined>((resolve) => (release = () => resolve(undefined)));
    const settingsFor = () => ({ ...NO_SETTINGS, codexVersion: "auto" });
    const feed = new FeedOfTexts({ settingsFor, knowledgeOf: () => known });
    feed.open(USER, "model = 1\n");
    await feed.wait(80);
    feed.change(USER, "modle = 1\n");
    release();
    await feed.wait(79);
    expect(feed.sent).toEqual([]);
    await feed.wait(1);
    expect(feed.sent).toEqual([{ path: USER, version: 2, codes: ["unknown-key"] }]);
  });

  it("are not made of further files when a text changes", async () => {
    const feed = new FeedOfTexts();
    const [first, second] = [USER, "/repo/.codex/config.toml"];
    feed.open(first, "model = 1\n");
    feed.open(second, "model = 1\n");
    feed.onSent = () => {
      feed.onSent = () => {};
      feed.change(first, "modle = 1\n");
    };
    await feed.wait(80);
    expect(feed.sent.map(({ path, version }) => [path, version])).toEqual([[first, 1]]);
    await feed.wait(80);
    expect(feed.sent.slice(1).map(({ path, version }) => [path, version])).toEqual([
      [second, 1],
      [first, 2],
    ]);
  });

  it("are made of what has changed only while somebody types, and of all when the typing rests", async () => {
    const feed = new FeedOfTexts();
    const [first, second] = [USER, "/repo/.codex/config.toml"];
    feed.open(first, "model = 1\n");
    feed.open(second, "model = 1\n");
    await feed.wait(80);
    feed.sent.length = 0;
    feed.change(second, "modle = 1\n");
    await feed.wait(80);
    expect(feed.sent.map(({ path }) => path)).toEqual([second]);
    await feed.wait(400);
    expect(
      feed.sent
        .map(({ path }) => path)
        .slice(1)
        .toSorted(),
    ).toEqual([first, second]);
  });
});
