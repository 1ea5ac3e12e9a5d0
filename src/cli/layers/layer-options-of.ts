import { resolve } from "node:path";
import type { LayerOptions } from "../../layers/layer-options.ts";
import { UsageError } from "../errors.ts";
import type { CliIo } from "../io.ts";
import type { ShowOptions } from "../options.ts";
import type { GivenOption } from "../parse-command-line.ts";
import { hostPlatform } from "../platform.ts";
import { nodeLayerFiles } from "./node-layer-files.ts";
import { sha256 } from "./sha256.ts";

/** What tells how Codex is started. */
export type StartOptions = Pick<ShowOptions, "profile" | "cd" | "codex-home" | "no-system">;

/** What Codex itself takes only once. */
const ONCE = ["profile", "cd"] as const;

/**
 * The start of Codex that a command line is about.
 *
 * @param given All options in their order: some may be given more than once.
 * @throws UsageError
 */
export function layerOptionsOf(options: StartOptions, given: readonly GivenOption[], io: CliIo): LayerOptions {
  const all = (name: string): string[] =>
    given.flatMap((option) => (option.name === name && typeof option.value === "string" ? [option.value] : []));
  for (const name of ONCE) if (all(name).length > 1) throw new UsageError(`--${name} can be given only once`, "show");
  const cwd = options.cd === undefined ? io.cwd : resolve(io.cwd, options.cd);
  if (nodeLayerFiles.kind(cwd) !== "directory")
    throw new UsageError(`--cd: there is no directory ${options.cd ?? cwd}`);
  return {
    files: nodeLayerFiles,
    cwd,
    home: io.home,
    codexHome: options["codex-home"] ?? io.env["CODEX_HOME"],
    ...(options["no-system"] && { systemDirectory: null }),
    profile: options.profile,
    overrides: all("config"),
    enable: all("enable"),
    disable: all("disable"),
    platform: hostPlatform(),
    sha256,
  };
}
