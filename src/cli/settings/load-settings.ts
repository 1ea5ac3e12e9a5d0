import { dirname, extname } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { compareDiagnostics } from "../../diagnostics/order.ts";
import { areBroken, checkSettings } from "../../settings/check-settings.ts";
import { type Settings, settingsOf } from "../../settings/settings.ts";
import { decodeUtf8 } from "../../toml/decode.ts";
import { parseToml } from "../../toml/parse.ts";
import type { TomlDocument } from "../../toml/types.ts";
import { withErrors } from "../../toml/with-errors.ts";
import { readNamedFile } from "../../files/read-named-file.ts";
import { SETTINGS_KEY } from "./find-settings.ts";
import { type JsonDocument, readJsonKey } from "./json-document.ts";

/** A settings file that was read. */
export interface LoadedSettings {
  /** Absolute path. */
  readonly path: string;
  /** The path as it is shown. */
  readonly shownPath: string;
  /** Absolute path of its folder, which paths and patterns in it start from. */
  readonly folder: string;
  readonly text: string;
  readonly settings: Settings;
  readonly findings: readonly Diagnostic[];
  /** True when a run with them would not do what they say. */
  readonly broken: boolean;
}

/**
 * Reads a settings file: TOML, or JSON with the settings under `codex-config`.
 *
 * @throws IoError when it cannot be read.
 */
export function loadSettings(path: string, shownPath: string): LoadedSettings {
  const { text, errors } = decodeUtf8(readNamedFile(path, shownPath));
  const { document, findings: found } =
    extname(path) === ".json" ? readJsonKey(text, SETTINGS_KEY) : readToml(text, errors);
  const findings = [...found, ...checkSettings(document)].sort(compareDiagnostics);
  return {
    path,
    shownPath,
    folder: dirname(path),
    text,
    settings: settingsOf(document.root),
    findings,
    broken: areBroken(findings),
  };
}

function readToml(text: string, encodingErrors: TomlDocument["errors"]): JsonDocument {
  const document = parseToml(text);
  if (encodingErrors.length === 0) return { document, findings: [] };
  return { document: withErrors(document, [...encodingErrors, ...document.errors]), findings: [] };
}
