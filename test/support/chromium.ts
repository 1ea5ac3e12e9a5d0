import { existsSync } from "node:fs";

/** Where systems have Chromium, or what is made from it. */
const PROGRAMS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The browser of this machine: `$CHROMIUM`, or where systems have it. */
export const chromiumPath = [process.env["CHROMIUM"] ?? "", ...PROGRAMS].find((path) => existsSync(path));

/** Why nothing can be run in a browser here; undefined where it can. */
export const missingChromium = chromiumPath ? undefined : "not run: there is no Chromium (CHROMIUM names one)";
