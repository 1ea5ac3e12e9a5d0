import { type RuleDocs, defineRule } from "../define-rule.ts";
import { literalTexts } from "../support/literal-texts.ts";

export const docs: RuleDocs = {
  summary: "A path that starts with `~` where Codex does not expand it.",
  why:
    "Codex expands `~/` in its own paths, such as `log_dir` or `writable_roots`. It does not in programs, their arguments " +
    "and variables, in the `cwd` of an MCP server, and in the folders of `projects`: those mean a folder named `~`.",
  fix: "Write the home directory out.",
  bad: 'notify = ["python3", "~/.codex/notify.py"]\n',
  good: 'notify = ["python3", "/home/me/.codex/notify.py"]\n',
};

export const rule = defineRule({
  code: "expansion/home",
  effect: "risk",
  check(context) {
    if (!context.document.text.includes('"~') && !context.document.text.includes("'~")) return;
    for (const { at, path, text, place } of literalTexts(context)) {
      if (place === "web" || !/^~(?:[/\\]|$)/.test(text)) continue;
      const key = place === "project" ? "projects" : String(path.findLast((one) => typeof one === "string"));
      const isGuess = place === "argument" || place === "variable";
      context.report({
        at,
        path,
        message: `\`~\` is not expanded in \`${key}\`.`,
        hint: isGuess
          ? "Write the home directory out, unless the program expands it itself."
          : "Write the home directory out.",
      });
    }
  },
});
