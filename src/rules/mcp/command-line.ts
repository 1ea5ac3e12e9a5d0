import type { Fix, TextEdit } from "../../diagnostics/diagnostic.ts";
import type { Place } from "../../resolve/place.ts";
import { lineBreakAt } from "../../toml/line-break.ts";
import type { TomlString } from "../../toml/types.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { transportOf } from "../support/mcp-transport.ts";

// A program that is looked up, then something that only makes sense as arguments.
const LINE = /^[A-Za-z0-9_.+-]+ [^]*[^ ]$/;
const PLAIN = /^[A-Za-z0-9_.+@/:=,-]+$/;
const FLAG = /^--?[a-z][a-z-]*$/;

export const docs: RuleDocs = {
  summary: "A `command` of an MCP server that holds a whole command line.",
  why:
    "Codex starts the program without a shell, so it looks for a program whose name is the whole text, spaces " +
    "included, and the server does not start.",
  fix: "Put the program in `command` and each argument in `args`.",
  bad: '[mcp_servers.docs]\ncommand = "npx -y docs-mcp"\n',
  good: '[mcp_servers.docs]\ncommand = "npx"\nargs = ["-y", "docs-mcp"]\n',
};

export const rule = defineRule({
  code: "mcp/command-line",
  effect: "risk",
  on: {
    "mcp_servers.*": (server, file) => {
      const command = server.child("command");
      if (transportOf(server) !== "stdio" || command?.value.kind !== "string" || !LINE.test(command.value.value))
        return;
      command.report("Codex runs no shell: this is looked up as the name of one program.", {
        hint: "Put the arguments in `args`.",
        fix: split(file.document.text, server, command.value),
      });
    },
  },
});

// The words stay where they are, as far as can be: one of them may be a key, which no report is to repeat.
function split(text: string, server: Place, value: TomlString): Fix | undefined {
  const raw = text.slice(value.start + 1, value.end - 1);
  const [program = "", ...words] = raw.split(/ +/);
  if (raw !== value.value || !words.every((word) => PLAIN.test(word))) return undefined;
  const quote = text.slice(value.start, value.start + 1);
  const args = server.child("args");
  const edits: TextEdit[] = [];
  const gaps = [...raw.matchAll(/ +/g)].map((gap) => {
    const start = value.start + 1 + gap.index;
    return { start, end: start + gap[0].length };
  });
  if (!args) {
    const isInline = server.node.kind !== "table" || server.node.origin === "inline";
    // A comment behind the value would go to the new line.
    if (!isInline && !/^[ \t]*(\r?\n|$)/.test(text.slice(value.end, value.end + 200))) return undefined;
    const separator = isInline ? ", " : lineBreakAt(text, value.start);
    for (const [index, range] of gaps.entries()) {
      edits.push({ range, text: index === 0 ? `${quote}${separator}args = [${quote}` : `${quote}, ${quote}` });
    }
    edits.push({ range: { start: value.end, end: value.end }, text: "]" });
  } else {
    if (args.kind !== "array" || !words.every((word) => FLAG.test(word))) return undefined;
    const start = args.node.start + 1;
    const list = words.map((word) => JSON.stringify(word)).join(", ");
    edits.push({ range: { start: value.start + 1 + program.length, end: value.end - 1 }, text: "" });
    edits.push({ range: { start, end: start }, text: args.items.length > 0 ? `${list}, ` : list });
  }
  return { title: "Move the arguments to `args`", safe: true, edits };
}
