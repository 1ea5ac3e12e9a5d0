import { describe, expect, it } from "vitest";
import { kindOfFile, kindOfName } from "../../src/kinds/kind-of-file.ts";

describe("the kind of a file", () => {
  it.each([
    ["home", "config.toml", "config"],
    ["project", "config.toml", "project-config"],
    ["system", "config.toml", "system-config"],
    ["home", "work.config.toml", "profile"],
    ["project", "work.config.toml", undefined],
    ["home", "agents/a.toml", "agent-role"],
    ["project", "agents/.x/b/c.toml", "agent-role"],
    ["home", "agents/a.TOML", undefined],
    ["home", "sub/config.toml", undefined],
    ["system", "managed_config.toml", "managed-config"],
    ["home", "managed_config.toml", undefined],
    ["system", "requirements.toml", "requirements"],
  ] as const)("in %s, %s is %s", (folder, path, kind) => {
    expect(kindOfFile(folder, path)).toBe(kind);
  });

  it.each([
    ["requirements.toml", "requirements"],
    ["managed_config.toml", "managed-config"],
    ["x.config.toml", "profile"],
    ["config.toml", "config"],
    ["x.toml", undefined],
  ])("with the name %s alone is %s", (name, kind) => {
    expect(kindOfName(name)).toBe(kind);
  });
});
