import { expect, it } from "vitest";
import { type MigrationFiles, migrate } from "../../src/migrate/index.ts";

const server = '[mcp_servers.docs]\ncommand = "docs"\n';

/** The profiles that are named, with why. */
function named(files: MigrationFiles): [name: string, code: string][] {
  return migrate(files).notes.flatMap((note) => (note.kind === "unstartable" ? [[note.name, note.code]] : []));
}

it.each([
  [
    "a server that nothing says how to reach",
    "[profiles.work.mcp_servers.mail]\nenabled = false\n",
    "mcp/missing-transport",
  ],
  ["a server with two ways", '[profiles.work.mcp_servers.docs]\nurl = "https://a.example"\n', "mcp/mixed-transports"],
  ["a provider that is none", '[profiles.work]\nmodel_provider = "none"\n', "provider/unknown-provider"],
])("names a profile that Codex will not start with: %s", (_, profile, code) => {
  expect(named({ config: server + profile })).toEqual([["work", code]]);
});

it.each([
  ["the configuration says the rest", "[profiles.work.mcp_servers.docs]\nenabled = false\n"],
  ["it names files, which are not looked for", '[profiles.work.agents.a]\ndescription = "a"\nconfig_file = "a.toml"\n'],
  ["Codex refuses the configuration alone", '[mcp_servers.mail]\n[profiles.work]\nmodel = "a"\n'],
])("does not name one where %s", (_, profile) => {
  expect(named({ config: server + profile })).toEqual([]);
});

it("names one that is in a file of its own already, once", () => {
  const profiles = new Map([["work", "[mcp_servers.mail]\n[mcp_servers.post]\n"]]);
  expect(named({ config: server, profiles })).toEqual([["work", "mcp/missing-transport"]]);
  expect(named({ config: server, profiles, optionsOf: () => ({ kind: "project-config" }) })).toEqual([]);
});
