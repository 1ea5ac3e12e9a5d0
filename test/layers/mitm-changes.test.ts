import { describe, expect, it } from "vitest";
import { diagnose } from "../../src/layers/diagnose.ts";
import { withRootName } from "../../scripts/conformance/layers/set-files.ts";
import { setOf } from "./layer-set.ts";

const MITM = "permissions.p.network.mitm";
const BASE = 'default_permissions = "p"\npermissions.p.network.enabled = true\npermissions.p.extends = ":workspace"\n';
const ACTION = `${MITM}.actions.x.strip_request_headers = ["a"]\n`;
const HOOK = `${MITM}.hooks.h = { host = "a.example", methods = ["GET"], path_prefixes = ["/"], action = ["x"] }\n`;
const PARENT = "permissions.q.network.mitm = {}\n";
const VERSION = `${MITM}.version = 2\n`;
const OTHER_PARENT = 'permissions.p.extends = ":read-only"\n';

function trust(root: string, sub = root): string {
  return `projects."$ROOT/repo".trust_level = "${root}"\nprojects."$ROOT/repo/sub".trust_level = "${sub}"\n`;
}

/** What is refused, as FILE and KEY. */
function refused(files: Readonly<Record<string, string>>, args: readonly string[] = []): string[] {
  const set = setOf(files, { cwd: "repo/sub", dirs: ["repo/sub"], args });
  return diagnose(set)
    .filter(({ code }) => code === "permissions/mitm-in-project")
    .map(({ file = "", path, effect }) => `${withRootName(file).slice(6)} ${path.slice(2).join(".")} ${effect}`);
}

const ROOT_FILE = "repo/.codex/config.toml";
const SUB_FILE = "repo/sub/.codex/config.toml";

describe("what a project changes of mitm", () => {
  it.each([
    ["a change of the table", ACTION, ACTION.replace('"a"', '"b"'), [`${ROOT_FILE} network.mitm fatal`]],
    ["the same table", ACTION, ACTION, []],
    ["an empty table over another", ACTION, `${MITM} = {}\n`, []],
    ["another parent", ACTION, OTHER_PARENT, [`${ROOT_FILE} extends fatal`]],
    ["another parent of a profile without the table", "", OTHER_PARENT, []],
    ["another parent of a profile with an empty table", `${MITM} = {}\n`, OTHER_PARENT, [`${ROOT_FILE} extends fatal`]],
    ["a version", "", VERSION, [`${ROOT_FILE} network.mitm.version fatal`]],
    ["the same version", VERSION, VERSION, []],
    ["a table of its own", "", ACTION, []],
    [
      "a table in the place of an inherited one",
      PARENT,
      `permissions.p.extends = "q"\n${ACTION}`,
      [`${ROOT_FILE} network.mitm fatal`],
    ],
    ["a hook with an action", "", ACTION + HOOK, []],
    ["a hook without its action", "", HOOK, [`${ROOT_FILE} network.mitm.hooks.h.action fatal`]],
    ["what replaces the table", ACTION, "permissions = 5\n", [`${ROOT_FILE} network.mitm fatal`]],
  ])("is %s", (_, user, project, expected) => {
    const files = { "home/config.toml": BASE + user + trust("trusted"), [ROOT_FILE]: project };
    expect(refused(files)).toEqual(expected);
  });

  it("is what its files come to together", () => {
    const home = { "home/config.toml": BASE + ACTION + trust("trusted"), [ROOT_FILE]: OTHER_PARENT };
    expect(refused({ ...home, [SUB_FILE]: 'permissions.p.extends = ":workspace"\n' })).toEqual([]);
    expect(refused({ ...home, [SUB_FILE]: 'permissions.p.extends = ":danger-no-sandbox"\n' })).toEqual([
      `${SUB_FILE} extends fatal`,
    ]);
  });

  it("is nothing in a file that is off", () => {
    const home = { "home/config.toml": BASE + ACTION + trust("untrusted", "trusted") };
    expect(refused({ ...home, [ROOT_FILE]: OTHER_PARENT + VERSION })).toEqual([]);
    expect(refused({ ...home, [ROOT_FILE]: `${MITM}.hooks = {}\n`, [SUB_FILE]: OTHER_PARENT })).toEqual([
      `${SUB_FILE} extends fatal`,
    ]);
  });

  it("is compared with all that is set outside of the project, the command line too", () => {
    const files = { "home/config.toml": BASE + trust("trusted"), [ROOT_FILE]: VERSION };
    expect(refused(files, ["-c", `${MITM}.version=2`])).toEqual([]);
    expect(refused({ ...files, [ROOT_FILE]: ACTION }, ["-c", `${MITM}.version=2`])).toEqual([
      `${ROOT_FILE} network.mitm fatal`,
    ]);
  });
});
