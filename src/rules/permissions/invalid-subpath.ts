import { type RuleDocs, defineRule } from "../define-rule.ts";
import { isWindowsPath } from "../support/filesystem-path.ts";
import { accessOf } from "./access.ts";
import { isDescendant, isPattern, isWorkspaceRoots, pathKind, takesNested, withoutSubtree } from "./paths.ts";
import { reportInProfile } from "./report-in-profile.ts";

export const docs: RuleDocs = {
  summary: "A nested path in a permission profile that does not lie below the path it is nested in.",
  why:
    "Codex refuses to start when the profile is selected. Nested paths are relative, do not start with `./` and do not " +
    "contain `..`; `.` alone is the outer path itself. Below `:root`, `:minimal`, `:tmpdir` and `:slash_tmp` only `.` is " +
    "possible.",
  fix: "Write the path relative to the outer one, without `./` and `..`. Put other paths on the level above.",
  bad: 'default_permissions = "docs"\n\n[permissions.docs.filesystem]\n":workspace_roots" = { "../docs" = "write" }\n',
  good: 'default_permissions = "docs"\n\n[permissions.docs.filesystem]\n":workspace_roots" = { "docs" = "write" }\n',
};

export const rule = defineRule({
  code: "permissions/invalid-subpath",
  effect: "fatal",
  stage: "use",
  on: {
    "permissions.*.filesystem.*.*": (path, { platform }) => {
      const access = accessOf(path);
      if (access === undefined) return;
      const { name, key: at } = path;
      const outer = path.parent?.name ?? "";
      const isAbsolute = pathKind(outer) === "absolute";
      const isDenied = access === "deny" && isPattern(name) && (isAbsolute || isWorkspaceRoots(outer));
      const subpath = isDenied ? name : withoutSubtree(name);
      if (subpath === "." || (!isDenied && isPattern(subpath))) return;
      if (!isDescendant(subpath)) {
        const message = `The path \`${name}\` must lie below \`${outer}\`: relative, without \`./\` at its start and without \`..\`.`;
        reportInProfile(path, message, { at, hint: instead(name, subpath) });
      } else if (!takesNested(outer)) {
        reportInProfile(path, `\`${outer}\` takes no paths below it, only "." for itself.`, {
          at,
          hint: `Write \`"${outer}" = "${access}"\`, or give the path on the level above.`,
        });
      } else if (isAbsolute && name.includes("\0")) {
        reportInProfile(path, "A path cannot contain the character U+0000.", { at });
      } else if (isAbsolute && platform !== "windows" && isWindowsPath(name)) {
        reportInProfile(path, `\`${name}\` is a Windows path and cannot lie below \`${outer}\`.`, {
          at,
          hint: "Put it on the level above.",
        });
      }
    },
  },
});

function instead(name: string, subpath: string): string {
  if (subpath === "./" || subpath === "") return 'Write "." for the outer path itself.';
  if (/^\.\/[^.]/.test(subpath)) return `Write ${JSON.stringify(name.slice(2))}.`;
  return "Put it on the level above, as an absolute path.";
}
