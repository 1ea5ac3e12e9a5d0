import { type RuleDocs, defineRule } from "../define-rule.ts";
import { whyNeverMatched } from "./never-matched.ts";
import { widthOf } from "../support/wide-folder.ts";

export const docs: RuleDocs = {
  summary: "A home folder, or the root of all files, is trusted as a project.",
  why:
    "Trust does not go down to the folders below, each of which needs its own. But when Codex starts in that folder itself, " +
    "all of it is the workspace: with `workspace-write`, which is the default for a trusted folder, commands may write to " +
    "your shell's start-up files and to every repository without asking. Codex asks for trust where it is started, so such " +
    "an entry often comes from one start in the wrong folder.",
  fix: "Remove the table, and trust the folders of your projects.",
  bad: '[projects."/home/me"]\ntrust_level = "trusted"\n',
  good: '[projects."/home/me/website"]\ntrust_level = "trusted"\n',
};

export const rule = defineRule({
  code: "root/broad-trust",
  effect: "risk",
  on: {
    "projects.*": (project) => {
      const width = widthOf(project.name);
      // Codex expands no `~` here and compares letter by letter, so that nothing is trusted by such names.
      if (
        !width ||
        project.name.startsWith("~") ||
        whyNeverMatched(project.name) !== undefined ||
        project.text("trust_level") !== "trusted"
      )
        return;
      const what = width === "home" ? "a home folder" : "`/`, the folder above all others";
      project.reportKey(
        `This trusts ${what}: when Codex starts there, commands may write to all of it without asking.`,
        {
          hint: "Remove the table, and trust the folders of your projects.",
          ...(width === "home" && { severity: "info" }),
        },
      );
    },
  },
});
