import type { Diagnostic, Fix } from "../../diagnostics/diagnostic.ts";
import { rewriteFix } from "../../edit/rewrite-fix.ts";
import type { Shape } from "../../knowledge/shape.ts";
import type { Place } from "../../resolve/place.ts";
import type { TomlEntry, TomlTable } from "../../toml/types.ts";
import { isGroup } from "./hook-group.ts";

type Advice = Pick<Diagnostic, "fix" | "hint">;

/** What to do about hooks of a JSON file that are written in another form. */
export function jsonHookAdvice({ node, name, file }: Place, shape: Shape): Advice | undefined {
  const source = file.document.text;
  const written = source.slice(node.start, node.end);
  if (isGroup(shape) && node.kind === "string") {
    return { hint: explained("EVENT"), fix: fixOf(node, groupOfCommand(written)) };
  }
  if (shape.kind !== "array" || !isGroup(shape.items)) return undefined;
  const hint = explained(name);
  if (node.kind === "string") return { hint, fix: fixOf(node, `[${groupOfCommand(written)}]`) };
  if (node.kind !== "table") return { hint };
  if (node.get("hooks")) return { hint, fix: rewriteFix("Write a list of groups", node, `[${written}]`, false) };
  return node.get("command") ? { hint, fix: fixOf(node, `[${groupOf(source, node)}]`) } : { hint };
}

/** A fix for a group with the keys of a hook right in it. */
export function jsonGroupAdvice({ node, file }: Place, event: string): Advice {
  const hint = explained(event);
  return node.kind === "table" ? { hint, fix: fixOf(node, groupOf(file.document.text, node)) } : { hint };
}

function explained(event: string): string {
  return `\`hooks.${event}\` is a list of groups, which may have a \`matcher\`; what a group runs stands in its list \`hooks\`.`;
}

function fixOf(node: { readonly start: number; readonly end: number }, text: string): Fix {
  return rewriteFix("Write a group with a hook", node, text, false);
}

function groupOfCommand(command: string): string {
  return `{ "hooks": [{ "type": "command", "command": ${command} }] }`;
}

function groupOf(source: string, node: TomlTable): string {
  const written = ({ key, value }: TomlEntry): string => source.slice(key.start, value.end);
  const own = node.entries.filter(({ key }) => key.name !== "matcher").map(written);
  if (!node.get("type")) own.unshift('"type": "command"');
  const matcher = node.get("matcher");
  return `{ ${matcher ? `${written(matcher)}, ` : ""}"hooks": [{ ${own.join(", ")} }] }`;
}
