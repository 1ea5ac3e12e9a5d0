import { fileURLToPath } from "node:url";
import { buildExtension } from "../../../scripts/vscode/build-extension.ts";

/** Where the extension is built for the tests. */
export const EXTENSION = fileURLToPath(new URL("../../../dist-vscode/extension", import.meta.url));

/** Builds the extension, once before all tests. */
export function setup(): Promise<void> {
  return buildExtension(EXTENSION);
}
