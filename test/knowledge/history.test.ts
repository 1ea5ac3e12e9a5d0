import { describe, expect, it } from "vitest";
import { modelKeys, modelPaths, modelStructs } from "../../scripts/probe/model-paths.ts";
import { history } from "../../src/history.ts";
import { CODEX_VERSION } from "../../src/knowledge/codex-version.ts";
import { compareReleases } from "../../src/knowledge/compare-releases.ts";
import type { History, Turns } from "../../src/knowledge/history.ts";
import { Release } from "../../src/knowledge/release.ts";

const isKnownNow = (turns: Turns | undefined): boolean => (turns?.length ?? 0) % 2 === 1;

describe("the history of releases", () => {
  it("goes up to the release that the models describe, in order", () => {
    const { releases } = history;
    expect(releases.at(-1)).toBe(CODEX_VERSION);
    expect(releases.toSorted(compareReleases)).toEqual(releases);
  });

  it("names releases that were asked, each once and in order", () => {
    const { releases, keys, values, features } = history;
    const all = [
      ...Object.values(keys).flatMap((table) => Object.values(table)),
      ...Object.values(values).flatMap((table) => Object.values(table).flatMap((words) => Object.values(words))),
      ...Object.values(features).map((spans) => spans.map(([from]) => from)),
    ];
    expect(all.length).toBeGreaterThan(1000);
    for (const turns of all) expect(releases.filter((release) => turns.includes(release))).toEqual(turns);
  });

  it("ends with the keys and values that the models have", () => {
    const untold = new Set(history.untold);
    const wrong: string[] = [];
    let count = 0;
    for (const path of modelPaths()) {
      for (const { name, keys } of modelStructs(path)) {
        const table = history.keys[name] ?? {};
        for (const key of keys) {
          count++;
          if (!isKnownNow(table[key]) && !untold.has([history.places[name], key].filter(Boolean).join(".")))
            wrong.push(`${name}.${key}`);
        }
        for (const [key, turns] of Object.entries(table)) {
          const isModelled = modelKeys(path).has(key);
          if (isKnownNow(turns) && !isModelled) wrong.push(`${name}.${key}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(1000);
    // What no question tells of must stay the exception.
    expect(untold.size).toBeLessThan(20);
  });
});

describe("a release", () => {
  const told: History = {
    releases: ["0.1.0", "0.2.0", "0.3.0", "0.4.0"],
    places: { T: "t" },
    untold: [],
    keys: { T: { came: ["0.2.0"], went: ["0.1.0", "0.3.0"], again: ["0.1.0", "0.2.0", "0.4.0"] } },
    values: { T: { came: { word: ["0.3.0"] } } },
    features: {},
  };

  it.each([
    ["0.1.0", "came", { isKnown: false, last: undefined, next: "0.2.0" }],
    ["0.2.0", "came", { isKnown: true, last: "0.2.0", next: undefined }],
    ["0.2.7", "went", { isKnown: true, last: "0.1.0", next: "0.3.0" }],
    ["0.3.0", "went", { isKnown: false, last: "0.3.0", next: undefined }],
    ["0.3.0", "again", { isKnown: false, last: "0.2.0", next: "0.4.0" }],
    ["0.10.0", "again", { isKnown: true, last: "0.4.0", next: undefined }],
    // The oldest stands for those before.
    ["0.0.9", "went", { isKnown: true, last: "0.1.0", next: "0.3.0" }],
  ])("%s knows, or does not, what %s", (version, key, span) => {
    expect(new Release(version, told).key("T", key)).toEqual(span);
  });

  it("tells of values, and says nothing of what the history does not have", () => {
    const release = new Release("0.2.0", told);
    expect(release.value("T", "came", "word")?.isKnown).toBe(false);
    expect(release.value("T", "came", "constructor")).toBeUndefined();
    expect(release.key("T", "toString")).toBeUndefined();
    expect(release.key("constructor", "name")).toBeUndefined();
  });
});
