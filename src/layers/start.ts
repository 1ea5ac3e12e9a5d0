import type { Knowledge } from "../knowledge/knowledge.ts";
import { currentKnowledge } from "../knowledge/current.ts";
import type { Platform } from "../lint-options.ts";
import type { LayerFiles } from "./layer-files.ts";
import type { LayerOptions } from "./layer-options.ts";
import { Paths } from "./paths.ts";

/** A start of Codex: what the options say, with all defaults filled in. */
export interface Start {
  readonly files: LayerFiles;
  readonly paths: Paths;
  /** The system that Codex runs on. */
  readonly platform: Platform;
  readonly knowledge: Knowledge;
  readonly cwd: string;
  readonly home: string;
  /** Without links where `$CODEX_HOME` names it. */
  readonly codexHome: string;
  /** Whether `$CODEX_HOME` names it, in which case it must be there. */
  readonly isHomeSet: boolean;
  readonly systemDirectory: string | undefined;
  readonly profile: string | undefined;
  readonly sha256: LayerOptions["sha256"];
}

export function startOf(options: LayerOptions): Start {
  const { files, cwd, home, codexHome, platform = "posix", profile } = options;
  const paths = new Paths(platform);
  const named = codexHome === undefined || codexHome === "" ? undefined : paths.resolve(cwd, codexHome);
  const system = platform === "windows" ? undefined : "/etc/codex";
  return {
    files,
    paths,
    platform: options.codexPlatform ?? platform,
    knowledge: options.knowledge ?? currentKnowledge(),
    cwd,
    home,
    codexHome: named === undefined ? paths.resolve(home, ".codex") : (files.real(named) ?? named),
    isHomeSet: named !== undefined,
    systemDirectory: (options.systemDirectory === undefined ? system : options.systemDirectory) ?? undefined,
    profile,
    sha256: options.sha256,
  };
}
