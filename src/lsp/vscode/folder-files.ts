import { type Disposable, FileType, RelativePattern, Uri, workspace } from "vscode";
import { knownGlob } from "../codex-globs.ts";

/** Texts by path; null for a file that is gone. */
type Texts = Record<string, string | null>;

/** The user's configuration in a browser, which has no home directory: it trusts the folders that the editor trusts. */
const USER_FILE = "/home/.codex/config.toml";

/** The files of Codex in the open folders, which a server in a browser cannot read itself. */
export class FolderFiles implements Disposable {
  readonly #decoder = new TextDecoder();
  #watchers: readonly Disposable[] = [];

  /** The texts of all files. */
  async read(): Promise<Texts> {
    const texts: Texts = {};
    for (const { uri } of workspace.workspaceFolders ?? []) {
      // A folder that is open there is a project, though its repository is not to be seen.
      texts[Uri.joinPath(uri, ".git/HEAD").path] = "";
      await this.#readBelow(Uri.joinPath(uri, ".codex"), texts);
    }
    if (workspace.isTrusted) texts[USER_FILE] ??= trustedFolders();
    return texts;
  }

  /** Tells of what changes from now on. */
  follow(changed: (texts: Texts) => void): void {
    const watchers = (workspace.workspaceFolders ?? []).map((folder) =>
      workspace.createFileSystemWatcher(new RelativePattern(folder, `.codex/${knownGlob("project")}`)),
    );
    const look = async (file: Uri): Promise<void> => changed({ [file.path]: await this.#textOf(file) });
    this.#watchers = [
      ...watchers,
      ...watchers.flatMap((watcher) => [
        watcher.onDidChange(look),
        watcher.onDidCreate(look),
        watcher.onDidDelete(look),
      ]),
      workspace.onDidGrantWorkspaceTrust(async () => changed(await this.read())),
    ];
  }

  dispose(): void {
    for (const watcher of this.#watchers) watcher.dispose();
  }

  async #readBelow(folder: Uri, texts: Texts): Promise<void> {
    for (const [name, type] of await namesIn(folder)) {
      const file = Uri.joinPath(folder, name);
      if (type === FileType.Directory) await this.#readBelow(file, texts);
      else if (/\.(?:toml|json)$/.test(name)) texts[file.path] = await this.#textOf(file);
    }
  }

  async #textOf(file: Uri): Promise<string | null> {
    try {
      return this.#decoder.decode(await workspace.fs.readFile(file));
    } catch {
      return null;
    }
  }
}

async function namesIn(folder: Uri): Promise<readonly [string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}

function trustedFolders(): string {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => JSON.stringify(uri.path));
  return folders.map((path) => `[projects.${path}]\ntrust_level = "trusted"\n`).join("\n");
}
