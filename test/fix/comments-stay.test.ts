import { describe, expect, it } from "vitest";
import { fixText } from "../../src/fix/fix-text.ts";

describe("what a fix moves or joins", () => {
  it.each([
    [
      "keeps the comments of a header that is there twice",
      "[tui]\ntheme = 'x' # t\n\n# mine\n[features]\nhooks = true\n\n# three\n[tui] # four\n# five\nanimations = true\n\n[history]\n",
      "[tui]\ntheme = 'x' # t\n# three\n# four\n# five\nanimations = true\n\n# mine\n[features]\nhooks = true\n\n[history]\n",
    ],
    [
      "joins two tables that follow each other, and ends without a line break",
      "[tui]\ntheme = 'x'\n\n[tui]\nanimations = true",
      "[tui]\ntheme = 'x'\nanimations = true",
    ],
    [
      "drops a second header that says less",
      "[tui]\ntheme = 'x'\nanimations = true\n\n[tui]\ntheme = 'x'\n",
      "[tui]\ntheme = 'x'\nanimations = true\n",
    ],
    [
      "splits a command in front of its comment",
      "[mcp_servers.a]\ncommand = 'npx -y docs-mcp' # docs\nenabled = true\n",
      "[mcp_servers.a]\ncommand = 'npx' # docs\nargs = ['-y', 'docs-mcp']\nenabled = true\n",
    ],
    [
      "splits a command of a server in braces",
      'mcp_servers.a = { command = "npx -y docs-mcp" }\n',
      'mcp_servers.a = { command = "npx", args = ["-y", "docs-mcp"] }\n',
    ],
    [
      "splits a command of dotted keys",
      'mcp_servers.a.command = "npx -y docs-mcp"\r\nmcp_servers.a.enabled = true\r\n',
      'mcp_servers.a.command = "npx"\r\nmcp_servers.a.args = ["-y", "docs-mcp"]\r\nmcp_servers.a.enabled = true\r\n',
    ],
    [
      "puts arguments above those that have a line each",
      '[mcp_servers.a]\ncommand = "npx -y"\nargs = [\n  # the package\n  "docs-mcp",\n]\n',
      '[mcp_servers.a]\ncommand = "npx"\nargs = [\n  "-y",\n  # the package\n  "docs-mcp",\n]\n',
    ],
  ])("%s", (_, text, fixed) => {
    expect(fixText(text).text).toBe(fixed);
  });

  it.each([
    [
      "takes a matcher up to its group with what is said of it",
      '[[hooks.PreToolUse]]\n# why\ncommand = "a"\n# m1\n# m2\nmatcher = "x" # m\ntimeout = 3\n',
      '[[hooks.PreToolUse]]\n# m1\n# m2\nmatcher = "x" # m\n[[hooks.PreToolUse.hooks]]\ntype = "command"\n# why\ncommand = "a"\ntimeout = 3\n',
    ],
    [
      "leaves no line of a name that goes into a header",
      '[[agents]]\nconfig_file = "r.toml"\nname = "reviewer"',
      '[agents.reviewer]\nconfig_file = "r.toml"',
    ],
    [
      "renames a table in all elements of a list",
      '[[hooks.Stop]]\n[[hooks.Stop.hook]]\ntype = "command"\ncommand = "a"\n[[hooks.Stop.hook]]\ntype = "command"\ncommand = "b"\n',
      '[[hooks.Stop]]\n[[hooks.Stop.hooks]]\ntype = "command"\ncommand = "a"\n[[hooks.Stop.hooks]]\ntype = "command"\ncommand = "b"\n',
    ],
    [
      "puts a table where the key was that it takes the place of",
      "experimental_use_unified_exec_tool = true\n",
      "[features]\nunified_exec = true\n",
    ],
    [
      "leaves one blank line where it was",
      'model = "m"\n\nexperimental_use_unified_exec_tool = true\n\n[tui]\ntheme = "x"\n',
      'model = "m"\n\n[tui]\ntheme = "x"\n\n[features]\nunified_exec = true\n',
    ],
    [
      "ends the file as it ended",
      'model = "m"\r\nexperimental_use_unified_exec_tool = true',
      'model = "m"\r\n\r\n[features]\r\nunified_exec = true',
    ],
  ])("%s", (_, text, fixed) => {
    expect(fixText(text, { unsafe: true }).text).toBe(fixed);
  });
});
