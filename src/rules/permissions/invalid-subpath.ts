import { type RuleDocs, defineRule } from "../define-rule.ts";
import { filesystemEntries } from "../support/filesystem-entries.ts";
import {
  isDescendant,
  isPattern,
  isWindowsPath,
  isWorkspaceRoots,
  pathKind,
  takesNested,
  withoutSubtree,
} from "../support/filesystem-path.ts";
import { reportInProfile } from "../support/permission-profiles.ts";

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
  check(context) {
    for (const { profile, key: outer, path, nested } of filesystemEntries(context)) {
      const nestable = takesNested(path);
      const absolute = pathKind(path) === "absolute";
      for (const { key, access } of nested) {
        const denied = access === "deny" && isPattern(key.name) && (absolute || isWorkspaceRoots(path));
        const subpath = denied ? key.name : withoutSubtree(key.name);
        if (subpath === "." || (!denied && isPattern(subpath))) continue;
        const where = ["filesystem", path, key.name];
        const at = key;
        if (!isDescendant(subpath)) {
          reportInProfile(context, profile, where, {
            at,
            message: `The path \`${key.name}\` must lie below \`${outer.name}\`: relative, without \`./\` at its start and without \`..\`.`,
            hint:
              subpath === "./" || subpath === ""
                ? 'Write "." for the outer path itself.'
                : /^\.\/[^.]/.test(subpath)
                  ? `Write ${JSON.stringify(key.name.slice(2))}.`
                  : "Put it on the level above, as an absolute path.",
          });
        } else if (!nestable) {
          reportInProfile(context, profile, where, {
            at,
            message: `\`${outer.name}\` takes no paths below it, only "." for itself.`,
            hint: `Write \`"${outer.name}" = "${access}"\`, or give the path on the level above.`,
          });
        } else if (absolute && key.name.includes("\0")) {
          reportInProfile(context, profile, where, { at, message: "A path cannot contain the character U+0000." });
        } else if (absolute && context.options.platform !== "windows" && isWindowsPath(key.name)) {
          reportInProfile(context, profile, where, {
            at,
            message: `\`${key.name}\` is a path of Windows and cannot lie below \`${outer.name}\`.`,
            hint: "Put it on the level above.",
          });
        }
      }
    }
  },
});
