import { describe, expect, it } from "vitest";
import { extended } from "../../scripts/history/extended.ts";
import type { History } from "../../src/knowledge/history.ts";

const history: History = {
  releases: ["0.1.0", "0.2.0"],
  places: { T: "t" },
  files: {},
  deprecated: { "t.x": ["0.2.0"] },
  bases: {},
  untold: ["t.x"],
  keys: { T: { stays: ["0.1.0"], goes: ["0.2.0"], gone: ["0.1.0", "0.2.0"] } },
  values: { T: { stays: { old: ["0.1.0"] } } },
  features: {
    same: [["0.1.0", "stable", true]],
    grows: [["0.1.0", "experimental", false]],
    ends: [["0.2.0", "stable", true]],
  },
};

describe("a history with one more release", () => {
  it("notes what came and went, and leaves the rest", () => {
    const step: History = {
      releases: ["0.2.0", "0.3.0"],
      places: { T: "t", U: "u" },
      files: { U: "requirements" },
      deprecated: { "t.x": ["0.2.0"], "t.stays": ["0.3.0"] },
      bases: { U: "T" },
      untold: [],
      keys: {
        T: { stays: ["0.2.0"], goes: ["0.2.0", "0.3.0"], gone: ["0.3.0"], comes: ["0.3.0"] },
        U: { a: ["0.3.0"] },
      },
      values: { T: { stays: { old: ["0.2.0"], fresh: ["0.3.0"] } } },
      features: {
        same: [["0.2.0", "stable", true]],
        grows: [
          ["0.2.0", "experimental", false],
          ["0.3.0", "stable", true],
        ],
        ends: [["0.2.0", "stable", true], ["0.3.0"]],
        comes: [["0.3.0", "experimental", false]],
      },
    };
    expect(extended(history, step)).toEqual({
      releases: ["0.1.0", "0.2.0", "0.3.0"],
      places: { T: "t", U: "u" },
      files: { U: "requirements" },
      deprecated: { "t.x": ["0.2.0"], "t.stays": ["0.3.0"] },
      bases: { U: "T" },
      untold: [],
      keys: {
        T: {
          comes: ["0.3.0"],
          goes: ["0.2.0", "0.3.0"],
          gone: ["0.1.0", "0.2.0", "0.3.0"],
          stays: ["0.1.0"],
        },
        U: { a: ["0.3.0"] },
      },
      values: { T: { stays: { fresh: ["0.3.0"], old: ["0.1.0"] } } },
      features: {
        comes: [["0.3.0", "experimental", false]],
        ends: [["0.2.0", "stable", true], ["0.3.0"]],
        grows: [
          ["0.1.0", "experimental", false],
          ["0.3.0", "stable", true],
        ],
        same: [["0.1.0", "stable", true]],
      },
    });
  });

  it("has to go on where the other ends", () => {
    expect(() => extended(history, { ...history, releases: ["0.1.0", "0.3.0"] })).toThrow("0.2.0");
  });
});
