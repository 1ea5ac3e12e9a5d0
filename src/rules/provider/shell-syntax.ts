import type { Fix } from "../../diagnostics/diagnostic.ts";
import { changeTo } from "../../edit/change-to.ts";
import { pairBehind } from "../../edit/pair-behind.ts";
import type { Place } from "../../resolve/place.ts";
import { isShowable } from "../../secrets/secret-text.ts";
import { words } from "../../words/rust-text.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { authOf, credentialExportOf } from "./command-tables.ts";

export const docs: RuleDocs = {
  summary: "A `command` that only a shell could run: with arguments, `~`, variables or pipes in it.",
  why:
    "Codex starts the program itself, without a shell: the whole text is the name of one program. It fails to start, and " +
    "Codex sends its requests without a token.",
  fix: 'Put the arguments in `args`. For pipes and variables, run a shell: `command = "sh"`, `args = ["-c", "..."]`.',
  bad: '[model_providers.proxy]\nname = "Proxy"\nbase_url = "https://proxy.example/v1"\n\n[model_providers.proxy.auth]\ncommand = "op read op://work/proxy/token"\n',
  good: '[model_providers.proxy]\nname = "Proxy"\nbase_url = "https://proxy.example/v1"\n\n[model_providers.proxy.auth]\ncommand = "op"\nargs = ["read", "op://work/proxy/token"]\n',
};

export const rule = defineRule({
  code: "provider/shell-syntax",
  effect: "risk",
  kinds: ["config", "profile"],
  on: {
    "model_providers.*": (provider) => {
      const [auth, exported] = [authOf(provider), credentialExportOf(provider)];
      if (auth) check(auth);
      // Codex refuses other commands that start with `~/`, or with any relative path.
      if (exported && problemOf(exported.text("command") ?? "") !== "home") check(exported);
    },
  },
});

function check(table: Place): void {
  const command = table.child("command");
  const text = command?.text() ?? "";
  const problem = problemOf(text);
  if (!command || !problem) return;
  command.report(MESSAGES[problem], { hint: HINTS[problem], fix: fixFor(table, command, text, problem) });
}

type Problem = "arguments" | "syntax" | "home";

const MESSAGES = {
  arguments: "`command` is the name of a program: no shell splits it into arguments.",
  syntax: "`command` is the name of a program: no shell reads pipes, quotes and variables in it.",
  home: "`~` is not expanded in `command`.",
};
const HINTS = {
  arguments: "Put the arguments in `args`, one item each.",
  syntax: 'Run a shell: `command = "sh"` and `args = ["-c", "..."]`.',
  home: "Write the absolute path.",
};

function problemOf(text: string): Problem | undefined {
  if (/[|;<>`"']|&&|\$\(|\$\{?[A-Za-z_]/.test(text)) return "syntax";
  const [program = "", ...args] = words(text);
  const rest = args.join(" ");
  if (args.length > 0) {
    // A path may have spaces in it: arguments are what starts with a dash, or follows a program without a folder.
    const isPath = /[\\/]/.test(program) && (/[\\/]/.test(rest) || /\.\w{2,4}$/.test(rest));
    if (!isPath || args.some((arg) => /^--?\w/.test(arg))) return "arguments";
  }
  return text === "~" || text.startsWith("~/") ? "home" : undefined;
}

function fixFor(table: Place, { key, node, file }: Place, text: string, problem: Problem): Fix | undefined {
  if (table.child("args") || problem === "home" || !isShowable(text)) return undefined;
  const [program = "", ...rest] = words(text);
  const [command, args] = problem === "arguments" && !program.startsWith("~") ? [program, rest] : ["sh", ["-c", text]];
  const added = key && pairBehind(file.document, key, "args", args);
  const fix = changeTo(file.document, command, node, false);
  const title = command === "sh" ? "Run it in a shell" : "Move the arguments into `args`";
  return added && { ...fix, title, edits: [...fix.edits, ...added] };
}
