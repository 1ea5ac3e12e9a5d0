import { parseToml } from "../../src/toml/parse.ts";
import type { TomlTable, TomlValue } from "../../src/toml/types.ts";

/** Where Codex was told to write; it writes all servers anew when it adds one. */
const WRITTEN =
  /^(?:mcp_servers\.|features\.shell_snapshot|tui\.keymap\.global\.copy|.*by-codex|shell_environment_policy\.set\.BY_CODEX)/;

/** The paths at which a text has another value than before, but for those that Codex was told to write. */
export function valuesLost(before: string, after: string): string[] {
  const now = new Map(leavesOf(parseToml(after).root, ""));
  return leavesOf(parseToml(before).root, "").flatMap(([path, value]) =>
    now.get(path) === value || WRITTEN.test(path) ? [] : [path],
  );
}

function leavesOf(value: TomlValue, path: string): [path: string, value: string][] {
  if (value.kind === "table") return entriesOf(value, path);
  if (value.kind === "array") return value.items.flatMap((item, index) => leavesOf(item, `${path}[${index}]`));
  return !("value" in value) ? [] : [[path, `${value.kind} ${value.value}`]];
}

function entriesOf({ entries }: TomlTable, path: string): [path: string, value: string][] {
  return entries.flatMap(({ key, value }) => leavesOf(value, path === "" ? key.name : `${path}.${key.name}`));
}
