import type { FileKind } from "../lint-options.ts";
import type { JsonSchema } from "../schema/json-schema.ts";
import { fullConfigLines } from "./full-config.ts";
import { commentLines } from "./key-comment.ts";
import { starterConfigLines } from "./starter-config.ts";

/** The kinds of files that can be started. */
export const templateKinds = ["config", "project-config", "profile"] as const satisfies readonly FileKind[];

export type TemplateKind = (typeof templateKinds)[number];

const places: Readonly<Record<TemplateKind, string>> = {
  config: "Your configuration of Codex; it belongs in `$CODEX_HOME/config.toml` or `~/.codex/config.toml`.",
  "project-config":
    "The configuration of Codex for this project. It takes effect where the project is trusted, and wins over a user's own.",
  profile: "A profile for Codex: `codex --profile NAME` puts `$CODEX_HOME/NAME.config.toml` over `config.toml`.",
};

/**
 * The text of a new configuration.
 *
 * @param root The JSON Schema of `config.toml`.
 * @param full True for all keys, false for those that people set.
 */
export function configTemplate(root: JsonSchema, kind: TemplateKind, full: boolean): string {
  const project = kind === "project-config";
  const about = full
    ? "All settings that have an effect, commented out."
    : "What people set; `codex-config init --full -` prints all settings.";
  const text = [
    ...commentLines(places[kind]),
    ...commentLines(`${about} To use a line, remove the \`#\` in front of it, and that of the [table] above it.`),
    ...commentLines(`\`codex-config check\` tells what is wrong. For Codex ${root["x-codex-version"] ?? ""}.`),
    "",
    ...(full ? fullConfigLines(root, project) : starterConfigLines(root, project)),
  ]
    .join("\n")
    .replaceAll(/\n\n\n+/g, "\n\n");
  return `${text.trimEnd()}\n`;
}
