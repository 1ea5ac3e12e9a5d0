import type { Range } from "../../diagnostics/diagnostic.ts";
import { oncePer } from "../../toml/once-per.ts";
import type { TomlPath, TomlTable, TomlValue } from "../../toml/types.ts";
import { asString, asTable, type RuleContext } from "../rule-context.ts";
import { mcpServers } from "./mcp-servers.ts";
import { providerAuths } from "./provider-auth.ts";
import { providers } from "./providers.ts";

/** A text that Codex passes on as it is, where people expect a shell's expansions. */
export interface LiteralText {
  readonly at: Range;
  readonly path: TomlPath;
  readonly text: string;
  /**
   * What it is: `program`, `folder` and `file` are paths, `argument` goes to a program that may have a way of its own
   * with it, `variable` is the value of an environment variable, `web` part of a request, `project` a key of `projects`.
   */
  readonly place: "program" | "folder" | "file" | "argument" | "variable" | "web" | "project";
}

/** The texts of a file that Codex expands nothing in. A file's own paths are left out where `~/` is expanded. */
export const literalTexts = oncePer((context: RuleContext): readonly LiteralText[] => {
  const found = new Collection();
  for (const { table, path } of mcpServers(context)) {
    found.add(table.get("command")?.value, [...path, "command"], "program");
    found.add(table.get("cwd")?.value, [...path, "cwd"], "folder");
    found.add(table.get("url")?.value, [...path, "url"], "web");
    found.addMap(table, path, "env", "variable");
    found.addMap(table, path, "http_headers", "web");
    found.addArgs(table, path);
  }
  found.addMap(context.table("shell_environment_policy"), ["shell_environment_policy"], "set", "variable");
  for (const { key } of context.table("projects")?.entries ?? []) {
    found.texts.push({ at: key, path: ["projects", key.name], text: key.name, place: "project" });
  }
  // The rest cannot be set by a project.
  if (context.options.kind === "project-config") return found.texts;
  for (const { kind, table, path } of providers(context)) {
    if (kind === "reserved") continue;
    for (const name of ["base_url", "model_catalog_url", "experimental_bearer_token"]) {
      found.add(table.get(name)?.value, [...path, name], "web");
    }
    found.addMap(table, path, "http_headers", "web");
    found.addMap(table, path, "query_params", "web");
  }
  for (const { table, path } of providerAuths(context)) found.addArgs(table, path);
  for (const name of ["openai_base_url", "chatgpt_base_url"]) found.add(context.value(name), [name], "web");
  for (const name of ["exporter", "trace_exporter", "metrics_exporter"]) {
    for (const { name: kind, table } of context.tables("otel", name)) {
      const path = ["otel", name, kind];
      found.add(table.get("endpoint")?.value, [...path, "endpoint"], "web");
      found.addMap(table, path, "headers", "web");
    }
  }
  found.addProgram(context.value("notify"), ["notify"]);
  return found.texts;
});

class Collection {
  readonly texts: LiteralText[] = [];

  add(value: TomlValue | undefined, path: TomlPath, place: LiteralText["place"]): void {
    const text = asString(value);
    if (value && text) this.texts.push({ at: value, path, text, place });
  }

  addMap(table: TomlTable | undefined, path: TomlPath, name: string, place: LiteralText["place"]): void {
    for (const { key, value } of asTable(table?.get(name)?.value)?.entries ?? []) {
      this.add(value, [...path, name, key.name], place);
    }
  }

  /** The `args` of a table, unless its `command` is a program that expands what is in them. */
  addArgs(table: TomlTable, path: TomlPath): void {
    const args = table.get("args")?.value;
    const items = args?.kind === "array" ? args.items : [];
    if (expandsArguments([table.get("command")?.value, ...items])) return;
    for (const [index, item] of items.entries()) this.add(item, [...path, "args", index], "argument");
  }

  /** A program and its arguments in one array. */
  addProgram(value: TomlValue | undefined, path: TomlPath): void {
    const items = value?.kind === "array" ? value.items : [];
    const expands = expandsArguments(items);
    for (const [index, item] of items.entries()) {
      if (index === 0 || !expands) this.add(item, [...path, index], index === 0 ? "program" : "argument");
    }
  }
}

/** Options after which a program reads code: a shell's, or an interpreter's. */
const CODE = /^(?:-[a-z]*c|-e|-p|--eval|--command|-(?:enc|encoded)?command|\/c|\/k|eval)$/i;
const INTERPRETER =
  /(?:^|[\\/])(?:(?:ba|z|da|k|fi|a)?sh|pwsh|powershell|cmd|nu|node|bun|deno|python[\d.]*|perl|ruby|osascript|env|ssh|wsl|nix|nix-shell|direnv|dotenvx?|op|doppler|infisical|envsubst)(?:\.exe)?$/i;

/** Whether a program gets code to read, or fills in variables itself. */
function expandsArguments(items: readonly (TomlValue | undefined)[]): boolean {
  const texts = items.map((item) => asString(item) ?? "");
  // The remote client fills in `${NAME}` in its headers.
  if (texts.some((text) => /^(?:@[\w.-]+\/)?mcp-remote(?:@|$)/.test(text))) return true;
  return texts.some((text) => INTERPRETER.test(text)) && texts.some((text, index) => index > 0 && CODE.test(text));
}
