/**
 * An extension that writes files into the memory of the editor and opens the first of them, as a user would.
 *
 * @returns Its files.
 */
export function filesExtension(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const manifest = {
    name: "files",
    publisher: "test",
    version: "0.0.1",
    engines: { vscode: "^1.91.0" },
    browser: "./main.js",
    activationEvents: ["*"],
  };
  const main = `
const { Uri, window, workspace } = require("vscode");
exports.activate = async () => {
  const files = Object.entries(${JSON.stringify(files)}).map(([path, text]) => [Uri.from({ scheme: "tmp", path }), text]);
  for (const [uri, text] of files) await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  await window.showTextDocument(files[0][0], { preview: false });
};`;
  return { "package.json": JSON.stringify(manifest), "main.js": main };
}
