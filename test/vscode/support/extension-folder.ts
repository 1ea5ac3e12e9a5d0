import { fileURLToPath } from "node:url";
import { buildExtension } from "../../../scripts/vscode/build-extension.ts";

const at = (host: string): string => fileURLToPath(new URL(`../../../dist-vscode/${host}`, import.meta.url));

/** Where the extension for machines is built for the tests. */
export const DESKTOP = at("desktop");
/** The same of that for browsers. */
export const WEB = at("web");

/** Builds the extensions, once before all tests. */
export async function setup(): Promise<void> {
  await buildExtension(DESKTOP, "desktop");
  await buildExtension(WEB, "web");
}
