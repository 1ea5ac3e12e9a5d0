import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, expectTypeOf, it } from "vitest";
import type { CodexConfig } from "../src/config-types.ts";
import { IoError, fileLookup, readConfigFile } from "../src/files/read-config-file.ts";
import { lint } from "../src/lint.ts";
import { tempTree } from "./cli/support/temp-tree.ts";

function codes(file: { readonly diagnostics: readonly { readonly code: string }[] }): string[] {
  return file.diagnostics.map(({ code }) => code);
}

describe("readConfigFile", () => {
  it("gives the value of a file that Codex would take, with its findings", () => {
    const path = join(tempTree({ "config.toml": 'model = "gpt-5"\nmodle = 1\n' }), "config.toml");
    const file = readConfigFile(path);
    expect(codes(file)).toEqual(["unknown-key"]);
    if (!file.ok || file.kind !== "config") throw new Error("Codex takes the file");
    expectTypeOf(file.config).toEqualTypeOf<CodexConfig>();
    expect(file.config.model).toBe("gpt-5");
  });

  it("gives no value of a file that Codex would refuse", () => {
    const path = join(tempTree({ "config.toml": "model = 5\n" }), "config.toml");
    expect(readConfigFile(path)).toMatchObject({ ok: false, kind: "config", text: "model = 5\n" });
  });

  it("keeps the word of the type: large integers are numbers", () => {
    const text = "model_context_window = 9223372036854775807\n";
    const file = readConfigFile(join(tempTree({ "config.toml": text }), "config.toml"));
    expect(file).toMatchObject({ ok: true, config: { model_context_window: 2 ** 63 } });
  });

  it("finds out what the file is, by place, name and content, unless it is told", () => {
    const folder = tempTree({
      ".codex/config.toml": 'model_provider = "x"\n',
      "requirements.toml": 'allowed_login_methods = ["chatgpt"]\n',
      "role.toml": 'developer_instructions = "Review."\n',
      ".codex/hooks.json": '{ "hooks": {} }',
    });
    const project = readConfigFile(join(folder, ".codex/config.toml"));
    expect([project.kind, codes(project)]).toEqual(["project-config", ["user-only-key"]]);
    expect(readConfigFile(join(folder, "requirements.toml")).kind).toBe("requirements");
    expect(readConfigFile(join(folder, "role.toml")).kind).toBe("declared-role");
    expect(readConfigFile(join(folder, ".codex/hooks.json"))).toMatchObject({ ok: true, kind: "hooks-json" });
    expect(readConfigFile(join(folder, "role.toml"), { kind: "config" }).kind).toBe("config");
  });

  it("looks at the files that the file names", () => {
    const text = 'model_instructions_file = "instructions.md"\n';
    const folder = tempTree({ "config.toml": text });
    const path = join(folder, "config.toml");
    const missing = codes(readConfigFile(path));
    expect(missing).toHaveLength(1);
    expect(lint(text, { files: fileLookup(path) }).map(({ code }) => code)).toEqual(missing);
    expect(lint(text)).toEqual([]);
    const there = join(tempTree({ "config.toml": text, "instructions.md": "Be brief.\n" }), "config.toml");
    expect(codes(readConfigFile(there))).toEqual([]);
  });

  it("tells of bytes that are no text", () => {
    const path = join(tempTree({ "config.toml": Buffer.from([0x61, 0x3d, 0x22, 0xff, 0x22, 0x0a]) }), "config.toml");
    const file = readConfigFile(path);
    expect(file.ok).toBe(false);
    expect(codes(file)).toContain("toml/invalid-utf8");
  });

  it("throws where there is no file", () => {
    const folder = tempTree({});
    mkdirSync(join(folder, "config.toml"));
    expect(() => readConfigFile(join(folder, "config.toml"))).toThrow(IoError);
    expect(() => readConfigFile(join(folder, "missing.toml"))).toThrow(IoError);
  });
});
