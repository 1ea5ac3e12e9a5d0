import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The TypeScript files below `src`, with their paths below the project's folder. */
export function sources(): { readonly name: string; readonly content: string }[] {
  return readdirSync(`${root}src`, { recursive: true, encoding: "utf8" })
    .map((path) => `src/${path.replaceAll("\\", "/")}`)
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => ({ name, content: readFileSync(`${root}${name}`, "utf8") }));
}
