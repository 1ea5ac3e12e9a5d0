import { oncePer } from "../toml/once-per.ts";
import type { TomlDocument, TomlPath, TomlString, TomlTable, TomlValue } from "../toml/types.ts";
import { isReference, looksRandom, realTokenIn } from "./secret-text.ts";

/** A string that Codex takes for the name of an environment variable. */
export interface VariableName {
  readonly at: TomlString;
  readonly path: TomlPath;
  readonly text: string;
  /** `key`: a secret that was put where its variable's name belongs; `wrong`: no name that a variable can have. */
  readonly kind: "name" | "wrong" | "key";
}

/** The names of variables that providers and MCP servers get their secrets from. */
export const variableNames = oncePer((document: TomlDocument): readonly VariableName[] => {
  const found: VariableName[] = [];
  const add = (value: TomlValue | undefined, path: TomlPath): void => {
    if (value?.kind !== "string" || value.value === "") return;
    found.push({ at: value, path, text: value.value, kind: judge(value.value) });
  };
  const addHeaders = (table: TomlTable, path: TomlPath): void => {
    const headers = table.get("env_http_headers")?.value;
    if (headers?.kind !== "table") return;
    for (const { key, value } of headers.entries) add(value, [...path, "env_http_headers", key.name]);
  };
  for (const [table, path] of tablesOf(document, "model_providers")) {
    add(table.get("env_key")?.value, [...path, "env_key"]);
    addHeaders(table, path);
  }
  for (const [table, path] of tablesOf(document, "mcp_servers")) {
    add(table.get("bearer_token_env_var")?.value, [...path, "bearer_token_env_var"]);
    addHeaders(table, path);
    const variables = table.get("env_vars")?.value;
    if (variables?.kind !== "array") continue;
    for (const [index, item] of variables.items.entries()) {
      const at = [...path, "env_vars", index];
      if (item.kind === "table") add(item.get("name")?.value, [...at, "name"]);
      else add(item, at);
    }
  }
  return found;
});

function* tablesOf(document: TomlDocument, name: string): Generator<readonly [TomlTable, TomlPath]> {
  const parent = document.root.get(name)?.value;
  if (parent?.kind !== "table") return;
  for (const { key, value } of parent.entries) {
    if (value.kind === "table") yield [value, [name, key.name]];
  }
}

function judge(text: string): VariableName["kind"] {
  if (holdsKey(text) || holdsKey(withoutSigns(text))) return "key";
  if (isReference(text)) return "wrong";
  // Windows has names such as `ProgramFiles(x86)`.
  return /^[A-Za-z_][\w()]*$/.test(text) ? "name" : "wrong";
}

/** A text without the signs around it, such as those of a reference. */
function withoutSigns(text: string): string {
  let end = text.length;
  while (end > 0 && /\W/.test(text.charAt(end - 1))) end--;
  return text.slice(0, end).replace(/^\W+/, "");
}

/** Names are in capitals as a rule, and no name is a long mix of letters and digits without separators. */
function holdsKey(text: string): boolean {
  if (realTokenIn(text) !== undefined) return true;
  return looksRandom(text) && !/^[A-Z\d]+_[A-Z\d_]*$/.test(text) && (text.match(/\d/g) ?? []).length > 2;
}
