import { changeTo } from "../../edit/change-to.ts";
import type { More } from "../../resolve/file-context.ts";
import type { Place } from "../../resolve/place.ts";
import { nearest } from "../../words/nearest.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { accessOf } from "./access.ts";
import { PATH_TOKENS, isPathToken, isPattern, isWorkspaceRoots, pathKind, withoutSubtree } from "./paths.ts";

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
  on: {
    "permissions.*.filesystem.*": (path) => {
      const { name } = path;
      const access = accessOf(path);
      if (pathKind(name) !== "token" || (access === undefined && path.kind !== "table")) return;
      const token = access === "read" || access === "write" ? withoutSubtree(name) : name;
      if (isPathToken(token) || (access !== undefined && isPattern(token))) return;
      const message = `\`${name}\` does not stand for any path; Codex drops the entry with a warning.`;
      path.reportKey(message, advice(path, token, access));
    },
  },
});

function advice({ key, file }: Place, token: string, access = "read"): More {
  const guess = token === ":cwd" ? ":workspace_roots" : nearest(token, PATH_TOKENS);
  if (guess !== undefined) {
    return {
      hint: `Did you mean ${JSON.stringify(guess)}?`,
      fix: key && changeTo(file.document, guess, key, false),
    };
  }
  const [, outer = "", inner] = /^(:[a-z_]+)\/(.+)$/.exec(token) ?? [];
  return inner !== undefined && isWorkspaceRoots(outer)
    ? { hint: `Write \`":workspace_roots" = { ${JSON.stringify(inner)} = "${access}" }\`.` }
    : { hint: `There are ${PATH_TOKENS.map((name) => `\`${name}\``).join(", ")}.` };
}
