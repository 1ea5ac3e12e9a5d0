const MAIN = "/editor/out/vs/workbench/workbench.web.main";

/**
 * The page that is VS Code for the web, with a folder that is in memory.
 *
 * @param address That of the server.
 * @param extensions The paths of extensions there.
 */
export function editorPage(address: string, extensions: readonly string[]): string {
  const product = {
    productConfiguration: {
      nameShort: "Code",
      nameLong: "Code",
      applicationName: "code",
      dataFolderName: ".vscode",
      version: "1.91.1",
      enableTelemetry: false,
      // Pages in the editor, such as a preview of Markdown, come from here too.
      webviewContentExternalBaseUrlTemplate: `${address}/editor/out/vs/workbench/contrib/webview/browser/pre/`,
    },
    folderUri: { scheme: "tmp", path: "/repo" },
    additionalBuiltinExtensions: extensions.map((path) => {
      const { host } = new URL(address);
      return { scheme: "http", authority: host, path };
    }),
    configurationDefaults: {
      "workbench.startupEditor": "none",
      "security.workspace.trust.enabled": false,
      "editor.minimap.enabled": false,
    },
  };
  return `<!DOCTYPE html>
<html>
  <head>
    <meta charset="utf-8">
    <meta id="vscode-workbench-web-configuration" data-settings="{}">
    <link rel="stylesheet" data-name="vs/workbench/workbench.web.main" href="${MAIN}.css">
  </head>
  <body aria-label=""></body>
  <script src="/editor/out/vs/loader.js"></script>
  <script src="/editor/out/vs/webPackagePaths.js"></script>
  <script>
    const base = location.origin + "/editor";
    const paths = self.webPackagePaths;
    for (const name of Object.keys(paths)) paths[name] = base + "/node_modules/" + name + "/" + paths[name];
    const trustedTypesPolicy = trustedTypes.createPolicy("amdLoader", { createScriptURL: (address) => address });
    require.config({ baseUrl: base + "/out", trustedTypesPolicy, paths });
    window.product = ${JSON.stringify(product)};
  </script>
  <script src="${MAIN}.nls.js"></script>
  <script src="${MAIN}.js"></script>
  <script src="/editor/out/vs/code/browser/workbench/workbench.js"></script>
</html>`;
}
