import { type RuleDocs, defineRule } from "../define-rule.ts";

const ENDING = ".config.toml";
/** What `codex --profile` takes for a name. */
const NAME = /^[A-Za-z0-9_-]+$/;

export const docs: RuleDocs = {
  summary: "A profile whose name no command can give.",
  why:
    "`codex --profile NAME` takes letters, digits, `_` and `-` only, and reads `NAME.config.toml`. A file with another name " +
    "is never read. Told where the name of the file is known, as on the command line.",
  fix: "Rename the file.",
  bad: 'model = "gpt-5"\n',
  good: 'model = "gpt-5"\n',
  fileName: { bad: "my.work.config.toml", good: "my-work.config.toml" },
  kind: "profile",
};

export const rule = defineRule({
  code: "root/unselectable-profile",
  effect: "inert",
  kinds: ["profile"],
  end: (file) => {
    const { fileName } = file;
    if (fileName === undefined || !fileName.endsWith(ENDING)) return;
    const name = fileName.slice(0, -ENDING.length);
    if (NAME.test(name)) return;
    const better = name
      .split(/[^A-Za-z0-9_-]/)
      .filter((part) => part !== "")
      .join("-");
    file.add({
      at: { start: 0, end: 0 },
      path: [],
      message: `No profile can be called \`${name}\`, so Codex never reads this file.`,
      hint: `Rename it to \`${better === "" ? "NAME" : better}${ENDING}\`: names have letters, digits, \`_\` and \`-\` only.`,
    });
  },
});
