import { dirname } from "node:path";
import { type FileSettings, NO_SETTINGS } from "../../lsp/host.ts";
import { IoError } from "../errors.ts";
import { fileRules } from "../settings/file-rules.ts";
import { findSettings } from "../settings/find-settings.ts";
import { fileMatcher } from "../settings/globs.ts";
import { loadSettings } from "../settings/load-settings.ts";
import { plainLevels } from "../settings/run-settings.ts";

/** What the settings file above a file says of it, as far as that can be read. */
export function settingsFor(path: string): FileSettings {
  const file = findSettings(dirname(path));
  if (file === undefined) return NO_SETTINGS;
  try {
    const { settings, folder } = loadSettings(file, file);
    const { levels, excludedBy } = fileRules(settings, (pattern, whole) => fileMatcher(pattern, folder, whole));
    return {
      levels: plainLevels(levels(path)) ?? {},
      strict: settings.strict?.value ?? false,
      audit: settings.audit?.value ?? false,
      platform: settings.platform?.value,
      codexVersion: settings.codexVersion?.value,
      isExcluded: excludedBy(path) !== undefined,
    };
  } catch (error) {
    if (error instanceof IoError) return NO_SETTINGS;
    throw error;
  }
}
