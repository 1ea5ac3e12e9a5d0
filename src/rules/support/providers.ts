import type { TomlEntry, TomlKey, TomlPath, TomlTable } from "../../toml/types.ts";
import { asTable, type RuleContext } from "../rule-context.ts";

/** Ids that cannot be defined; the others below are built in too, but some of their keys can be changed. */
const RESERVED = ["openai", "ollama", "lmstudio"];
const BEDROCK = ["amazon-bedrock", "amazon-bedrock-runtime"];

/** A table below `model_providers`. */
export interface Provider {
  readonly id: string;
  readonly kind: "own" | "bedrock" | "gcp" | "reserved";
  readonly key: TomlKey;
  readonly table: TomlTable;
  readonly path: TomlPath;
}

/** The providers of a file. Codex drops those of a project; strict mode checks them before. */
export function providers(context: RuleContext): Provider[] {
  return context.tables("model_providers").map(({ key, name, table }) => {
    return { id: name, kind: kindOf(name), key, table, path: ["model_providers", name] };
  });
}

function kindOf(id: string): Provider["kind"] {
  if (RESERVED.includes(id)) return "reserved";
  if (BEDROCK.includes(id)) return "bedrock";
  return id === "gcp" ? "gcp" : "own";
}

/** A provider of one's own with a gateway in front of it. */
export interface Gateway {
  readonly provider: Provider;
  readonly entry: TomlEntry;
  readonly table: TomlTable;
  readonly path: TomlPath;
}

export function gateways(context: RuleContext): Gateway[] {
  const found: Gateway[] = [];
  for (const provider of providers(context)) {
    const entry = provider.kind === "own" ? provider.table.get("gateway_oauth") : undefined;
    const table = asTable(entry?.value);
    if (entry && table) found.push({ provider, entry, table, path: [...provider.path, "gateway_oauth"] });
  }
  return found;
}
