import { rewriteFix } from "../../edit/rewrite-fix.ts";
import type { TomlKey } from "../../toml/types.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asBoolean, asTable, type RuleContext } from "../rule-context.ts";
import { filesystemEntries } from "../support/filesystem-entries.ts";
import { pathKind, startsWithDrive, WINDOWS_HINT } from "../support/filesystem-path.ts";
import { permissionProfiles, reportInProfile, type PermissionProfile } from "../support/permission-profiles.ts";

export const docs: RuleDocs = {
  summary: "A path in a permission profile that is not absolute.",
  why:
    "Codex refuses to start when the profile is selected. It does not guess what a relative path starts at, does not " +
    "expand `$HOME` or `~user`, and takes paths with a drive letter on Windows only.",
  fix:
    "Write an absolute path, one that starts with `~/`, or a name such as `:workspace_roots`. What is below the workspace " +
    'goes into a table: `":workspace_roots" = { "docs" = "write" }`.',
  bad: 'default_permissions = "docs"\n\n[permissions.docs.filesystem]\n"docs" = "write"\n',
  good: 'default_permissions = "docs"\n\n[permissions.docs.filesystem]\n":workspace_roots" = { "docs" = "write" }\n',
};

export const rule = defineRule({
  code: "permissions/invalid-path",
  effect: "fatal",
  check(context) {
    for (const { profile, key, path, access, nested } of filesystemEntries(context)) {
      // Codex does not look at the path of an empty table.
      if (access === undefined && nested.length === 0) continue;
      if (pathKind(path) !== "relative") {
        checkAbsolute(context, profile, ["filesystem", path], key);
      } else {
        const home = /^(?:\$HOME|\$\{HOME\}|~[^/]*)(\/.*)?$/.exec(path);
        const start = home && !/^~./.test(path) ? `~${home[1] ?? ""}` : undefined;
        reportInProfile(context, profile, ["filesystem", path], {
          at: key,
          message: `The path \`${path}\` must be absolute, start with \`~/\`, or be a name such as \`:workspace_roots\`.`,
          hint: start
            ? `Codex does not expand variables here: write ${JSON.stringify(start)}.`
            : 'For a path within the workspace write `":workspace_roots" = { "path" = "read" }`.',
          ...(start && { fix: rewriteFix(`Change to "${start}"`, key, JSON.stringify(start), true) }),
        });
      }
    }
    for (const profile of permissionProfiles(context).all) {
      for (const { key, value } of asTable(profile.table.get("workspace_roots")?.value)?.entries ?? []) {
        if (asBoolean(value)) checkAbsolute(context, profile, ["workspace_roots", key.name], key);
      }
    }
  },
});

function checkAbsolute(context: RuleContext, profile: PermissionProfile, where: readonly string[], key: TomlKey): void {
  const path = key.name;
  const kind = pathKind(path);
  if (kind === "windows") {
    if (context.options.platform === "windows") return;
    const message = `\`${path}\` is a path of Windows, which Codex does not take on Linux and macOS.`;
    reportInProfile(context, profile, where, { at: key, message, hint: WINDOWS_HINT });
  } else if (kind === "absolute" && path.includes("\0")) {
    reportInProfile(context, profile, where, { at: key, message: "A path cannot contain the character U+0000." });
  } else if (startsWithDrive(path)) {
    reportInProfile(context, profile, where, {
      at: key,
      message: `\`${path}\` mixes a drive of Windows with a path that starts with \`/\`.`,
      hint: `On Windows write ${JSON.stringify(path.replace(/^\/+/, ""))}.`,
    });
  }
}
