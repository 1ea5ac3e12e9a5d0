import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { addValue } from "../../edit/add-value.ts";
import type { Place } from "../../resolve/place.ts";
import { listed } from "../../words/describe.ts";

const WHAT_FOR: ReadonlyMap<string, string> = new Map([
  ["description", "by which the model picks the role"],
  ["developer_instructions", "which tell it what to do"],
]);

/** What the table of a declared role says in their stead. */
const BY_TABLE: ReadonlySet<string> = new Set(["name", "description"]);

/** What to write where a role's own file lacks what a role must have; undefined for any other place. */
export function roleAdvice(
  { parent, file: { kind, fileName, document } }: Place,
  keys: readonly string[],
): Pick<Diagnostic, "hint" | "fix"> | undefined {
  if (parent || kind !== "agent-role") return undefined;
  const name = fileName?.replace(/\.toml$/, "");
  const line = `\`name = ${JSON.stringify(name ?? "NAME")}\``;
  const declared = keys.filter((key) => BY_TABLE.has(key));
  const unless =
    declared.length > 0 ? ` Only a role that \`[agents.NAME]\` declares does without ${listed(declared)}.` : "";
  if (keys.length === 1 && keys[0] === "name" && name !== undefined) {
    // That of its file is the name that most roles have.
    const fix = { title: `Add ${line}`, safe: false, edits: addValue(document, ["name"], name) };
    return { hint: unless.trimStart(), fix };
  }
  const texts = keys.map((key) => {
    const purpose = WHAT_FOR.get(key);
    return key === "name" ? line : purpose === undefined ? `\`${key}\`` : `\`${key}\` (${purpose})`;
  });
  return { hint: `Add ${texts.join(", ")}.${unless}` };
}
