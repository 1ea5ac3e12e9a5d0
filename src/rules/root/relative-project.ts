import { type RuleDocs, defineRule } from "../define-rule.ts";

const RELATIVE = /^(?![~$%/\\])(?![A-Za-z]:)/;

export const docs: RuleDocs = {
  summary: "A relative path as the name of a project.",
  why: "Codex compares the name with absolute paths, so the entry never matches: the project is not trusted by it.",
  fix: "Write the absolute path.",
  bad: '[projects.website]\ntrust_level = "trusted"\n',
  good: '[projects."/home/me/website"]\ntrust_level = "trusted"\n',
};

export const rule = defineRule({
  code: "root/relative-project",
  effect: "inert",
  on: {
    "projects.*": (project) => {
      // `[projects.trust_level]`: the name is missing altogether.
      if (!RELATIVE.test(project.name)) return;
      project.reportKey(`\`${project.name}\` is not an absolute path, so it never matches a project.`);
    },
  },
});
