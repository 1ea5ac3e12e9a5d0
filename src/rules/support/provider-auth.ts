import { asNumber, type RuleContext } from "../rule-context.ts";
import { structOf, type Struct } from "./positional-struct.ts";
import { type Provider, providers } from "./providers.ts";
import type { TomlPath } from "../../toml/types.ts";

/** The command that a provider gets its token from. */
export interface ProviderAuth {
  readonly provider: Provider;
  readonly struct: Struct;
  readonly path: TomlPath;
}

const ORDER = ["command", "args", "timeout_ms", "refresh_interval_ms", "cwd"];

export function providerAuths(context: RuleContext): ProviderAuth[] {
  const found: ProviderAuth[] = [];
  for (const provider of providers(context)) {
    const struct = provider.kind === "reserved" ? undefined : structOf(provider.table.get("auth")?.value, ORDER);
    if (struct) found.push({ provider, struct, path: [...provider.path, "auth"] });
  }
  return found;
}

/** Times of less are seconds, written where milliseconds belong: no command is as quick, no token as short-lived. */
const SHORTEST = { timeout_ms: 100, refresh_interval_ms: 3601 };

/** Whether a time looks as if it were meant in seconds; 0 has a meaning of its own. */
export function looksLikeSeconds(key: keyof typeof SHORTEST, milliseconds: number): boolean {
  return Number.isInteger(milliseconds) && milliseconds > 0 && milliseconds < SHORTEST[key];
}

/** The time of a key; undefined if the file does not set it to a number. */
export function timeOf(struct: Struct, key: keyof typeof SHORTEST): number | undefined {
  return asNumber(struct.get(key)?.value);
}
