import { type RuleDocs, defineRule } from "../define-rule.ts";
import { whyNeverMatched } from "./never-matched.ts";

export const docs: RuleDocs = {
  summary: "The name of a project that no directory has.",
  why:
    "Codex compares the names of `[projects]` letter by letter with the real paths of directories. A slash at the end, `.` or " +
    "`..`, two slashes, or a `*` that is to stand for many names never match, so that nothing is trusted by the entry.",
  fix: "Write the path as `pwd -P` prints it there, one entry for each project.",
  bad: '[projects."/home/me/website/"]\ntrust_level = "trusted"\n',
  good: '[projects."/home/me/website"]\ntrust_level = "trusted"\n',
};

export const rule = defineRule({
  code: "root/unmatched-project",
  effect: "inert",
  on: {
    "projects.*": (project) => {
      const { name } = project;
      const why = whyNeverMatched(name);
      if (why !== undefined) project.reportKey(`\`${name}\` ${why}, so it never matches a project.`);
    },
  },
});
