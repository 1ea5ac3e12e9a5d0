import { describe, expect, it } from "vitest";
import { ConfigFile } from "../../src/resolve/config-file.ts";
import type { Place } from "../../src/resolve/place.ts";
import { parseToml } from "../../src/toml/parse.ts";

const rootOf = (text: string): Place => new ConfigFile(parseToml(text)).root;

describe("the value of a place", () => {
  it("is the text that Codex makes of a date", () => {
    const model = rootOf("model = 2026-01-02T03:04:05.500Z\n").child("model");
    expect(model?.node.kind).toBe("datetime");
    expect(model?.text()).toBe("2026-01-02T03:04:05.5Z");
  });

  it("is the choice that a table with one key stands for", () => {
    const mode = rootOf("sandbox_mode = { read-only = {} }\n").child("sandbox_mode");
    expect(mode?.kind).toBe("string");
    expect(mode?.text()).toBe("read-only");
  });

  it("stays a table where a table around takes strings only", () => {
    const text = '[[hooks.Stop]]\nhooks = [{ type = { command = {} }, command = "x" }]\n';
    const [group] = rootOf(text).child("hooks", "Stop")?.items ?? [];
    const [hook] = group?.child("hooks")?.items ?? [];
    expect(hook?.text("type")).toBeUndefined();
  });

  it("is a table of its fields where a struct is written as an array", () => {
    const windows = rootOf('windows = ["elevated", true]\n').child("windows");
    expect(windows?.node.kind).toBe("array");
    expect(windows?.kind).toBe("table");
    expect(windows?.text("sandbox")).toBe("elevated");
    expect(windows?.flag("allow_mxc")).toBe(true);
    expect(windows?.child("allow_mxc")?.path).toEqual(["windows", "allow_mxc"]);
  });

  it("has exact integers", () => {
    const root = rootOf("model_context_window = 9007199254740993\n");
    expect(root.integer("model_context_window")).toBe(9007199254740993n);
    expect(root.number("model_context_window")).toBe(9007199254740992);
  });
});

describe("what the models say of a place", () => {
  it("goes down through maps, arrays and unions", () => {
    const text = '[mcp_servers.a]\ncommand = "x"\n[permissions.p.filesystem.":workspace_roots"]\n"b" = "none"\n';
    const root = rootOf(text);
    expect(root.child("mcp_servers", "a")?.shape?.kind).toBe("table");
    expect(root.child("mcp_servers", "a", "command")?.field).toBeDefined();
    expect(root.child("permissions", "p", "filesystem", ":workspace_roots", "b")?.shape?.kind).toBe("enum");
  });

  it("ends at a key that they do not know", () => {
    const unknown = rootOf("[bogus.inner]\nkey = 1\n").child("bogus");
    expect(unknown?.declared).toBeUndefined();
    expect(unknown?.child("inner", "key")?.path).toEqual(["bogus", "inner", "key"]);
    expect(unknown?.child("inner", "key")?.declared).toBeUndefined();
  });

  it("tells what a project cannot set", () => {
    const text = '[model_providers.a]\nname = "A"\n';
    const place = (kind: "config" | "project-config") =>
      new ConfigFile(parseToml(text), { kind }).root.child("model_providers", "a", "name");
    expect(place("project-config")?.isUserOnly).toBe(true);
    expect(place("config")?.isUserOnly).toBe(false);
  });
});

describe("a report", () => {
  const speaker = { code: "test/code", effect: "fatal" } as const;

  it("knows range, path and severity", () => {
    const file = new ConfigFile(parseToml("[history]\nmax_bytes = 5\n"));
    file.speaker = speaker;
    const place = file.root.child("history", "max_bytes");
    place?.report("Of the value.");
    place?.reportKey("Of the key.", { effect: "risk" });
    expect(file.found.map(({ effect, severity, path, range }) => ({ effect, severity, path, range }))).toEqual([
      { effect: "fatal", severity: "error", path: ["history", "max_bytes"], range: { start: 22, end: 23 } },
      { effect: "risk", severity: "warning", path: ["history", "max_bytes"], range: { start: 10, end: 19 } },
    ]);
  });

  it("about something missing is quiet where another file may have it, and silent in broken text", () => {
    const missing = (text: string, kind: "config" | "profile") => {
      const file = new ConfigFile(parseToml(text), { kind });
      file.speaker = speaker;
      file.root.child("history")?.reportMissing("Something is missing.");
      return file.found.map(({ effect, severity, range }) => [effect, severity, range.start, range.end]);
    };
    expect(missing("[history]\n", "config")).toEqual([["fatal", "error", 0, 9]]);
    expect(missing("history = {}\n", "config")).toEqual([["fatal", "error", 10, 11]]);
    expect(missing("[history]\n", "profile")).toEqual([["ignored", "info", 0, 9]]);
    expect(missing("[history]\nmodel =\n", "config")).toEqual([]);
  });

  it("of nobody is a bug", () => {
    const { root } = new ConfigFile(parseToml("model = 1\n"));
    expect(() => root.child("model")?.report("Who says so?")).toThrow("without anybody");
  });
});
