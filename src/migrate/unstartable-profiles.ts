import type { LayerFiles } from "../layers/layer-files.ts";
import type { LayerFinding } from "../layers/layer-finding.ts";
import { loadLayers } from "../layers/load-layers.ts";
import type { LintOptions } from "../lint-options.ts";
import type { MigratedFiles, MigrationNote } from "./migration.ts";

/** Where the files of a migration are taken to lie, as layers are read from files. */
const HOME = "/home";
const FOLDER = `${HOME}/.codex`;

/**
 * The profiles that Codex does not start with, although it starts with the configuration alone: in a file of its own, a
 * profile has to be complete together with the configuration.
 *
 * @param options How to check the configuration.
 */
export function unstartableProfiles({ config, profiles }: MigratedFiles, options: LintOptions): MigrationNote[] {
  const texts = new Map([config, ...profiles].map(({ name, after }) => [pathOf(name), after.text]));
  const refusals = (profile?: string): LayerFinding[] =>
    loadLayers({
      files: filesOf(texts),
      cwd: HOME,
      home: HOME,
      systemDirectory: null,
      profile,
      codexPlatform: options.platform,
      knowledge: options.knowledge,
    }).diagnostics.filter(({ effect }) => effect === "fatal");
  const known = new Set(refusals().map(identity));
  return profiles.flatMap(({ name }): MigrationNote[] => {
    const refusal = refusals(name).find((finding) => !known.has(identity(finding)));
    if (name === undefined || !refusal) return [];
    return [{ kind: "unstartable", name, code: refusal.code, path: refusal.path, message: refusal.message }];
  });
}

function pathOf(profile: string | undefined): string {
  return `${FOLDER}/${profile === undefined ? "" : `${profile}.`}config.toml`;
}

/** The texts as files. All others may be there or not, so that nothing is said of what these name. */
function filesOf(texts: ReadonlyMap<string, string>): LayerFiles {
  return {
    kind: (path) => (texts.has(path) ? "file" : "other"),
    read(path) {
      const text = texts.get(path);
      return text === undefined ? new Error("it is not known") : new TextEncoder().encode(text);
    },
    real: (path) => path,
    list: () => [],
  };
}

function identity({ code, path }: LayerFinding): string {
  return JSON.stringify([code, path]);
}
