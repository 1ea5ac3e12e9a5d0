import type { TomlPath, TomlTable } from "../../toml/types.ts";
import { asNumber, asTable, type RuleContext } from "../rule-context.ts";
import { providers } from "./providers.ts";

/** The command that a provider gets its token from. */
export interface ProviderAuth {
  readonly table: TomlTable;
  readonly path: TomlPath;
}

/** The commands of the providers; a project cannot set them. */
export function providerAuths(context: RuleContext): ProviderAuth[] {
  const found: ProviderAuth[] = [];
  if (context.options.kind === "project-config") return found;
  for (const { kind, table, path } of providers(context)) {
    const auth = kind === "reserved" ? undefined : asTable(table.get("auth")?.value);
    if (auth) found.push({ table: auth, path: [...path, "auth"] });
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
export function timeOf(table: TomlTable, key: keyof typeof SHORTEST): number | undefined {
  return asNumber(table.get(key)?.value);
}
