import { describe, expect, it } from "vitest";
import { notesOn } from "../../src/layers/notes.ts";
import { overruledFindings } from "../../src/layers/overruled-findings.ts";
import { setOf } from "./layer-set.ts";

const FILES = {
  "etc/managed_config.toml": 'sandbox_mode = "danger-full-access"\nweb_search = "live"\n',
  "etc/requirements.toml": 'allowed_sandbox_modes = ["read-only"]\nallowed_web_search_modes = ["cached"]\n',
};

const WORDS = { where: () => "there", what: () => "that" };

describe("overruledFindings", () => {
  it("names a list in whose place the managed file puts its own value", () => {
    const [found, ...others] = overruledFindings(setOf(FILES));
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      code: "start/overruled-requirement",
      effect: "inert",
      file: "/etc/codex/requirements.toml",
      path: ["allowed_sandbox_modes"],
      range: { start: 0, end: "allowed_sandbox_modes".length },
      related: [{ file: "/etc/codex/managed_config.toml", range: { start: 0, end: "sandbox_mode".length } }],
    });
  });

  it("says nothing where one of the two files is missing", () => {
    for (const name of ["etc/managed_config.toml", "etc/requirements.toml"] as const) {
      expect(overruledFindings(setOf({ [name]: FILES[name] }))).toEqual([]);
    }
  });
});

describe("the notes on a setting", () => {
  it("do not go by a list that is overruled, and by one that is not", () => {
    expect([...notesOn(setOf(FILES), ["sandbox_mode"], WORDS)].join("\n")).not.toContain("only");
    expect([...notesOn(setOf(FILES), ["web_search"], WORDS)].join("\n")).toContain('"cached", "disabled" only');
  });
});
