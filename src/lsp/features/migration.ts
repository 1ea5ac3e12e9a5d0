import type { TextDocumentEdit, WorkspaceEdit } from "vscode-languageserver-types";
import { changedFiles } from "../../migrate/changed-files.ts";
import { migrate } from "../../migrate/migrate.ts";
import type { MigratedFile } from "../../migrate/migration.ts";
import { RefusedMigration } from "../../migrate/refused-migration.ts";
import { decodeUtf8 } from "../../toml/decode.ts";
import { parseToml } from "../../toml/parse.ts";
import type { TomlDocument } from "../../toml/types.ts";
import type { MigrationPlan } from "../requests.ts";
import { setFileRange } from "../workspace/set-files.ts";
import type { FileView } from "../workspace/file-view.ts";
import { uriOf } from "../workspace/uris.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { difference } from "./difference.ts";

/** Profiles that `codex --profile` can select. */
const PROFILE = /^([A-Za-z0-9_-]+)\.config\.toml$/;

/** How a configuration, and the profiles beside it, are brought up to date. */
export function migration(view: FileView, workspace: Workspace): MigrationPlan {
  const { path, document, options, kind } = view;
  const folder = path?.replace(/[\\/][^\\/]*$/, "");
  try {
    const plan = migrate({
      config: document,
      profiles: kind === "config" && folder !== undefined ? profilesIn(folder, workspace) : new Map(),
      optionsOf: (name) => (name === undefined ? options : workspace.optionsFor(profilePath(folder, name), "profile")),
    });
    const changed = changedFiles(plan).map((file) => ({ file, uri: addressOf(view, folder, file) }));
    return { edit: editOf(view, changed), changed: changed.map(({ uri }) => uri) };
  } catch (error) {
    if (!(error instanceof RefusedMigration)) throw error;
    const where = error.profile === undefined ? "" : `${error.profile}.config.toml: `;
    return { edit: {}, changed: [], refused: where + error.message };
  }
}

interface ChangedFile {
  readonly file: MigratedFile;
  readonly uri: string;
}

function profilesIn(folder: string, { files }: Workspace): Map<string, TomlDocument> {
  const profiles = new Map<string, TomlDocument>();
  for (const entry of files.list(folder).toSorted()) {
    const name = PROFILE.exec(entry)?.[1];
    const bytes = name === undefined ? undefined : files.read(profilePath(folder, name));
    if (name === undefined || bytes === undefined || bytes instanceof Error) continue;
    const { text, errors } = decodeUtf8(bytes);
    if (errors.length > 0) throw new RefusedMigration(name, "It is no text in UTF-8.");
    profiles.set(name, parseToml(text));
  }
  return profiles;
}

function profilePath(folder: string | undefined, name: string): string {
  return `${folder ?? ""}${folder?.includes("\\") ? "\\" : "/"}${name}.config.toml`;
}

function addressOf(view: FileView, folder: string | undefined, { name }: MigratedFile): string {
  return name === undefined ? view.uri : uriOf(profilePath(folder, name), view.uri);
}

/** The configuration comes last, as Codex does not start with both a profile's file and its table. */
function editOf(view: FileView, changed: readonly ChangedFile[]): WorkspaceEdit {
  return {
    documentChanges: changed.flatMap(({ file, uri }) => {
      const text: TextDocumentEdit = { textDocument: { uri, version: null }, edits: [textEdit(view, file, uri)] };
      return file.before === undefined ? [{ kind: "create" as const, uri }, text] : [text];
    }),
  };
}

function textEdit(view: FileView, { before, after }: MigratedFile, uri: string) {
  if (!before) return { range: { start: ORIGIN, end: ORIGIN }, newText: after.text };
  const { range, text } = difference(before.text, after.text);
  return { range: uri === view.uri ? view.rangeOf(range) : setFileRange(uri, before.text, range), newText: text };
}

const ORIGIN = { line: 0, character: 0 };
