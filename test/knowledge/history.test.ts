import { describe, expect, it } from "vitest";
import { ASKED_FILES } from "../../scripts/history/ask-file.ts";
import { modelKeys, modelPaths, modelStructs } from "../../scripts/probe/model-paths.ts";
import { history } from "../../src/history.ts";
import { placeOfKey } from "../../src/changes/place-of-key.ts";
import { CODEX_VERSION } from "../../src/knowledge/codex-version.ts";
import { compareReleases } from "../../src/knowledge/compare-releases.ts";
import type { History, Turns } from "../../src/knowledge/history.ts";
import { entryOf } from "../../src/knowledge/with-bases.ts";
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
    for (const file of ASKED_FILES) {
      for (const path of modelPaths(file)) {
        for (const { name, keys } of modelStructs(path, file)) {
          for (const key of keys) {
            count++;
            const place = placeOfKey(name, key, history);
            const shown = place.file === undefined ? place.path : `${place.file}:${place.path}`;
            if (!isKnownNow(entryOf(history.keys, name, key, history)) && !untold.has(shown))
              wrong.push(`${name}.${key}`);
          }
          for (const [key, turns] of Object.entries(history.keys[name] ?? {})) {
            const isModelled = modelKeys(path, file).has(key);
            if (isKnownNow(turns) && !isModelled) wrong.push(`${name}.${key}`);
          }
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
    files: {},
    deprecated: {},
    bases: {},
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

  it("is stood for by the last one before it that was asked, and by the oldest where all are younger", () => {
    const nearest = (version: string): string => new Release(version, told).nearest;
    expect(["0.0.9", "0.1.0", "0.2.7", "0.4.0-alpha.1", "0.9.0"].map(nearest)).toEqual([
      "0.1.0",
      "0.1.0",
      "0.2.0",
      "0.4.0",
      "0.4.0",
    ]);
  });

  it("knows the keys of a type whose keys another has, unless that says otherwise of one", () => {
    const role = { ...told, bases: { Role: "T" }, keys: { ...told.keys, Role: { went: ["0.1.0"], own: ["0.3.0"] } } };
    const release = new Release("0.3.0", role);
    const isKnown = (key: string): boolean | undefined => release.key("Role", key)?.isKnown;
    expect(["came", "went", "own", "other"].map(isKnown)).toEqual([true, true, true, undefined]);
    expect(release.value("Role", "came", "word")?.isKnown).toBe(true);
    expect(new Release("0.2.0", role).passingKeys("Role")).toEqual([]);
    expect(new Release("0.1.0", role).passingKeys("Role")).toEqual(["again"]);
  });

  it("tells of values, and says nothing of what the history does not have", () => {
    const release = new Release("0.2.0", told);
    expect(release.value("T", "came", "word")?.isKnown).toBe(false);
    expect(release.value("T", "came", "constructor")).toBeUndefined();
    expect(release.key("T", "toString")).toBeUndefined();
    expect(release.key("constructor", "name")).toBeUndefined();
  });
});
