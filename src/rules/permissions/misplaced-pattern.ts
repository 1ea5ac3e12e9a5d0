import { type RuleDocs, defineRule } from "../define-rule.ts";
import { filesystemEntries } from "../support/filesystem-entries.ts";
import { isPattern, isWorkspaceRoots, pathKind, takesPatterns, withoutSubtree } from "../support/filesystem-path.ts";
import { reportInProfile } from "../support/permission-profiles.ts";

export const docs: RuleDocs = {
  summary: "A path with `*`, `?` or `[...]` in a permission profile where Codex does not take one.",
  why:
    "Codex refuses to start when the profile is selected. Patterns can be denied, below absolute paths and " +
    "`:workspace_roots`; what is allowed is given by exact paths, which cover everything below them.",
  fix: "Allow the folder instead, or use `/**` at the very end, which means the same. Deny patterns that must stay closed.",
  bad: 'default_permissions = "notes"\n\n[permissions.notes.filesystem]\n"/srv/notes/*.md" = "read"\n',
  good: 'default_permissions = "notes"\n\n[permissions.notes.filesystem]\n"/srv/notes" = "read"\n"/srv/notes/*.key" = "deny"\n',
};

export const rule = defineRule({
  code: "permissions/misplaced-pattern",
  effect: "fatal",
  check(context) {
    for (const { profile, key, path, access, nested } of filesystemEntries(context)) {
      const kind = pathKind(path);
      if (kind === "relative" || kind === "windows") continue;
      const refuse = (at: typeof key, message: string, hint: string): void => {
        const inner = at === key ? [] : [at.name];
        reportInProfile(context, profile, ["filesystem", path, ...inner], { at, message, hint });
      };
      if (access === "deny" && isPattern(path) && kind === "token") {
        refuse(key, `\`${path}\` is neither a name of Codex nor a pattern of absolute paths.`, patternHint(path));
      } else if (access !== undefined && access !== "deny" && isPattern(withoutSubtree(path))) {
        refuse(key, onlyDeny(path, access), ALLOW_HINT);
      } else if (access !== undefined && access !== "deny" && path === "/**") {
        refuse(key, "`/**` is not a path.", 'Write ":root" for all files.');
      }
      let inPattern = false;
      for (const { key: inner, access: wanted } of nested) {
        if (!isPattern(inner.name)) continue;
        const deniable = wanted === "deny" && (kind === "absolute" || isWorkspaceRoots(path));
        if (!deniable && isPattern(withoutSubtree(inner.name))) {
          refuse(
            inner,
            wanted === "deny" ? `\`${path}\` takes no patterns below it.` : onlyDeny(inner.name, wanted),
            wanted === "deny" ? "Patterns can stand below absolute paths and `:workspace_roots`." : ALLOW_HINT,
          );
        } else if (deniable && kind === "absolute" && !takesPatterns(path) && !inPattern) {
          inPattern = true;
          refuse(
            key,
            `\`${path}\` has special characters and takes no patterns below it.`,
            "Write one pattern, on this level.",
          );
        }
      }
    }
  },
});

const ALLOW_HINT = "Allow the folder, which covers all that is in it, and deny what must stay closed.";

function onlyDeny(path: string, access: string): string {
  return `The pattern \`${path}\` can only be denied, not be given "${access}".`;
}

function patternHint(path: string): string {
  const inner = /^:(?:workspace|project)_roots\/(.+)$/.exec(path)?.[1];
  return inner
    ? `Write \`":workspace_roots" = { ${JSON.stringify(inner)} = "deny" }\`.`
    : 'Patterns start with `/` or `~/`, or stand below ":workspace_roots".';
}
