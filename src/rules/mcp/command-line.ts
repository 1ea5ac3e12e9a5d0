import type { Fix, TextEdit } from "../../diagnostics/diagnostic.ts";
import { changeTo } from "../../edit/change-to.ts";
import { prependItem } from "../../edit/comma-list.ts";
import { pairBehind } from "../../edit/pair-behind.ts";
import { textStyle } from "../../edit/text-style.ts";
import { writeString } from "../../edit/write-string.ts";
import type { Place } from "../../resolve/place.ts";
import type { TomlDocument, TomlKey } from "../../toml/types.ts";
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
    "mcp_servers.*": (server) => {
      const command = server.child("command");
      if (transportOf(server) !== "stdio" || command?.value.kind !== "string" || !LINE.test(command.value.value))
        return;
      command.report("Codex runs no shell: this is looked up as the name of one program.", {
        hint: "Put the arguments in `args`.",
        fix: split(server, command),
      });
    },
  },
});

function split(server: Place, { key, value, node, file: { document } }: Place): Fix | undefined {
  if (!key || value.kind !== "string") return undefined;
  const [program = "", ...words] = value.value.split(/ +/);
  if (!words.every((word) => PLAIN.test(word))) return undefined;
  const added = withWords(document, key, server.child("args"), words);
  const fix = changeTo(document, program, node, true);
  return added && { ...fix, title: "Move the arguments to `args`", edits: [...fix.edits, ...added] };
}

/** The words as arguments; undefined where some are there that they may not be meant to come before. */
function withWords(
  document: TomlDocument,
  key: TomlKey,
  args: Place | undefined,
  words: readonly string[],
): readonly TextEdit[] | undefined {
  if (!args) return pairBehind(document, key, "args", words);
  if (args.node.kind !== "array" || !words.every((word) => FLAG.test(word))) return undefined;
  const items = words.map((word) => writeString(word, textStyle(document)));
  return prependItem(document.text, args.node, items.join(", "));
}
