import { type RuleDocs, defineRule } from "../define-rule.ts";
import { onLiteralTexts } from "./on-literal-texts.ts";

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
  on: {
    ...onLiteralTexts(({ place, text, role, key }) => {
      if (role === "web" || !HOME.test(text)) return;
      const isGuess = role === "argument" || role === "variable";
      place.report(`\`~\` is not expanded in \`${key}\`.`, {
        hint: `Write the home directory out${isGuess ? ", unless the program expands it itself" : ""}.`,
      });
    }),
    "projects.*": (project) => {
      if (!HOME.test(project.name)) return;
      project.reportKey("`~` is not expanded in `projects`: the entry fits no folder.", {
        hint: "Write the home directory out.",
      });
    },
  },
});

const HOME = /^~(?:[/\\]|$)/;
