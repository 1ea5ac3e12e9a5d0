import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asJson, startJsonService } from "../../scripts/editors/json-service.ts";
import { CURSOR, proposedKey, type EditorServer, type Proposal } from "../../scripts/editors/server.ts";
import { inJson, inlined, tablePlaces, underHeader, type TablePlace } from "../../scripts/editors/tables.ts";
import { startTaplo, startTombi, type Association } from "../../scripts/editors/toml-servers.ts";
import { configSchema } from "../../src/schema/generate.ts";
import { fixtureVerdicts } from "./support/fixture-verdicts.ts";

const schema = fileURLToPath(new URL("../../schema/config.schema.json", import.meta.url));
const places = tablePlaces(configSchema());

/** The tables of the models by their path, user-chosen names as `x`. */
function place(path: string): TablePlace {
  const found = places.find((one) => one.path.map(String).join(".") === path);
  if (!found) throw new Error(`no table ${path}`);
  return found;
}

const TABLES = [
  "",
  "model_providers.x",
  "model_providers.x.auth",
  "mcp_servers.x",
  "features",
  // `true` or a table: the name of the table stands in a condition.
  "features.multi_agent_v2",
  "permissions.x.filesystem",
  "tui.keymap.global",
];

const SANDBOX_MODES = ["read-only", "workspace-write", "danger-full-access"];

/** Documents with a mistake, each with the line of the key or table that a server names. */
const FAULTS: readonly (readonly [toml: string, line: number])[] = [
  ["modle = 'x'\n", 0],
  ["model = 5\n", 0],
  ["approval_policy = 'allways'\n", 0],
  ["[features]\nmemories = 'yes'\n", 1],
  ["[features.code_mode]\nenabled = 'yes'\n", 1],
  ["[model_providers.corp.auth]\nargs = []\n", 0],
  ["[model_providers.corp]\nname = 'x'\nbase_url = 'u'\nenv_key = 'E'\nauth = { command = 'x' }\n", 3],
  ["[mcp_servers.docs]\ncommand = 'x'\nurl = 'u'\n", 2],
  ["[mcp_servers.docs]\nurl = 'x'\nbearer_token = 'x'\n", 2],
  ["[permissions.own.filesystem]\n'/tmp' = 'reed'\n", 1],
];

/** Documents that Codex accepts strictly: the ways of writing tables, and unions. */
const ACCEPTED = [
  "[model_providers.corp]\nname = 'Corp'\nbase_url = 'u'\n[model_providers.corp.auth]\ncommand = 'x'\n",
  "model_providers.corp.name = 'Corp'\nmodel_providers.corp.base_url = 'u'\nmodel_providers.corp.auth.command = 'x'\n",
  "model_providers = { corp = { name = 'Corp', base_url = 'u', auth = { command = 'x' } } }\n",
  "approval_policy = { granular = { sandbox_approval = true, rules = false, mcp_elicitations = true } }\n",
  "[features]\nnetwork_proxy = true\n",
  "[features.network_proxy]\nenabled = true\n",
  "[mcp_servers.docs]\ncommand = 'x'\nenv_vars = ['A', { name = 'B', source = 'local' }]\n",
  "[features]\ncollab = true\n",
  "default_permissions = 'own'\n[permissions.own.filesystem]\nglob_scan_max_depth = 3\n'/tmp' = 'read'\n':minimal' = 'read'\n",
  "[tui.keymap.global]\nopen_transcript = ['ctrl-t', 'f5']\nopen_agents = 'f6'\n",
  "[mcp_servers.docs]\ncommand = 'x'\nargs = []\nenv = { A = 'b' }\n",
  "[mcp_servers.docs]\nurl = 'https://example.com'\nbearer_token_env_var = 'T'\n",
];

/** Labels of values without their quotes. */
function valuesOf(proposals: readonly Proposal[]): string[] {
  return proposals.map(({ label }) => label.replaceAll('"', "")).sort();
}

interface Subject {
  readonly name: string;
  readonly start: () => Promise<EditorServer> | EditorServer;
  /** Renders a table with something in it, in each way that the server reads. */
  readonly ways: Readonly<Record<string, (place: TablePlace, inside: string) => string>>;
  /** Renders `key = value` with the cursor in it. */
  readonly pair: (key: string, value: string) => string;
  /** A document of which diagnostics are wanted. */
  readonly document: (toml: string) => string;
  /** Whether the server reads TOML 1.1, as Codex does; JSON holds its values anyway. */
  readonly readsToml11: boolean;
  /** Whether keys that are not to be used any more are marked; otherwise they are not proposed. */
  readonly marksRetired: boolean;
  /** Whether it judges all fixtures too: once for each server. */
  readonly judgesFixtures: boolean;
}

const asToml = {
  ways: { "under a header": underHeader, "in an inline table": inlined },
  pair: (key: string, value: string) => `${key} = ${value}\n`,
  document: (toml: string) => toml,
};

const subjects: Subject[] = [
  ...(["directive", "configuration"] satisfies Association[]).flatMap((by): Subject[] => [
    {
      ...asToml,
      name: `taplo by ${by}`,
      start: () => startTaplo(schema, by),
      readsToml11: false,
      marksRetired: false,
      judgesFixtures: by === "directive",
    },
    {
      ...asToml,
      name: `tombi by ${by}`,
      start: () => startTombi(schema, by),
      readsToml11: true,
      marksRetired: true,
      judgesFixtures: by === "directive",
    },
  ]),
  {
    name: "vscode-json",
    start: () => startJsonService(schema),
    ways: { "in an object": inJson },
    pair: (key, value) => `{ "${key}": ${value} }`,
    document: asJson,
    readsToml11: true,
    marksRetired: false,
    judgesFixtures: true,
  },
];

