import { describe, expect, it } from "vitest";
import { lint } from "../../src/lint.ts";
import { codes, told } from "./support.ts";

describe("a file that is no TOML is told once", () => {
  it.each([
    ["an object", '{\n  "model": "gpt-5",\n  "features": { "hooks": true }\n}\n', "{"],
    ["an object on one line", '{"model":"gpt-5"}', "{"],
    ["a list", '[\n  { "name": "a" },\n  { "name": "b" }\n]\n', "["],
    ["JSON with comments", '// settings\n{\n  // the model\n  "model": "gpt-5",\n}\n', "{"],
    ["JSON that is cut off", '{\n  "model": "gpt-5",\n  "approval_policy": "ne', "{"],
    ["a package.json", '{\n  "name": "app",\n  "version": "1.0.0",\n  "dependencies": { "a": "^1" }\n}\n', "{"],
  ])("JSON: %s", (_, text, at) => {
    expect(told(text)).toEqual([`toml/json-file ${JSON.stringify(at)}`]);
  });

  it.each([
    ["flat", "model: gpt-5\napproval_policy: never\n", "model: gpt-5"],
    ["nested", "mcp_servers:\n  docs:\n    command: npx\n    args:\n      - -y\n", "mcp_servers:"],
    ["a document", "# settings\n---\nmodel: gpt-5\n", "---"],
  ])("YAML: %s", (_, text, at) => {
    expect(told(text)).toEqual([`toml/yaml-file ${JSON.stringify(at)}`]);
  });

  it.each([
    [
      "lines of Go",
      'model = "a"\n{{ if eq .os "linux" -}}\nx = 1\n{{ else -}}\nx = 2\n{{ end }}\n',
      '{{ if eq .os "linux" -}}',
    ],
    ["a value of Go", "model = {{ .model | quote }}\n[features]\nhooks = {{ .hooks }}\n", "{{ .model | quote }}"],
    ["lines of Jinja", 'model = "{{ model }}"\n{% if a %}\nx = 1\n{% endif %}\n', "{% if a %}"],
    ["lines of ERB", 'model = "a"\n<% if a %>\nx = 1\n<% end %>\n', "<% if a %>"],
    ["a variable", "model = ${MODEL}\n", "${MODEL}"],
    ["a placeholder", "[features]\nhooks = @HOOKS@ # filled in\n", "@HOOKS@"],
  ])("a template: %s", (_, text, at) => {
    expect(told(text)).toEqual([`toml/template ${JSON.stringify(at)}`]);
  });

  it.each([
    ["a web page", '<!DOCTYPE html>\n<html>\n<p class="x">Not found</p>\n</html>\n'],
    ["a missing file", "404: Not Found"],
    ["XML", '<?xml version="1.0"?>\n<config>\n<model>x</model>\n</config>\n'],
    ["a patch", '--- a/config.toml\n+++ b/config.toml\n@@ -1,2 +1,2 @@\n-model = "x"\n+model = "y"\n'],
    ["variables", "OPENAI_API_KEY=abc\nexport CODEX_HOME=/srv/codex\n"],
    ["a script", "#!/bin/sh\nset -e\nif [ -f x ]; then\n  echo hi\nfi\n"],
    ["a text", "# Setup\n\nUse this to configure Codex.\n\n- one\n- two\n\nSee the docs.\n"],
  ])("another text: %s", (_, text) => {
    expect(codes(text)).toEqual(["toml/other-file"]);
  });

  it("all NUL", () => {
    expect(told("\0\0\0\0\n")).toEqual(['toml/nul-bytes "\\u0000\\u0000\\u0000\\u0000"']);
  });
});

describe("YAML of which it is not certain what it means", () => {
  it.each([
    ["a comment between tables", "tui:\n  # mine\n  theme: a\n"],
    ["a text over several lines", "developer_instructions: |\n  Be brief.\nmodel: a\ntui:\n  theme: b\n"],
    ["a word for `true`", "features:\n  hooks: yes\n"],
    ["a list of tables", "hooks:\n  Stop:\n    - matcher: a\n"],
    ["a name twice", "tui:\n  theme: a\n  theme: b\n"],
    ["a line too far in", "tui:\n  theme: a\n    animations: true\n"],
    ["very deep tables", Array.from({ length: 30 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n") + " b\n"],
  ])("is not rewritten: %s", (_, text) => {
    const [finding] = lint(text);
    expect(finding?.code).toBe("toml/yaml-file");
    expect(finding?.fix).toBeUndefined();
  });
});

describe("whose JSON it is", () => {
  it.each([
    ["package.json", '{ "name": "a", "scripts": {} }'],
    ["tsconfig.json", '{ "compilerOptions": {} }'],
    ["auth.json", '{ "OPENAI_API_KEY": null, "tokens": { "id_token": "x" } }'],
    ["hooks.json", '{ "hooks": { "Stop": [] } }'],
    ["mcp_servers", '{ "mcpServers": { "a": { "command": "x" } } }'],
  ])("tells %s", (word, text) => {
    const [finding] = lint(text);
    expect(`${finding?.message} ${finding?.hint}`).toContain(word);
  });
});

describe("what is TOML stays TOML", () => {
  it.each([
    ["tags in a text", 'model = "{{ model }}"\nreview_model = gpt-5\n', ["toml/unquoted-string"]],
    ["tags in a comment", "# {{ model }}\nmodel = gpt-5\n", ["toml/unquoted-string"]],
    ["one colon", "model: gpt-5\n[features]\nhooks = true\n", ["toml/colon-for-equals", "toml/unquoted-string"]],
    ["a line of text", 'model = "a"\nfoo bar\n', ["toml/missing-equals"]],
    ["a table of an array first", "[[hooks.Stop]]\n[[hooks.Stop.hooks]]]\n", ["toml/stray-characters"]],
    ["a table of an array in spaces", '[[ "skills" . config ]]\nenabled = maybe\n', ["toml/unquoted-string"]],
    ["an array first", "[features]\nhooks = maybe\n", ["toml/unquoted-string"]],
  ])("%s", (_, text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it("with braces in braces", () => {
    expect(codes("history = {{ max_bytes = 1 }}\n")).not.toContain("toml/template");
  });

  it("where nothing is wrong with it", () => {
    expect(codes('developer_instructions = """\n{{ if a }}\nBEGIN x\n{{ end }}\n"""\n')).toEqual([]);
  });
});
