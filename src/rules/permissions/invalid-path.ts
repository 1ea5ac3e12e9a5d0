import { changeTo } from "../../edit/change-to.ts";
import type { Place } from "../../resolve/place.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { WINDOWS_HINT } from "../support/filesystem-path.ts";
import { accessOf } from "./access.ts";
import { pathKind, startsWithDrive } from "./paths.ts";
import { reportInProfile } from "./report-in-profile.ts";

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
  stage: "use",
  on: {
    "permissions.*.filesystem.*": (path) => {
      // Codex does not look at the path of an empty table.
      if (accessOf(path) === undefined && !path.entries.some(accessOf)) return;
      if (pathKind(path.name) === "relative") refuseRelative(path);
      else checkAbsolute(path);
    },
    "permissions.*.workspace_roots.*": (folder) => {
      if (folder.value.kind === "boolean" && folder.value.value) checkAbsolute(folder);
    },
  },
});

function refuseRelative(path: Place): void {
  const { name, key } = path;
  const message = `The path \`${name}\` must be absolute, start with \`~/\`, or be a name such as \`:workspace_roots\`.`;
  const [variable, rest = ""] = /^(?:\$HOME|\$\{HOME\})(\/.*)?$/.exec(name) ?? [];
  if (variable === undefined) {
    const hint = 'For a path within the workspace write `":workspace_roots" = { "path" = "read" }`.';
    reportInProfile(path, message, { at: key, hint });
    return;
  }
  const home = `~${rest}`;
  reportInProfile(path, message, {
    at: key,
    hint: `Codex does not expand variables here: write ${JSON.stringify(home)}.`,
    fix: key && changeTo(path.file.document, home, key, true),
  });
}

function checkAbsolute(path: Place): void {
  const { name, key: at } = path;
  const kind = pathKind(name);
  if (kind === "windows") {
    if (path.file.platform === "windows") return;
    const message = `\`${name}\` is a Windows path, which Codex does not take on Linux and macOS.`;
    reportInProfile(path, message, { at, hint: WINDOWS_HINT });
  } else if (kind === "absolute" && name.includes("\0")) {
    reportInProfile(path, "A path cannot contain the character U+0000.", { at });
  } else if (startsWithDrive(name)) {
    reportInProfile(path, `\`${name}\` mixes a Windows drive with a path that starts with \`/\`.`, {
      at,
      hint: `On Windows write ${JSON.stringify(name.replace(/^\/+/, ""))}.`,
    });
  }
}
