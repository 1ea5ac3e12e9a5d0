import { diagnose } from "../../layers/diagnose.ts";
import { readLayers } from "../../layers/read-layers.ts";
import { UsageError } from "../errors.ts";
import type { CliIo } from "../io.ts";
import { layerOptionsOf } from "../layers/layer-options-of.ts";
import type { ShowOptions } from "../options.ts";
import type { GivenOption } from "../parse-command-line.ts";
import { configText } from "../../show/config-text.ts";
import { defaultsText } from "../../show/defaults-text.ts";
import { keyOf } from "../../show/key-of.ts";
import { layersText } from "../../show/layers-text.ts";
import { originsText } from "../../show/origins-text.ts";
import { problemsText } from "../../show/problems-text.ts";
import { ShownSet } from "../../show/shown-set.ts";
import { showJson } from "../../show/show-json.ts";
import { storyText } from "../../show/story-text.ts";

export interface ShowRequest {
  readonly key: string | undefined;
  readonly options: ShowOptions;
  readonly given: readonly GivenOption[];
}

/**
 * Prints what Codex would use here, and where each value comes from.
 *
 * @returns The exit status: 1 where Codex would refuse to start.
 * @throws UsageError
 */
export async function show({ key, options, given }: ShowRequest, io: CliIo): Promise<number> {
  const set = readLayers(layerOptionsOf(options, given, io));
  const diagnostics = diagnose(set);
  const isRefused = diagnostics.some(({ effect }) => effect === "fatal");
  if (options.json) {
    if (key !== undefined) throw new UsageError("--json shows everything: leave out the key", "show");
    await io.stdout.write(`${showJson(set, diagnostics)}\n`);
    return isRefused ? 1 : 0;
  }
  const shown = new ShownSet(set, io.cwd, io.home);
  if (isRefused) await io.stderr.write(problemsText(diagnostics, shown));
  if (options.layers) {
    await io.stdout.write(layersText(shown));
    return isRefused ? 1 : 0;
  }
  const path = key === undefined ? [] : keyOf(key, set.values);
  if (options.origins) await io.stdout.write(originsText(shown, path));
  else if (key === undefined)
    await io.stdout.write(configText(shown, path, options.defaults ? defaultsText(shown, path) : []));
  else await io.stdout.write(storyText(shown, path, options.defaults === true));
  return isRefused ? 1 : 0;
}
