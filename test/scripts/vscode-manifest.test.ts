import { describe, expect, it } from "vitest";
import { manifest } from "../../scripts/vscode/manifest.ts";
import { codes } from "../../src/codes.ts";
import { readClientSettings } from "../../src/lsp/server/client-settings.ts";

interface Manifest {
  readonly contributes: {
    readonly languages: readonly { readonly filenamePatterns: readonly string[]; readonly extensions?: unknown }[];
    readonly configuration: { readonly properties: Record<string, Setting> };
  };
}

interface Setting {
  readonly type: string | readonly string[];
  readonly default: unknown;
  readonly properties?: Record<string, { readonly enum: readonly string[] }>;
}

const { contributes } = manifest("desktop") as Manifest;
const settings = Object.entries(contributes.configuration.properties);

describe("the manifest of the extension", () => {
  it("takes no TOML file for one of Codex's but in the places of Codex", () => {
    const [language] = contributes.languages;
    expect(language?.extensions).toBeUndefined();
    expect(language?.filenamePatterns).toContain("**/.codex/config.toml");
    expect(language?.filenamePatterns.every((pattern) => /(?:\.codex|etc\/codex)\/.+\.toml$/.test(pattern))).toBe(true);
  });

  it("has settings that the server reads, and that say nothing unless they are set", () => {
    const read = (value: (setting: Setting) => unknown): object =>
      readClientSettings(Object.fromEntries(settings.map(([name, setting]) => [name.split(".")[1], value(setting)])));
    expect(read((setting) => setting.default)).toEqual({ rules: {} });
    const set = ({ type, properties }: Setting): unknown => {
      if (properties) return { "unknown-key": "off" };
      return type.includes("boolean") ? true : "auto";
    };
    expect(read(set)).toEqual({ strict: true, audit: true, codexVersion: "auto", rules: { "unknown-key": "off" } });
  });

  it("knows the level of each code that can have one", () => {
    const rules = settings.find(([name]) => name === "codex-config.rules")?.[1].properties ?? {};
    expect(Object.keys(rules).filter((code) => !codes.includes(code))).toEqual([]);
    expect(rules["unknown-key"]?.enum).toEqual(["off", "info", "warning", "error"]);
  });
});
