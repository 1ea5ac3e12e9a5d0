import { describe, expect, it } from "vitest";
import { fixText } from "../../src/fix/fix-text.ts";
import { lint } from "../../src/lint.ts";

/** What is broken, and what the fix makes of it: `safe` ones need no second look. */
describe("what happened to a part of a file is told once, and repaired", () => {
  it.each([
    ["toml/nul-bytes", 'model = "a"\n\0\0\0', 'model = "a"\n', "safe"],
    [
      "toml/nul-bytes",
      'model = "a"\n\0\0[features]\nhooks = true\n',
      'model = "a"\n[features]\nhooks = true\n',
      "unsafe",
    ],
    [
      "toml/bare-carriage-return",
      'model = "a"\r[features]\rhooks = true\r',
      'model = "a"\n[features]\nhooks = true\n',
      "safe",
    ],
    ["toml/wrapping-lines", '```toml\nmodel = "a"\n```\n', 'model = "a"\n', "safe"],
    ["toml/wrapping-lines", 'Settings:\n```\nmodel = "a"\n```\nDone.\n', 'model = "a"\n', "unsafe"],
    ["toml/wrapping-lines", "cat > x.toml <<'EOF'\nmodel = \"a\"\nEOF\n", 'model = "a"\n', "safe"],
    [
      "toml/stray-brackets",
      '{\nmodel = "a",\nreview_model = "b"\n}\n',
      '\nmodel = "a"\nreview_model = "b"\n\n',
      "safe",
    ],
    [
      "toml/stray-brackets",
      '[\nmodel = "a"\n[features]\nhooks = true\n]',
      '\nmodel = "a"\n[features]\nhooks = true\n',
      "safe",
    ],
    ["toml/unmarked-comment", 'BEGIN tool\nmodel = "a"\nEND\n', '# BEGIN tool\nmodel = "a"\n# END\n', "safe"],
    [
      "toml/unmarked-comment",
      '>>> tool >>>\nmodel = "a"\n<<< tool <<<\n',
      '# >>> tool >>>\nmodel = "a"\n# <<< tool <<<\n',
      "safe",
    ],
    [
      "toml/array-remains",
      'notify = ["n", "x"]\n  "x",\n]\nmodel = "a"\n',
      'notify = ["n", "x"]\nmodel = "a"\n',
      "safe",
    ],
    ["toml/array-remains", 'model = "a"\n  "x",\n]\n', 'model = "a"\n', "unsafe"],
    ["toml/broken-header", "[# why\nfeatures ]\nhooks = true\n", "# why\n[features]\nhooks = true\n", "safe"],
    [
      "toml/broken-header",
      "model = 'm'\r\n\r\n[\r\n# one\r\n\r\n# two\r\n features ]\r\n",
      "model = 'm'\r\n\r\n# one\r\n\r\n# two\r\n[features]\r\n",
      "safe",
    ],
    ["toml/broken-header", "[features # why\n]\nhooks = true\n", "# why\n[features]\nhooks = true\n", "safe"],
    [
      "toml/unterminated-string",
      '[mcp_servers."p]\nurl = "https://x.example"\n',
      '[mcp_servers."p"]\nurl = "https://x.example"\n',
      "unsafe",
    ],
    [
      "toml/escaped-line-breaks",
      'model = "a"\\n[features]\\nhooks = true\\n',
      'model = "a"\n[features]\nhooks = true\n',
      "safe",
    ],
    [
      "toml/doubled-file",
      'model = "a"\n[tui]\ntheme = "x"\nmodel = "a"\n[tui]\ntheme = "x"\n',
      'model = "a"\n[tui]\ntheme = "x"\n',
      "safe",
    ],
    ["toml/merge-conflict", '<<<<<<< a\nmodel = "a"\n=======\nmodel = "b"\n>>>>>>> b\n', 'model = "a"\n', "unsafe"],
    [
      "toml/merge-conflict",
      '<<<<<<< a\nmodel = "a"\n||||||| base\nmodel = "c"\n=======\nmodel = "b"\n>>>>>>> b',
      'model = "a"\n',
      "unsafe",
    ],
    [
      "toml/stray-characters",
      'model = "a"review_model = "b"\n[features]hooks = true\n',
      'model = "a"\nreview_model = "b"\n[features]\nhooks = true\n',
      "safe",
    ],
    [
      "toml/colon-for-equals",
      'tui = {\n  "theme": "x",\n  "animations": true,\n  "vim_mode_default": false\n}\n',
      'tui = {\n  "theme" = "x",\n  "animations" = true,\n  "vim_mode_default" = false\n}\n',
      "safe",
    ],
    [
      "toml/json-file",
      '{ "model": "a", "mcpServers": { "x": { "command": "y", "args": ["z"] } } }',
      'model = "a"\n\n[mcp_servers.x]\ncommand = "y"\nargs = ["z"]\n',
      "unsafe",
    ],
    [
      "toml/yaml-file",
      "model: a\nmcp_servers:\n  docs:\n    url: https://a.example/mcp\n    enabled: false\n  b:\n    command: npx\n    args:\n    - -y\n    - c\n",
      'model = "a"\n\n[mcp_servers.docs]\nurl = "https://a.example/mcp"\nenabled = false\n\n[mcp_servers.b]\ncommand = "npx"\nargs = ["-y", "c"]\n',
      "unsafe",
    ],
    [
      "toml/yaml-file",
      "model: a\ntool_output_token_limit: 5 # most\n",
      'model = "a"\ntool_output_token_limit = 5\n',
      "unsafe",
    ],
    [
      "toml/table-redefined",
      '[tui]\ntheme = "x"\n[features]\nhooks = true\n[tui]\nanimations = true\n',
      '[tui]\ntheme = "x"\nanimations = true\n[features]\nhooks = true\n',
      "safe",
    ],
    [
      "toml/extended-inline-table",
      "[tui]\nkeymap = { global = {} }\n[tui.keymap]\nglobal = {}\n",
      "[tui]\nkeymap = { global = {} }\n",
      "safe",
    ],
  ])("%s in %j", (code, text, repaired, kind) => {
    expect(lint(text).map((finding) => finding.code)).toEqual([code]);
    expect(fixText(text).text).toBe(kind === "safe" ? repaired : text);
    expect(fixText(text, { unsafe: true }).text).toBe(repaired);
  });
});

