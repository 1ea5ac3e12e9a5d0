import { type RuleDocs, defineRule } from "../define-rule.ts";
import { onCommands, programName } from "./command-texts.ts";

const SHELLS = new Set(["sh", "bash", "zsh", "dash", "fish", "ksh", "cmd", "powershell", "pwsh"]);
const RUNS_TEXT = /^(?:-[a-z]*c|\/c|\/k|-command|-encodedcommand|-enc?)$/i;

export const docs: RuleDocs = {
  summary: "A command that hands a line to a shell.",
  why:
    "`notify` gets a text that the model wrote as its last argument, and MCP servers get settings from files. A shell takes " +
    "`$( )`, `;` and `|` in what it is given for commands. Codex itself runs programs without a shell.",
  fix: "Name the program and its arguments, or put the line into a script of your own.",
  bad: '[mcp_servers.docs]\ncommand = "bash"\nargs = ["-c", "source ~/.env && docs-mcp"]\n',
  good: '[mcp_servers.docs]\ncommand = "docs-mcp"\nenv_vars = ["DOCS_TOKEN"]\n',
};

export const rule = defineRule({
  code: "audit/shell-command",
  effect: "risk",
  severity: "info",
  group: "audit",
  on: onCommands(({ words }) => {
    const [program, ...args] = words;
    if (!program || !SHELLS.has(programName(program))) return;
    const at = args.findIndex(({ text }) => RUNS_TEXT.test(text));
    const line = args[at + 1];
    // A hook's line goes to a shell in any case, and is one place.
    if (at === -1 || !line || line.place === program.place) return;
    line.place.report(`A shell (\`${programName(program)}\`) reads this line, with all that it may expand or run.`, {
      hint: "Name the program and its arguments, or put the line into a script of your own.",
    });
  }),
});
