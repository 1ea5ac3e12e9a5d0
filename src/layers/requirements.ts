import type { TomlTable } from "../toml/types.ts";
import type { LayerReader } from "./layer-reader.ts";
import { MadeTable, emptyTable, withEntry } from "./made-node.ts";
import { merged } from "./merge.ts";
import type { Source } from "./source-map.ts";
import type { Start } from "./start.ts";

/** What the machine's `requirements.toml` demands of every start. */
export interface Requirements {
  readonly file: string;
  /** Undefined where there is no such file, or none that can be read. */
  readonly source: Source | undefined;
  /** All that it says. */
  readonly values: TomlTable;
  /** The settings of `config.toml` that it puts in the place of those of all layers. */
  readonly forced: TomlTable;
}

/** Settings that Codex takes from the requirements, whatever the layers say. */
const FORCED = new Set([
  "allow_login_shell",
  "chatgpt_base_url",
  "check_for_update_on_startup",
  "cli_auth_credentials_store",
  "feedback",
  "log_dir",
  "model_catalog_json",
  "model_provider",
  "model_providers",
  "otel",
  "sqlite_home",
]);

export function readRequirements({ systemDirectory, paths }: Start, reader: LayerReader): Requirements | undefined {
  if (systemDirectory === undefined) return undefined;
  const file = paths.resolve(systemDirectory, "requirements.toml");
  const source = reader.text(file);
  if (!source || source instanceof Error) {
    return { file, source: undefined, values: emptyTable(NOWHERE), forced: emptyTable(NOWHERE) };
  }
  const values = reader.values(source, systemDirectory);
  const forced = new MadeTable(
    values,
    values.entries.filter(({ key }) => FORCED.has(key.name)),
  );
  return { file, source, values, forced };
}

/** The merged layers with what the requirements force. Of a provider that both define, nothing of the layers' is left. */
export function withForced(values: TomlTable, { forced }: Requirements, { knowledge }: Start): TomlTable {
  const providers = values.get("model_providers");
  const above = forced.get("model_providers")?.value;
  if (providers?.value.kind !== "table" || above?.kind !== "table") return merged(values, forced, knowledge.config);
  const kept = providers.value.entries.filter(({ key }) => !above.get(key.name));
  const others = withEntry(values, { key: providers.key, value: new MadeTable(providers.value, kept) });
  return merged(others, forced, knowledge.config);
}

const NOWHERE = { start: 0, end: 0 };
