import type { Place } from "../../resolve/place.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { accessOf } from "./access.ts";
import { canOnlyBeDenied, isPattern, isWorkspaceRoots, pathKind, takesPatterns } from "./paths.ts";
import { reportInProfile } from "./report-in-profile.ts";

const ALLOW_HINT = "Allow the folder, which covers all that is in it, and deny what must stay closed.";

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
  stage: "use",
  on: {
    "permissions.*.filesystem.*": (path) => {
      const { name } = path;
      const kind = pathKind(name);
      const access = accessOf(path);
      if (kind === "relative" || kind === "windows") return;
      if (access === "deny") {
        if (kind !== "token" || !isPattern(name)) return;
        refuse(path, `\`${name}\` is neither a name of Codex nor a pattern of absolute paths.`, patternHint(name));
      } else if (access !== undefined) {
        if (canOnlyBeDenied(name)) refuse(path, onlyDeny(name, access), ALLOW_HINT);
        else if (name === "/**") refuse(path, "`/**` is not a path.", 'Write ":root" for all files.');
      } else if (kind === "absolute" && !takesPatterns(name) && path.entries.some(isDeniedPattern)) {
        const message = `\`${name}\` has special characters and takes no patterns below it.`;
        refuse(path, message, "Write one pattern, on this level.");
      }
    },
    "permissions.*.filesystem.*.*": (path) => {
      const { name } = path;
      const outer = path.parent?.name ?? "";
      const kind = pathKind(outer);
      const access = accessOf(path);
      if (access === undefined || kind === "relative" || kind === "windows") return;
      if (!canOnlyBeDenied(name)) return;
      if (access !== "deny") refuse(path, onlyDeny(name, access), ALLOW_HINT);
      else if (kind !== "absolute" && !isWorkspaceRoots(outer)) {
        const hint = "Patterns can stand below absolute paths and `:workspace_roots`.";
        refuse(path, `\`${outer}\` takes no patterns below it.`, hint);
      }
    },
  },
});

function refuse(path: Place, message: string, hint: string): void {
  reportInProfile(path, message, { at: path.key, hint });
}

function isDeniedPattern(path: Place): boolean {
  return isPattern(path.name) && accessOf(path) === "deny";
}

function onlyDeny(path: string, access: string): string {
  return `The pattern \`${path}\` can only be denied, not be given "${access}".`;
}

function patternHint(path: string): string {
  const inner = /^:(?:workspace|project)_roots\/(.+)$/.exec(path)?.[1];
  return inner
    ? `Write \`":workspace_roots" = { ${JSON.stringify(inner)} = "deny" }\`.`
    : 'Patterns start with `/` or `~/`, or stand below ":workspace_roots".';
}