describe.each(subjects)("$name", ({ start, ways, pair, document, readsToml11, marksRetired, judgesFixtures }) => {
  let server: EditorServer;
  const isTaplo = () => server.name === "taplo";

  beforeAll(async () => {
    server = await start();
  }, 120_000);
  afterAll(() => server.stop(), 30_000);

  describe.each(Object.entries(ways))("completion %s", (way, render) => {
    it.each(TABLES)("of the keys of [%s]", { timeout: 60_000 }, async (path) => {
      const table = place(path);
      if (path === "" && way !== "under a header" && way !== "in an object") return;
      const proposals = await server.complete(render(table, CURSOR));
      const keys = new Set(proposals.map(proposedKey));
      expect(table.keys.filter((key) => !keys.has(key))).toEqual([]);
      const pushed = proposals.filter((one) => table.retired.includes(proposedKey(one)) && !one.isDeprecated);
      // Taplo has no word for a table or a union that is not to be used any more.
      const unmarked = ["ghost_snapshot", "apps_mcp_path_override", ":project_roots"];
      expect(pushed.map(proposedKey).filter((key) => !(isTaplo() && unmarked.includes(key)))).toEqual([]);
      if (!marksRetired) return;
      expect(proposals.some(({ isDeprecated }) => isDeprecated)).toBe(table.retired.length > 0);
    });
  });

  it("shows the description of a proposed key", async () => {
    const proposals = await server.complete(
      ways[Object.keys(ways)[0] ?? ""]?.(place("model_providers.x.auth"), CURSOR) ?? "",
    );
    const command = proposals.find((one) => proposedKey(one) === "command");
    expect(command?.documentation).toContain("No shell reads it");
  });

  it("completes the values of an enumeration", async () => {
    const proposals = await server.complete(pair("sandbox_mode", CURSOR));
    expect(valuesOf(proposals)).toEqual([...SANDBOX_MODES].sort());
    expect(proposals.every(({ documentation }) => documentation?.includes("ommands"))).toBe(true);
  });

  it("marks the key alone that the top level does not know", async () => {
    const problems = await server.diagnose(document("model = 'a'\nmodle = 'x'\n[tui]\nanimations = true\n"));
    expect(problems.map(({ line }) => line)).toEqual([server.name === "vscode-json" ? 2 : 1]);
  });

  it("completes booleans", async () => {
    const inside = pair("memories", CURSOR).trim();
    const text = server.name === "vscode-json" ? `{ "features": ${inside} }` : `[features]\n${inside}\n`;
    expect([...new Set(valuesOf(await server.complete(text)))]).toEqual(["false", "true"]);
  });

  it("explains a key with its default", async () => {
    const table = place("model_providers.x.auth");
    const [key, rest] = ["refresh_interval", "_ms"];
    const inside =
      server.name === "vscode-json" ? `"${key}${CURSOR}${rest}": 1` : `${key}${CURSOR}${rest} = 1\ncommand = "x"`;
    const text = server.name === "vscode-json" ? inJson(table, inside) : underHeader(table, inside);
    const hover = await server.hover(text);
    expect(hover).toContain("never refreshes proactively");
    expect(hover).toContain("300000");
  });

  it.each(["30", "0.5"])("explains a key that takes fractions, with %s", async (value) => {
    const inside = `startup${CURSOR}_timeout_sec`;
    const table = place("mcp_servers.x");
    const text =
      server.name === "vscode-json"
        ? inJson(table, `"${inside}": ${value}, "command": "x"`)
        : underHeader(table, `${inside} = ${value}\ncommand = "x"`);
    expect(await server.hover(text)).toContain("starting the server");
    expect(await server.diagnose(text.replace(CURSOR, ""))).toEqual([]);
  });

  it("explains a value of an enumeration", async () => {
    const hover = await server.hover(pair("sandbox_mode", `"danger${CURSOR}-full-access"`));
    expect(hover).toContain("whatever you can");
  });

  it("explains a key that is not to be used any more", async () => {
    const text =
      server.name === "vscode-json"
        ? `{ "features": { "col${CURSOR}lab": true } }`
        : `[features]\ncol${CURSOR}lab = true\n`;
    expect(await server.hover(text)).toContain("Deprecated");
  });

  it.each(FAULTS)("finds what is wrong with %j", async (toml, line) => {
    const problems = await server.diagnose(document(toml));
    const lines = problems.filter(({ severity }) => severity === 1).map((problem) => problem.line);
    expect(lines.length).toBeGreaterThan(0);
    if (server.name !== "vscode-json") expect(lines).toContain(line);
  });

  it("reads TOML 1.1 or says that it does not", async () => {
    const problems = await server.diagnose(document("sandbox_workspace_write = {\n  network_access = true,\n}\n"));
    expect(problems.some(({ severity }) => severity === 1)).toBe(!readsToml11);
  });

  it.each(ACCEPTED)("has nothing against %j", async (toml) => {
    const problems = await server.diagnose(document(toml));
    expect(problems.filter(({ severity }) => severity === 1)).toEqual([]);
  });

  it.each(judgesFixtures ? ["every fixture"] : [])("agrees with the schema on %s", { timeout: 300_000 }, async () => {
    const found = { alarms: [] as string[], misses: [] as string[] };
    for (const { name, text, isAccepted } of fixtureVerdicts) {
      const problems = await server.diagnose(document(text));
      const isRefused = problems.some(({ severity }) => severity === 1);
      if (isRefused && isAccepted) found.alarms.push(name);
      if (!isRefused && !isAccepted) found.misses.push(name);
    }
    expect(found).toEqual({ alarms: [], misses: [] });
  });
});
