import { describe, expect, it } from "vitest";
import { parseFeatures } from "../../scripts/probe/feature-list.ts";
import { expectedType, listed, missingField, unknownKey, withoutPlace } from "../../scripts/probe/message.ts";
import { neighbours } from "../../scripts/probe/closed-table.ts";
import { readVocabulary } from "../../scripts/probe/vocabulary.ts";
import { verdict } from "../../scripts/probe/early-exit-oracle.ts";
import { makeElf } from "./make-elf.ts";

describe("the vocabulary of a binary", () => {
  const texts = ["enabled", "timeout_ms", "not an identifier", "cwd"];

  it("reads arrays of pointers and lengths, and breaks them where no name stands", () => {
    const { arrays, warning } = readVocabulary(makeElf({ texts, pointers: [0, 1, 2, 3], inPlace: true }));
    expect(arrays).toEqual([["enabled", "timeout_ms"], ["cwd"]]);
    expect(warning).toBeUndefined();
  });

  it("reads pointers that stand in the relocations only", () => {
    const { arrays } = readVocabulary(makeElf({ texts, pointers: [3, 0], inPlace: false }));
    expect(arrays).toEqual([["cwd", "enabled"]]);
  });

  it("reads names that code loads by address, with the length nearby", () => {
    const { names, arrays } = readVocabulary(makeElf({ texts, pointers: [], loads: [1] }));
    expect(arrays).toEqual([]);
    expect(names).toContain("timeout_ms");
  });

  it("falls back to plain strings, and says so, for what is no ELF file", () => {
    const data = Buffer.from("\xcf\xfa\xed\xfe\0model_provider\0Some text\0cwd,env_key\0", "latin1");
    const { names, arrays, warning } = readVocabulary(data);
    expect(names).toEqual(expect.arrayContaining(["model_provider", "cwd", "env_key"]));
    expect(arrays).toEqual([]);
    expect(warning).toMatch(/ELF/);
  });
});

describe("neighbours in the arrays", () => {
  it("takes names beside the known ones where most of those stand together", () => {
    const arrays = [
      ["enabled", "mode", "fresh"],
      ["mode", "elsewhere"],
    ];
    expect(neighbours(["enabled", "mode"], { arrays })).toEqual(["fresh"]);
  });
});

describe("what Codex says", () => {
  it("is taken apart", () => {
    expect(expectedType("invalid type: floating point `1.5`, expected a boolean\nin `a`")).toBe("a boolean");
    expect(expectedType("invalid value: integer `0`, expected a nonzero u64")).toBe("a nonzero u64");
    expect(listed("unknown variant `zz`, expected one of `a`, `b-c`", "variant")).toEqual(["a", "b-c"]);
    expect(listed("unknown field `zz`, expected `a` or `b`", "field")).toEqual(["a", "b"]);
    expect(listed("unknown field `zz`, expected `a` or `b`", "variant")).toBeUndefined();
    expect(missingField("missing field `command`\nin `mcp_servers.x`")).toBe("command");
    expect(withoutPlace("$CODEX_HOME/config.toml:2:6: invalid type: map")).toBe("invalid type: map");
    expect(unknownKey("f:1:1: unknown configuration field `a.b`")).toBe("a.b");
  });

  it("is read from commands that stop early", () => {
    const home = "/h";
    expect(verdict("Not logged in\n", home)).toEqual({ ok: true });
    expect(verdict("Not inside a trusted directory and --skip-git-repo-check was not specified.", home).ok).toBe(true);
    expect(verdict("Error loading configuration: /h/config.toml:1:9: invalid type\nin `model`\n", home)).toEqual({
      ok: false,
      line: 1,
      column: 9,
      detail: "invalid type\nin `model`",
    });
    expect(
      verdict("Error loading config.toml:\n/h/config.toml:2:1: unknown field\n  |\n2 | zz=1\n", home),
    ).toMatchObject({
      ok: false,
      line: 2,
    });
    expect(verdict("Error: Model provider `zz` not found\n", home)).toMatchObject({ ok: false, line: null });
    expect(verdict("Segmentation fault", home).ok).toBeNull();
  });

  it("lists features in columns", () => {
    const text =
      "apps          stable             true\nundo          removed            false\nx  under development  true\n";
    expect([...parseFeatures(text)]).toEqual([
      ["apps", { stage: "stable", default: true }],
      ["undo", { stage: "removed", default: false }],
      ["x", { stage: "under development", default: true }],
    ]);
  });
});
