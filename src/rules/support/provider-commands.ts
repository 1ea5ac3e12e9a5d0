import type { TomlPath, TomlValue } from "../../toml/types.ts";
import { asString, asTable, type RuleContext } from "../rule-context.ts";
import { providers } from "./providers.ts";

/** A program that a provider's table names. */
export interface ProviderCommand {
  readonly at: TomlValue;
  readonly text: string;
  readonly path: TomlPath;
  /** Whether it prints a token for `auth`; the others export credentials, for which Codex wants a program's exact place. */
  readonly isAuth: boolean;
}

/** The programs of the providers, apart from those in tables that Codex refuses as a whole. */
export function providerCommands(context: RuleContext): ProviderCommand[] {
  const found: ProviderCommand[] = [];
  const add = (value: TomlValue | undefined, path: TomlPath, isAuth: boolean): void => {
    const at = asTable(value)?.get("command")?.value;
    const text = asString(at);
    if (at && text !== undefined) found.push({ at, text, path: [...path, "command"], isAuth });
  };
  for (const { kind, table, path } of providers(context)) {
    if (kind === "reserved") continue;
    add(table.get("auth")?.value, [...path, "auth"], true);
    const parent = kind === "bedrock" ? "aws" : "gateway_oauth";
    if (kind === "gcp") continue;
    const around = asTable(table.get(parent)?.value);
    add(around?.get("credential_export")?.value, [...path, parent, "credential_export"], false);
  }
  return found;
}
