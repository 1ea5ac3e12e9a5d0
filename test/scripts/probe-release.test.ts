import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { answering } from "../../scripts/probe/ask.ts";
import { Journal } from "../../scripts/probe/journal.ts";
import { type ProbeOptions, probeSurface } from "../../scripts/probe/probe-surface.ts";
import { keyStubs, tableStub } from "../../scripts/probe/stub.ts";
import { seenUnknown, UNKNOWN } from "../../scripts/support/surface.ts";
import { fakeCodex, type FakeType } from "./fake-codex.ts";

const folder = mkdtempSync(join(tmpdir(), "probe-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const closed = (fields: Readonly<Record<string, FakeType>>, more: object = {}): FakeType => ({
  fields,
  unknown: "opaque",
  ...more,
});
const section = closed({ names: "string", least: "u64", most: "u64" }, { required: ["least"] });

const ROOT: FakeType = {
  fields: {
    guard: closed(
      {
        budgeting: "boolean",
        sections: { map: section },
        level: { words: ["calm", "keen"] },
        enabled: "boolean",
        scope: "string",
      },
      { needs: { budgeting: "sections" } },
    ),
    plain: { fields: { provider: { strictly: ["default"] }, size: "u64" } },
    limits: { map: { map: { fields: { count: "u64" } } } },
  },
};

/** Several declarations run into one array: the fields of the sections, then those of the table, then words. */
const ARRAYS = [
  ["before", "names", "least", "most", "budgeting", "sections", "level", "enabled", "scope", "calm", "keen"],
];
const SIZES = new Map([
  ["GuardToml", [5]],
  ["PlainToml", [2]],
]);

type Known = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

function options(known: Known, more: Partial<ProbeOptions> = {}): ProbeOptions {
  const structs: Readonly<Record<string, string>> = { guard: "GuardToml", plain: "PlainToml" };
  return {
    ask: answering(fakeCodex(ROOT)),
    vocabulary: {
      names: [...(ARRAYS[0] as string[]), "provider", "size", "limits", "count"],
      arrays: ARRAYS,
      sizes: SIZES,
    },
    features: new Map(),
    paths: Object.keys(known),
    known: (path) => new Map(Object.entries(known[path] ?? {})),
    structs: (path) => {
      const name = structs[path];
      return name === undefined ? [] : [{ name, keys: Object.keys(known[path] ?? {}), aliases: new Set() }];
    },
    words: ["default", "other"],
    ...more,
  };
}

describe("the probe of a table that says nothing", () => {
  const probed = probeSurface(options({ guard: { enabled: [], scope: [] } }));

  it("finds a switch that cannot be on without another key", async () => {
    const { surface, troubles } = await probed;
    expect(troubles).toEqual([]);
    expect(surface["guard"]?.["budgeting"]?.accepts).toEqual(["false"]);
  });

  it("finds an enumeration by the words near its fields", async () => {
    expect((await probed).surface["guard"]?.["level"]).toMatchObject({ variants: ["calm", "keen"] });
  });

  it("follows a map below a new key", async () => {
    const { surface } = await probed;
    expect(Object.keys(surface)).toContain("guard/sections/x");
    expect(Object.keys(surface["guard/sections/x"] ?? {})).toEqual(expect.arrayContaining([UNKNOWN, "least"]));
  });

  it("tells the whole order, with fields that are new in front", async () => {
    const { surface } = await probed;
    expect(seenUnknown(surface["guard"] ?? {})?.orders).toEqual({
      GuardToml: ["budgeting", "sections", "level", "enabled", "scope"],
    });
  });

  it("finds fields that are new at the end", async () => {
    const { surface } = await probeSurface(
      options({ guard: { budgeting: [], sections: [], level: ["calm", "keen"] } }),
    );
    expect(Object.keys(surface["guard"] ?? {})).toEqual(expect.arrayContaining(["enabled", "scope"]));
    expect(seenUnknown(surface["guard"] ?? {})?.orders?.["GuardToml"]?.at(-1)).toBe("scope");
  });

  it("says which field it could not find a value for", async () => {
    const shy = { fields: { guard: closed({ ...FIELDS(), level: { words: ["unheard"] } }) } };
    const { troubles } = await probeSurface(
      options({ guard: { enabled: [], scope: [] } }, { ask: answering(fakeCodex(shy)) }),
    );
    expect(troubles).toEqual([expect.stringMatching(/^guard: level /)]);
  });
});

