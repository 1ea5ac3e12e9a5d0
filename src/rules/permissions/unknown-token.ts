import { nearest } from "../../words/nearest.ts";
import { rewriteFix } from "../../edit/rewrite-fix.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { filesystemEntries } from "../support/filesystem-entries.ts";
import {
  isPathToken,
  isPattern,
  isWorkspaceRoots,
  PATH_TOKENS,
  pathKind,
  withoutSubtree,
} from "../support/filesystem-path.ts";

export const docs: RuleDocs = {
  summary: "A name with `:` in a permission profile that does not stand for any path.",
  why:
    "Codex warns and drops the entry, in strict mode too. An entry that was meant to deny something therefore leaves it " +
    "open. `:cwd` is such a name; `:project_roots` is not, but an older name of `:workspace_roots`.",
  fix: "Use `:root`, `:minimal`, `:workspace_roots`, `:tmpdir` or `:slash_tmp`, or a path.",
  bad: 'default_permissions = "edit"\n\n[permissions.edit.filesystem]\n":cwd" = "write"\n',
  good: 'default_permissions = "edit"\n\n[permissions.edit.filesystem]\n":workspace_roots" = "write"\n',
};

export const rule = defineRule({
  code: "permissions/unknown-token",
  effect: "inert",
  check(context) {
    for (const { profile, key, path, access } of filesystemEntries(context)) {
      const token = access === "read" || access === "write" ? withoutSubtree(path) : path;
      if (pathKind(path) !== "token" || isPathToken(token)) continue;
      if (access !== undefined && isPattern(token)) continue;
      const [, known, inner] = /^(:[a-z_]+)\/(.+)$/.exec(token) ?? [];
      const guess = token === ":cwd" ? ":workspace_roots" : nearest(token, PATH_TOKENS);
      context.report({
        at: key,
        path: ["permissions", profile.name, "filesystem", path],
        message: `\`${path}\` does not stand for any path; Codex drops the entry with a warning.`,
        ...(guess !== undefined
          ? {
              hint: `Did you mean ${JSON.stringify(guess)}?`,
              fix: rewriteFix(`Change to "${guess}"`, key, JSON.stringify(guess), false),
            }
          : known !== undefined && isWorkspaceRoots(known) && inner !== undefined
            ? { hint: `Write \`":workspace_roots" = { ${JSON.stringify(inner)} = "${access ?? "read"}" }\`.` }
            : { hint: `There are ${PATH_TOKENS.map((name) => `\`${name}\``).join(", ")}.` }),
      });
    }
  },
});
