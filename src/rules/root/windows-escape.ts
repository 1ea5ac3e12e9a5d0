import type { Fix } from "../../diagnostics/diagnostic.ts";
import type { OffsetRange, TomlKey, TomlValue } from "../../toml/types.ts";
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
  check(context) {
    const { text, root } = context.document;
    // Hardly any file needs the walk.
    if (!text.includes(":\\")) return;
    const path: (string | number)[] = [];
    const look = (range: OffsetRange, value: string): void => {
      // Text with spaces, such as `Q:\n`, is hardly a path.
      if (!text.startsWith(":\\", range.start + 2) || value.includes(" ")) return;
      if (!ESCAPED.test(text.slice(range.start, range.start + 5))) return;
      const fix = literal(text, range);
      context.report({
        at: range,
        path: [...path],
        message: "A backslash of this path was read as an escape, so the path holds a control character.",
        ...(fix ? { fix } : { hint: "Double each backslash." }),
      });
    };
    // A stack of its own: Codex reads values nested deeper than the call stack allows.
    const open = [childrenOf(root)];
    for (let children = open.at(-1); children; children = open.at(-1)) {
      const { value: child } = children.next();
      if (!child) {
        open.pop();
        path.pop();
        continue;
      }
      path.push(child.segment);
      if (child.key) look(child.key, child.key.name);
      if (child.value.kind === "string") look(child.value, child.value.value);
      open.push(childrenOf(child.value));
    }
  },
});

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

interface Child {
  readonly segment: string | number;
  readonly key?: TomlKey;
  readonly value: TomlValue;
}

function* childrenOf(node: TomlValue): Generator<Child, undefined> {
  if (node.kind === "array") for (const [segment, value] of node.items.entries()) yield { segment, value };
  if (node.kind === "table") for (const { key, value } of node.entries) yield { segment: key.name, key, value };
  return undefined;
}
