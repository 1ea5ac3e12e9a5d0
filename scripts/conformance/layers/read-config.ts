import type { JsonValue } from "../../../src/models/field-meta.ts";
import { AppServer } from "../../support/app-server.ts";
import type { LayerAnswer, LayerCase } from "./layer-case.ts";
import type { OwnRoot } from "./own-root.ts";
import { withRootName } from "./set-files.ts";
import { cwdOf } from "./set-start.ts";

export type JsonObject = Readonly<Record<string, JsonValue>>;

/** What Codex tells of a configuration that it has read. */
export type ReadConfig = Required<Pick<LayerAnswer, "origins" | "layers">> & { readonly config: JsonObject };

interface ConfigRead {
  readonly config: JsonObject;
  readonly origins: Readonly<Record<string, { readonly name: LayerName }>>;
  readonly layers: readonly {
    readonly name: LayerName;
    readonly config: JsonValue;
    readonly disabledReason?: string | null;
  }[];
}

interface LayerName {
  readonly type: string;
  readonly file?: string;
  readonly profile?: string | null;
  readonly dotCodexFolder?: string;
}

/** Asks Codex for its layers, and what they come to; undefined where it refuses to start. */
export async function readConfig(
  root: OwnRoot,
  binary: string,
  set: LayerCase,
  args: readonly string[],
): Promise<ReadConfig | undefined> {
  const command = root.command(binary, set);
  const server = await AppServer.start({ command, args, cwd: root.directory, env: root.environment(set) });
  const params = { includeLayers: true, ...(set.read_cwd !== null && { cwd: cwdOf(set) }) };
  const answer = await server.ask<ConfigRead>("config/read", params);
  await server.stop();
  if (!answer || answer.error) return undefined;
  const { config, origins, layers } = JSON.parse(withRootName(JSON.stringify(answer.result))) as ConfigRead;
  return {
    config: withoutNulls(config) as JsonObject,
    origins: Object.fromEntries(Object.entries(origins).map(([key, { name }]) => [key, labelOf(name)])),
    layers: layers.map(({ name, config: own, disabledReason: reason }) => ({
      layer: labelOf(name),
      config: own,
      ...(reason && { disabled: reason }),
    })),
  };
}

function labelOf({ type, file = "", profile, dotCodexFolder = "" }: LayerName): string {
  switch (type) {
    case "project":
      return `project:${dotCodexFolder}`;
    case "user":
      return `user:${file}${profile ? `#${profile}` : ""}`;
    case "sessionFlags":
      return "flags";
    case "legacyManagedConfigTomlFromFile":
      return `managed:${file}`;
    default:
      return `${type}:${file}`;
  }
}

function withoutNulls(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).filter(([, member]) => member !== null);
  return Object.fromEntries(members.map(([key, member]) => [key, withoutNulls(member)]));
}
