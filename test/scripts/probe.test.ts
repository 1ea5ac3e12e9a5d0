import { describe, expect, it } from "vitest";
import { answering } from "../../scripts/probe/ask.ts";
import { probeSurface } from "../../scripts/probe/probe-surface.ts";
import { keyStubs, tableStub } from "../../scripts/probe/stub.ts";
import { UNKNOWN } from "../../scripts/support/surface.ts";
import { fakeCodex, type FakeType } from "./fake-codex.ts";

const NOISE = Array.from({ length: 300 }, (_, index) => `noise_${index}`);

const ROOT: FakeType = {
  fields: {
    name: "string",
    added: "u64",
    mode: { words: ["fast", "slow"] },
    nested: {
      fields: { flag: "boolean", limit: "u64", label: "string" },
      required: ["flag"],
    },
    loose: { fields: { hidden: "u64" }, unknown: "inert", buffered: true },
    listed: { fields: { one: "boolean", two: "string" }, unknown: "listed" },
    closed: { fields: { enabled: "boolean", level: { words: ["low", "high"] }, extra: "u64" }, unknown: "opaque" },
    flags: { fields: { known_flag: "boolean", shaped: { fields: { enabled: "boolean" } } }, unknown: "boolean" },
  },
};

async function probe(known: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>) {
  const names = [
    ..."name added mode nested loose listed closed flags flag limit label hidden one two".split(" "),
    ...NOISE,
  ];
  return probeSurface({
    ask: answering(fakeCodex(ROOT)),
    vocabulary: {
      names: [...names, "shaped"],
      arrays: [["other", "enabled", "level", "extra", "unrelated"]],
      sizes: new Map(),
    },
    features: new Map(),
    paths: Object.keys(known),
    known: (path) => new Map(Object.entries(known[path] ?? {})),
  });
}

describe("the surface probe", () => {
  it("finds new keys by their first type error, with type, values and requirements", async () => {
    const { surface, troubles } = await probe({ "": { name: [], gone: [] } });
    expect(troubles).toEqual([]);
    expect(Object.keys(surface[""] ?? {})).toEqual(
      [UNKNOWN, "added", "closed", "flags", "listed", "loose", "mode", "name", "nested"].sort(),
    );
    expect(surface[""]?.[UNKNOWN]).toMatchObject({ unknown: "ignored" });
    expect(surface[""]?.["added"]).toMatchObject({ expects: "u64" });
    expect(surface[""]?.["added"]?.accepts).toContain("4294967296");
    expect(surface[""]?.["mode"]).toMatchObject({ variants: ["fast", "slow"], accepts: [] });
    expect(surface[""]?.["name"]?.accepts).toEqual(['"zz"', '""', "1979-05-27"]);
  });

  it("follows a new key into its table and fills in what must be there", async () => {
    const { surface } = await probe({ "": {} });
    expect(Object.keys(surface["nested"] ?? {})).toEqual([UNKNOWN, "flag", "label", "limit"]);
    expect(surface["nested"]?.["flag"]).toEqual({ accepts: ["true"], expects: "a boolean", required: true });
  });

  it("finds keys where unknown ones go unnoticed and errors have no place", async () => {
    const { surface } = await probe({ loose: {} });
    expect(surface["loose"]?.[UNKNOWN]).toMatchObject({ unknown: "inert" });
    expect(Object.keys(surface["loose"] ?? {})).toEqual([UNKNOWN, "hidden"]);
  });

  it("leaves out a table whose parent no longer has it", async () => {
    const { surface, troubles } = await probe({ "": { gone: [] }, gone: { flag: [] }, "gone/x": { flag: [] } });
    expect(Object.keys(surface)).not.toContain("gone");
    expect(Object.keys(surface)).not.toContain("gone/x");
    expect(troubles).toEqual([]);
  });

  it("takes no key for known because a table that minds nothing accepts it", async () => {
    const x: FakeType = { fields: { name: "string" }, unknown: "inert" };
    const { surface } = await probeSurface({
      ask: answering(fakeCodex({ fields: { model_providers: { fields: { x } } } })),
      vocabulary: { names: [], arrays: [], sizes: new Map() },
      features: new Map(),
      paths: ["model_providers/x"],
      known: () => new Map([["auth", []]]),
    });
    expect(Object.keys(surface["model_providers/x"] ?? {})).toEqual([UNKNOWN, "name"]);
  });

  it("reads the keys of a table that lists them when it refuses one", async () => {
    const { surface } = await probe({ listed: {} });
    expect(surface["listed"]?.[UNKNOWN]).toMatchObject({ unknown: "fatal" });
    expect(Object.keys(surface["listed"] ?? {})).toEqual([UNKNOWN, "one", "two"]);
  });

  it("asks a table that says nothing about the neighbours of its known keys", async () => {
    const { surface } = await probe({ closed: { enabled: [], level: ["low", "middle", "high"] } });
    expect(Object.keys(surface["closed"] ?? {})).toEqual([UNKNOWN, "enabled", "extra", "level"]);
    expect(surface["closed"]?.["level"]).toMatchObject({ variants: ["low", "high"] });
  });

  it("tells a switch that is known from one that is not", async () => {
    const { surface } = await probe({ flags: { known_flag: [], forgotten_flag: [] } });
    expect(surface["flags"]?.[UNKNOWN]).toMatchObject({ unknown: "typed" });
    expect(Object.keys(surface["flags"] ?? {})).toEqual([UNKNOWN, "known_flag", "shaped"]);
  });

  it("writes stubs that do not build before they are described", async () => {
    const { surface } = await probe({ "": {} });
    expect(keyStubs(surface, "", ["added"])).toBe('    added: field(u64(), { doc: TODO("what added does") }),\n');
    expect(keyStubs(surface, "", ["mode"])).toContain(
      'enumeration("Mode", {\n  fast: TODO("what fast means"),\n  slow: TODO("what slow means"),\n});',
    );
    const stub = tableStub(surface, "nested", surface["nested"] ?? {});
    expect(stub).toContain('flag: required(bool(), { doc: TODO("what nested.flag does") })');
    expect(stub).toContain('table("Fake", {');
  });
});
