import type { Place } from "../../resolve/place.ts";

/** Ids that cannot be defined; the others below are built in too, but some of their keys can be changed. */
export const RESERVED_PROVIDERS = ["openai", "ollama", "lmstudio"];
const BEDROCK = ["amazon-bedrock", "amazon-bedrock-runtime"];
export const BUILT_IN_PROVIDERS = [...RESERVED_PROVIDERS, ...BEDROCK, "gcp"];

/**
 * What an entry of `model_providers` is, by its id; undefined for what is not a table. That `gcp` is built in, Codex finds
 * only when it has put its files together.
 */
export function providerKind({ kind, name, file }: Place): "own" | "bedrock" | "gcp" | "reserved" | undefined {
  if (kind !== "table") return undefined;
  if (RESERVED_PROVIDERS.includes(name)) return "reserved";
  if (BEDROCK.includes(name)) return "bedrock";
  return name === "gcp" && !file.isReadAlone ? "gcp" : "own";
}
