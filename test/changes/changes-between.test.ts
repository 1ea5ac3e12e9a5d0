import { describe, expect, it } from "vitest";
import { changesBetween } from "../../src/changes/changes-between.ts";
import { UsedKeys } from "../../src/changes/used-keys.ts";
import type { History } from "../../src/knowledge/history.ts";
import { ConfigFile } from "../../src/resolve/config-file.ts";
import { parseToml } from "../../src/toml/parse.ts";

const told: History = {
  releases: ["0.1.0", "0.2.0", "0.3.0", "0.4.0"],
  places: { ConfigToml: "", Tui: "tui" },
  files: {},
  deprecated: {},
  bases: {},
  untold: [],
  keys: { ConfigToml: { model: ["0.2.0"] }, Tui: { theme: ["0.1.0", "0.3.0"], animations: ["0.4.0"] } },
  values: { Tui: { animations: { fast: ["0.4.0"] }, theme: { dark: ["0.2.0"] } } },
  features: {
    hooks: [["0.1.0", "experimental", false], ["0.3.0", "stable", true], ["0.4.0"]],
  },
};
const [experimental, stable] = [
  { stage: "experimental", isOn: false },
  { stage: "stable", isOn: true },
];

describe("changes between releases", () => {
  it("are those after the first, up to the last", () => {
    expect(changesBetween("0.1.0", "0.3.0", told)).toEqual([
      { release: "0.2.0", what: "key", how: "came", path: "model" },
      { release: "0.2.0", what: "value", how: "came", path: "tui.theme", value: "dark" },
      { release: "0.3.0", what: "key", how: "went", path: "tui.theme" },
      { release: "0.3.0", what: "feature", how: "changed", name: "hooks", before: experimental, after: stable },
    ]);
    expect(changesBetween("0.3.0", "0.3.0", told)).toEqual([]);
  });

  it("are none up to the first release, as what it has may be older", () => {
    expect(changesBetween("0.0.1", "0.1.0", told)).toEqual([]);
    expect(changesBetween("0.0.1", "0.4.0", told)).toEqual(changesBetween("0.1.0", "0.4.0", told));
  });

  it("name the file of what does not stand in config.toml", () => {
    const more = { ...told, places: { ...told.places, Rules: "rules" }, files: { Rules: "requirements" } };
    const keys = { Rules: { strict: ["0.2.0"] } };
    expect(changesBetween("0.1.0", "0.4.0", { ...more, keys, values: {}, features: {} })).toEqual([
      { release: "0.2.0", what: "key", how: "came", file: "requirements", path: "rules.strict" },
    ]);
  });

  it("can be those of a file that has the keys of another type", () => {
    const used = new UsedKeys();
    used.add(new ConfigFile(parseToml('model = "m"\n'), { kind: "declared-role" }).root);
    const bases = { RawAgentRoleFileToml: "ConfigToml" };
    expect(changesBetween("0.1.0", "0.4.0", { ...told, bases }, used).map(({ release }) => release)).toEqual(["0.2.0"]);
    expect(changesBetween("0.1.0", "0.4.0", told, used)).toEqual([]);
  });

  it("tell what became deprecated, of what is used", () => {
    const deprecated = { "tui.theme": ["0.2.0"] };
    const only = { ...told, keys: {}, values: {}, features: {}, deprecated };
    const change = { release: "0.2.0", what: "key", how: "deprecated", path: "tui.theme" };
    expect(changesBetween("0.1.0", "0.4.0", only)).toEqual([change]);
    const used = new UsedKeys();
    expect(changesBetween("0.1.0", "0.4.0", only, used)).toEqual([]);
    used.add(new ConfigFile(parseToml('[tui]\ntheme = "light"\n')).root);
    expect(changesBetween("0.1.0", "0.4.0", only, used)).toEqual([change]);
  });

  it("do not tell of the values that came with their key", () => {
    expect(changesBetween("0.3.0", "0.4.0", told)).toEqual([
      { release: "0.4.0", what: "key", how: "came", path: "tui.animations" },
      { release: "0.4.0", what: "feature", how: "went", name: "hooks", before: stable, after: undefined },
    ]);
  });

  it("can be those of what a file uses", () => {
    const used = new UsedKeys();
    used.add(new ConfigFile(parseToml('[tui]\ntheme = "light"\n[features]\nhooks = true\n')).root);
    expect(changesBetween("0.1.0", "0.4.0", told, used).map(({ release, what }) => [release, what])).toEqual([
      ["0.3.0", "key"],
      ["0.3.0", "feature"],
      ["0.4.0", "feature"],
    ]);
  });
});
