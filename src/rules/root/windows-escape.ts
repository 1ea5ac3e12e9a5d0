import type { Fix } from "../../diagnostics/diagnostic.ts";
import type { Place } from "../../resolve/place.ts";
import type { OffsetRange } from "../../toml/types.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

// A drive and an escape; backslashes that start no escape are an error of their own.
const ESCAPED = /^"[A-Za-z]:\\[btnfre]/;

export const docs: RuleDocs = {
  summary: "A Windows path in double quotes, of which a part was read as an escape.",
  why:
    'TOML reads `"C:\\temp\\bin"` as a path with a tab and a backspace in it: `\\t`, `\\b`, `\\n`, `\\f`, `\\r` and `\\e` ' +
    "are control characters there. The file loads, and the program or folder is not found.",
  fix: "Use single quotes, which take backslashes as they are, or double each backslash.",
  bad: '[mcp_servers.docs]\ncommand = "C:\\temp\\bin\\run.exe"\n',
  good: "[mcp_servers.docs]\ncommand = 'C:\\temp\\bin\\run.exe'\n",
};

export const rule = defineRule({
  code: "root/windows-escape",
  effect: "risk",
  end: ({ document: { text }, root }) => {
    // Hardly any file needs the walk.
    if (!text.includes(":\\")) return;
    // A stack of its own: Codex reads values nested deeper than the call stack allows.
    const open = [root];
    for (let place = open.pop(); place; place = open.pop()) {
      const { node, key, parent } = place;
      if (key && !parent?.isStructArray) check(place, key, key.name);
      if (node.kind === "string") check(place, node, node.value);
      for (const child of place.children) open.push(child);
    }
  },
});

function check(place: Place, range: OffsetRange, value: string): void {
  const { text } = place.file.document;
  // Text with spaces, such as `Q:\n`, is hardly a path.
  if (!text.startsWith(":\\", range.start + 2) || value.includes(" ")) return;
  if (!ESCAPED.test(text.slice(range.start, range.start + 5))) return;
  const fix = literal(text, range);
  place.report("A backslash of this path was read as an escape, so the path holds a control character.", {
    at: range,
    ...(fix ? { fix } : { hint: "Double each backslash." }),
  });
}

/** Single quotes instead of double ones: only the quotes change. */
function literal(text: string, { start, end }: OffsetRange): Fix | undefined {
  const raw = text.slice(start + 1, end - 1);
  // Where some backslashes are doubled, the author knew of escapes.
  if (raw.includes("'") || raw.includes("\\\\") || raw.includes('\\"')) return undefined;
  return {
    title: "Use single quotes",
    safe: true,
    edits: [
      { range: { start, end: start + 1 }, text: "'" },
      { range: { start: end - 1, end }, text: "'" },
    ],
  };
}