function FIELDS(): Readonly<Record<string, FakeType>> {
  return { budgeting: "boolean", sections: { map: "string" }, enabled: "boolean", scope: "string" };
}

describe("the probe of values", () => {
  it("asks in strict mode too", async () => {
    const { surface } = await probeSurface(options({ plain: {} }));
    expect(surface["plain"]?.["provider"]).toMatchObject({ strict: [], variants: ["default"] });
    expect(surface["plain"]?.["size"]).not.toHaveProperty("strict");
  });

  it("follows maps in maps", async () => {
    const { surface } = await probeSurface(options({ "": {} }));
    expect(Object.keys(surface["limits/x/x"] ?? {})).toEqual([UNKNOWN, "count"]);
  });
});

describe("a probe that was cut", () => {
  it("goes on with the tables that are left, and finds the same", async () => {
    const known = { guard: { enabled: [], scope: [] }, plain: {} };
    const file = join(folder, "surface.partial");
    const whole = await probeSurface(options(known, { journal: new Journal(file, "x", false) }));
    const lines = readFileSync(file, "utf8").split("\n");
    const cut = lines.findIndex((line) => line.includes('"path":"plain"'));
    writeFileSync(
      file,
      `${lines.filter((_, index) => index !== cut).join("\n")}${(lines[cut] as string).slice(0, 30)}`,
    );
    const asked: string[] = [];
    const ask = options(known).ask;
    const journal = new Journal(file, "x", true);
    expect(journal.size).toBe(2);
    const again = await probeSurface(
      options(known, { journal, ask: (text, mode) => (asked.push(text), ask(text, mode)) }),
    );
    expect(again).toEqual(whole);
    expect(asked.filter((text) => text.includes("guard"))).toEqual([]);
    expect(asked.length).toBeGreaterThan(0);
  });

  it("begins anew for another binary, or when it is told to", () => {
    const file = join(folder, "other.partial");
    new Journal(file, "x", false).add({ path: "a", table: {}, refusals: [], below: [] });
    expect(new Journal(file, "x", true).size).toBe(1);
    expect(new Journal(file, "y", true).size).toBe(0);
    new Journal(file, "x", false).add({ path: "a", table: {}, refusals: [], below: [] });
    expect(new Journal(file, "x", false).size).toBe(0);
  });
});

describe("stubs", () => {
  const surface = {
    "": { area: { accepts: ["{}"], expects: "struct AreaToml" } },
    area: {
      [UNKNOWN]: { unknown: "ignored", accepts: [], expects: "", orders: { AreaToml: ["rate", "on"] } },
      on: { accepts: ["true"], expects: "" },
      rate: { accepts: ["1.5", "1", "0", "-1"], expects: "" },
    },
    "tui/keymap/global": {
      copy: { accepts: ["[]"], expects: "a keybinding" },
      fresh: { accepts: ["[]"], expects: "a keybinding" },
    },
  } as const;

  it("have the names of the binary, in its order, and import what they use", () => {
    const text = tableStub(surface, "area", surface.area);
    expect(text).toContain("export const AreaToml = table(");
    expect(text.indexOf("rate: field(f64()")).toBeGreaterThan(0);
    expect(text.indexOf("on: field(bool()")).toBeGreaterThan(text.indexOf("rate:"));
    expect(text).toContain('import { bool, f64 } from "./types.ts";');
    expect(keyStubs(surface, "", ["area"])).toContain("area: field(AreaToml, ");
  });

  it("tell durations, counts and texts by what is accepted", () => {
    const key = (expects: string, ...accepts: string[]) => ({ accepts, expects });
    const table = {
      wait_sec: key("f64", "1.5", "1", "0"),
      speed: key("f64", "1.5", "1"),
      count: key("u64", "1", "256", "65536", "4294967296"),
      name: key("a string", '"zz"'),
      silent: key("", "1", "0", "256"),
    };
    const text = keyStubs({ area: table }, "area", Object.keys(table));
    for (const type of ["f64Between(0, ", "f64Above(0)", "nonZeroU64()", "nonEmptyStr()", "u16()"])
      expect(text).toContain(`field(${type}`);
  });

  it("use the type of keys that answer alike", () => {
    expect(keyStubs(surface, "tui/keymap/global", ["fresh"])).toContain("fresh: field(KeybindingsSpec, ");
  });
});
