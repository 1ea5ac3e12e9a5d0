import { type RuleDocs, defineRule } from "../define-rule.ts";
import { type Width, widthOf } from "../support/wide-folder.ts";

const WHAT: Readonly<Record<Width, string>> = {
  everything: "every file of this machine",
  home: "a whole home folder, start-up files of the shell included",
};

export const docs: RuleDocs = {
  summary: "Commands may write to all files, or to a whole home folder.",
  why:
    "What can write to a home folder can make the next shell, editor or login run anything, with your rights and without a " +
    "sandbox.",
  fix: "Name the folders that are needed, such as `~/.cache/pip`.",
  bad: '[sandbox_workspace_write]\nwritable_roots = ["/home/me"]\n',
  good: '[sandbox_workspace_write]\nwritable_roots = ["/home/me/.cache/pip"]\n',
};

export const rule = defineRule({
  code: "audit/wide-write-access",
  effect: "risk",
  group: "audit",
  on: {
    "sandbox_workspace_write.writable_roots.[]": (root) => {
      const width = widthOf(root.text() ?? "");
      if (width) root.report(`Commands may write to ${WHAT[width]}.`, { hint: "Name the folders that are needed." });
    },
    "permissions.*.filesystem.*": (access) => {
      const path = access.name.replace(/[/\\]\*\*$/, "");
      const width = widthOf(path === "" ? "/" : path);
      if (!width || access.text() !== "write") return;
      access.reportKey(`Commands may write to ${WHAT[width]}.`, { hint: "Name the folders that are needed." });
    },
  },
});
