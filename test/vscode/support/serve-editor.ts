import { type Served, fileIn, serveStatic } from "../../support/serve-static.ts";
import { editorPage } from "./editor-page.ts";
import { filesExtension } from "./files-extension.ts";

/**
 * Serves VS Code for the web on the loopback, with an extension and files in memory.
 *
 * @param roots The folders of the editor and the extension.
 * @param files Texts by path; the first one is opened.
 */
export async function serveEditor(
  roots: { readonly editor: string; readonly extension: string },
  files: Readonly<Record<string, string>>,
): Promise<Served> {
  const made = new Map<string, string>();
  const served = await serveStatic((path) => {
    const [, root = "", ...rest] = path.split("/");
    const folder = Object.entries(roots).find(([name]) => name === root)?.[1];
    return made.get(path) ?? (folder === undefined ? undefined : fileIn(folder, rest.join("/")));
  });
  made.set("/", editorPage(served.address, ["/extension", "/files"]));
  for (const [path, text] of Object.entries(filesExtension(files))) made.set(`/files/${path}`, text);
  return served;
}