describe("mistakes that have nothing to do with it are told too", () => {
  it.each([
    ["a key", 'BEGIN tool\nmodle = "a"\nEND\n', ["toml/unmarked-comment", "unknown-key"]],
    ["a value", "[# why\nfeatures ]\nhooks = 1\n", ["toml/broken-header", "wrong-type"]],
    ["a syntax error", 'model = "a\n\0\0', ["toml/unterminated-string", "toml/nul-bytes"]],
    ["a line below", "```toml\nmodel = gpt-5\n```\n", ["toml/wrapping-lines", "toml/unquoted-string"]],
    [
      "a twin elsewhere",
      '<<<<<<< a\nmodel = "a"\n=======\nmodel = "b"\n>>>>>>> b\nmodel = "c"\n',
      ["toml/merge-conflict", "toml/duplicate-key"],
    ],
  ])("%s", (_, text, expected) => {
    expect(lint(text).map(({ code }) => code)).toEqual(expected);
  });
});

describe("a secret in a broken file", () => {
  it.each([
    ["JSON", '{ "api_key": "sk-abcdefghijklmnopqrstuvwx0123456789", "x": [1, }'],
    ["a marked part", 'BEGIN\n[mcp_servers.a.env]\nAPI_KEY = "hunter2hunter2hunter2x9"\nmodle = 1\nEND\n'],
    ["run together", 'BEGIN\nopenai_api_key = "hunter2hunter2hunter2x9"x = "hunter2hunter2hunter2x9"\nEND\n'],
  ])("is in no message: %s", (_, text) => {
    const said = lint(text).map(({ message, hint }) => `${message} ${hint}`);
    expect(said).not.toEqual([]);
    expect(said.join("\n")).not.toMatch(/hunter2|sk-abc/);
  });
});
