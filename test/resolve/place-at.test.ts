import { describe, expect, it } from "vitest";
import { ConfigFile } from "../../src/resolve/config-file.ts";
import { placeAt } from "../../src/resolve/place-at.ts";
import { parseToml } from "../../src/toml/parse.ts";

/** The place under the `|` of a text. */
function at(marked: string) {
  const offset = marked.indexOf("|");
  const { root } = new ConfigFile(parseToml(marked.replace("|", "")));
  return placeAt(root, offset);
}

describe("placeAt", () => {
  it.each<[string, string, (string | number)[]]>([
    ["a key", 'mod|el = "gpt-5"\n', ["model"]],
    ["a value", 'model = "gp|t-5"\n', ["model"]],
    ["the end of a value", 'model = "gpt-5"|\n', ["model"]],
    ["the equals sign", 'model |= "gpt-5"\n', ["model"]],
    ["the start of the file", '|model = "gpt-5"\n', ["model"]],
    ["an empty file", "|", []],
    ["a header", '[mcp_servers.do|cs]\ncommand = "x"\n', ["mcp_servers", "docs"]],
    ["the first part of a header", '[mcp_ser|vers.docs]\ncommand = "x"\n', ["mcp_servers"]],
    ["a blank line in a table", '[mcp_servers.docs]\ncommand = "x"\n|\n[tui]\n', ["mcp_servers", "docs"]],
    ["an inline table", '[mcp_servers]\na = { command = "x", enabled = tr|ue }\n', ["mcp_servers", "a", "enabled"]],
    ["between the pairs of an inline table", '[mcp_servers]\na = { command = "x",| }\n', ["mcp_servers", "a"]],
    ["a key in an inline table", '[mcp_servers]\na = { comm|and = "x" }\n', ["mcp_servers", "a", "command"]],
    ["a dotted key", "tui.the|me = 'x'\n", ["tui", "theme"]],
    ["the table of a dotted key", "tu|i.theme = 'x'\n", ["tui"]],
    ["a dotted key in an inline table", "a = { b.|c = 1 }\n", ["a", "b", "c"]],
    ["an item of an array", 'notify = ["a", "|b"]\n', ["notify", 1]],
    ["an array between its items", 'notify = ["a",| "b"]\n', ["notify"]],
    ["an array of tables", "[[hooks.Stop]]\n[[hooks.Stop]]\nmatch|er = ''\n", ["hooks", "Stop", 1, "matcher"]],
    [
      "a table of the first of several",
      "[[hooks.Stop]]\n[[hooks.Stop.hooks]]\nty|pe = 'command'\n[[hooks.Stop]]\n",
      ["hooks", "Stop", 0, "hooks", 0, "type"],
    ],
    [
      "a table that goes on later",
      "[tui]\ntheme = 'a'\n[agents]\n[tui.effects]\nstar|field = true\n[tui.keymap]\n",
      ["tui", "effects", "starfield"],
    ],
    [
      "a table before the one around it",
      "[mcp_servers.a.env]\nX = '|1'\n[mcp_servers.a]\n",
      ["mcp_servers", "a", "env", "X"],
    ],
    [
      "the table around one that came first",
      "[mcp_servers.a.env]\nX = '1'\n[mcp_servers.a]\ncomm|and = 'x'\n",
      ["mcp_servers", "a", "command"],
    ],
  ])("finds %s", (_, text, path) => {
    expect(at(text).path).toEqual(path);
  });

  it("knows what the models say of it", () => {
    const place = at("[model_providers.a]\nexperimental_bearer_token = 'x|'\n");
    expect(place.field?.secret).toBe(true);
    expect(place.parent?.shape).toMatchObject({ name: "ModelProviderInfo" });
  });

  it("finds a field of a struct that is written as an array, by its name", () => {
    expect(at('[projects]\n"/x" = ["trus|ted"]\n').path).toEqual(["projects", "/x", "trust_level"]);
  });

  it("looks into a table that Codex reads as a choice", () => {
    expect(at("sandbox_mode = { read-only = { |} }\n").path).toEqual(["sandbox_mode", "read-only"]);
  });

  it.each<[string, string, (string | number)[]]>([
    ["a line without a value", "[tui]\nthe|me =\n[agents]\n", ["tui", "theme"]],
    ["a key that is set twice", "model = 'a'\nmod|el = 'b'\n", ["model"]],
    ["a header that is not closed", "[tui\nthem|e = 'x'\n", ["tui", "theme"]],
    ["a string that is not closed", "[tui]\ntheme = 'x|\n", ["tui", "theme"]],
    ["an array that is not closed", "notify = ['a', 'b|'\n", ["notify", 1]],
    ["a table where a value stands", "model = 'x'\n[model.na|me]\n", ["model"]],
  ])("finds the best there is for %s", (_, text, path) => {
    expect(at(text).path).toEqual(path);
  });

  it("finds for every offset what is there, or the table around it", () => {
    const text = "a.b = [1, { c = 2 }]\n[mcp_servers.x]\ncommand = 'y'\n\n[[hooks.Stop]]\nmatcher = ''\n";
    const { root } = new ConfigFile(parseToml(text));
    for (let offset = 0; offset <= text.length; offset++) {
      const { key, node, kind } = placeAt(root, offset);
      const holds = [key, node].some((range) => range && range.start <= offset && offset <= range.end);
      expect(holds || kind === "table" || text.slice(key?.end, node.start).trim() === "=").toBe(true);
    }
  });
});
