import { Paths } from "../../layers/paths.ts";
import { decodeUtf8 } from "../../toml/decode.ts";
import { parseToml } from "../../toml/parse.ts";
import type { UserFile } from "../actions/move-to-user.ts";
import type { FileView } from "./file-view.ts";
import { uriOf } from "./uris.ts";
import type { Workspace } from "./workspace.ts";

/** The user's own configuration, as it is being written where it is open. */
export function userFileOf(view: FileView, workspace: Workspace): UserFile {
  const { codexHome, files, host } = workspace;
  const path = new Paths(host.platform).resolve(codexHome, "config.toml");
  const bytes = files.read(path);
  return {
    uri: uriOf(path, view.uri),
    document: bytes instanceof Error ? undefined : parseToml(decodeUtf8(bytes).text),
    options: workspace.optionsFor(path, "config"),
  };
}
