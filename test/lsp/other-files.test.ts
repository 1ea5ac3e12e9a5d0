import { DocumentDiagnosticReportKind, type WorkspaceDiagnosticReport } from "vscode-languageserver/node";
import { afterEach, describe, expect, it } from "vitest";
import { Client, type ClientOptions, PULLS } from "./support/client.ts";

const USER = "/home/u/.codex/config.toml";
const PROFILE = "/home/u/.codex/work.config.toml";
const PROJECT = "/repo/.codex/config.toml";
const HOOKS = "/repo/.codex/hooks.json";
const FOUND_ROLE = "/repo/.codex/agents/deep/reviewer.toml";
const DECLARED_ROLE = "/repo/roles/tester.toml";
const TRUSTED = '[projects."/repo"]\ntrust_level = "trusted"\n';
const DECLARES = '[agents.tester]\ndescription = "Tests."\nconfig_file = "../roles/tester.toml"\n';

const FILES = {
  "/repo/.git/HEAD": "",
  "/repo/Cargo.toml": "modle = 1\n",
  [USER]: `modle = 1\n${TRUSTED}`,
  [PROFILE]: "modle = 1\n",
  [HOOKS]: '{ "hooks": { "Stop": 1 } }',
  [FOUND_ROLE]: 'name = "reviewer"\ndescription = "Reviews."\n',
  // Without a description, which a role that is found would need.
  [DECLARED_ROLE]: 'developer_instructions = "Test."\nmodle = 1\n',
};

let client: Client;
const start = async (options: ClientOptions = {}): Promise<void> => {
  client = await Client.start({ files: FILES, ...options });
};
afterEach(() => client.stop());

/** Without colons or dots in a row, what a project may have beside its configuration. */
const shownAll = (): Promise<unknown> =>
  Promise.all([
    client.shows(USER, "unknown-key"),
    client.shows(PROFILE, "unknown-key"),
    client.shows(HOOKS, "wrong-type"),
    client.shows(FOUND_ROLE, "missing-key"),
    client.shows(DECLARED_ROLE, "unknown-key"),
  ]);

describe("files that are not open", () => {
  it("have their findings as far as they belong to one that is, which go with it", async () => {
    await start();
    const uri = await client.open(PROJECT, DECLARES);
    await shownAll();
    expect(client.codes("/repo/Cargo.toml")).toEqual([]);
    await client.close(uri);
    await Promise.all([USER, PROFILE, HOOKS, FOUND_ROLE, DECLARED_ROLE].map((path) => client.shows(path)));
  });

  it("lose them when no configuration names them any more", async () => {
    await start();
    const uri = await client.open(PROJECT, DECLARES);
    await shownAll();
    await client.change(uri, { text: 'model = "gpt-5"\n' });
    await client.shows(DECLARED_ROLE);
    expect(client.codes(HOOKS)).toEqual(["wrong-type"]);
  });

  it("lose them when they are gone from the disc, and have those of what is there now", async () => {
    await start();
    await client.open(PROJECT, DECLARES);
    await shownAll();
    client.files.set(HOOKS, undefined);
    client.files.set(PROFILE, "model = 1\n");
    await client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: `file://${HOOKS}`, type: 3 }] });
    await Promise.all([client.shows(HOOKS), client.shows(PROFILE, "wrong-type")]);
    expect(client.codes(USER)).toEqual(["unknown-key"]);
  });

  it("have them once they are closed again", async () => {
    await start();
    await client.open(PROJECT, DECLARES);
    await shownAll();
    const hooks = await client.open(HOOKS, "{}", "json");
    await client.shows(HOOKS);
    await client.close(hooks);
    await client.shows(HOOKS, "wrong-type");
    expect(client.codes(PROFILE)).toEqual(["unknown-key"]);
  });

  it("are as text in no encoding that Codex takes", async () => {
    await start({ files: { ...FILES, [PROFILE]: "" } });
    const { files } = client;
    const read = files.read.bind(files);
    files.read = (path) => (path === PROFILE ? Uint8Array.of(0x23, 0xff, 0x0a) : read(path));
    await client.open(PROJECT, "");
    await client.shows(PROFILE, "toml/invalid-utf8");
    expect(client.codes(USER)).toEqual(["unknown-key"]);
  });
});

describe("an editor that asks for the diagnostics of open files", () => {
  it("is told of the others, until it opens them", async () => {
    await start({ capabilities: PULLS });
    await client.open(PROJECT, DECLARES);
    await shownAll();
    const uri = await client.open(HOOKS, '{ "hooks": { "Stop": 1 } }', "json");
    await client.shows(HOOKS);
    expect(await client.pull(uri)).toMatchObject([{ code: "wrong-type" }]);
  });
});

describe("an editor that asks for the diagnostics of all files", () => {
  const ask = (previousResultIds: readonly object[] = []): Promise<WorkspaceDiagnosticReport> =>
    client.request("workspace/diagnostic", { previousResultIds });
  const codesOf = ({ items }: WorkspaceDiagnosticReport): Record<string, unknown> =>
    Object.fromEntries(
      items.map((report) => [
        report.uri.replace("file://", ""),
        report.kind === DocumentDiagnosticReportKind.Full ? report.items.map(({ code }) => code) : report.kind,
      ]),
    );
  const idsOf = ({ items }: WorkspaceDiagnosticReport): { uri: string; value: string }[] =>
    items.flatMap(({ uri, resultId: value }) => (value === undefined ? [] : [{ uri, value }]));

  it("gets them, and what has changed when it has", async () => {
    await start({ capabilities: PULLS });
    const uri = await client.open(PROJECT, DECLARES);
    await shownAll();
    const first = await ask();
    expect(codesOf(first)).toEqual({
      [PROJECT]: [],
      [USER]: ["unknown-key"],
      [PROFILE]: ["unknown-key"],
      [HOOKS]: ["wrong-type"],
      [FOUND_ROLE]: ["missing-key"],
      [DECLARED_ROLE]: ["unknown-key"],
    });
    // It has them by asking now.
    await Promise.all([USER, PROFILE, HOOKS, FOUND_ROLE, DECLARED_ROLE].map((path) => client.shows(path)));
    const second = ask(idsOf(first));
    await client.change(uri, { text: "modle = 1\n" });
    expect(codesOf(await second)).toEqual({
      [PROJECT]: ["unknown-key"],
      [USER]: "unchanged",
      [PROFILE]: "unchanged",
      [HOOKS]: "unchanged",
      [FOUND_ROLE]: "unchanged",
      [DECLARED_ROLE]: [],
    });
  });

  it("has its waiting request answered when it cancels it", async () => {
    await start({ capabilities: PULLS });
    const waiting = client.cancellable("workspace/diagnostic", { previousResultIds: [] });
    waiting.cancel();
    expect(await waiting.code).toBe(-32800);
  });
});
