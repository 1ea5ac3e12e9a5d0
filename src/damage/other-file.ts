import { brokenLines } from "./broken-lines.ts";
import { type Broken, type Detector, NOTHING } from "./damage.ts";

const RESTORE = "Check that this is the file you meant; if a program wrote it here, restore the file from a backup.";
const ASSIGNMENT = /^\s*(?:export\s+)?[A-Z_][A-Z0-9_]*=/;

interface OtherFile {
  readonly what: string;
  readonly advice: string;
  readonly is: (broken: Broken, head: string) => boolean;
}

/** Kinds of text by how they begin, or by what all of their lines are. */
const OTHERS: readonly OtherFile[] = [
  {
    what: "This is a web page",
    advice: "Download the file itself: on a site for source code it is behind the link “Raw”.",
    is: (_, head) => /^\s*<(?:!doctype html|html|head|body)\b/i.test(head),
  },
  {
    what: "This is a server's answer that the file was not found",
    advice: "Fetch the file again from the right address.",
    is: (_, head) => /^[45]\d\d:? [A-Z][A-Za-z ]+$/.test(head.trim()),
  },
  {
    what: "This is XML",
    advice: RESTORE,
    is: (_, head) => /^\s*<(?:\?xml|!--|[a-z][\w:-]*(?:\s[^<>]*)?>)/i.test(head),
  },
  {
    what: "This is a patch",
    advice: "Apply it with `git apply` to the file that it was made for.",
    is: (_, head) => /^(?:diff --git|--- \S.*\n\+\+\+ \S|@@ -\d+)/m.test(head) && /^@@ -\d+/m.test(head),
  },
  {
    what: "This is a file of environment variables",
    advice: "Variables are set in the environment in which Codex is started; this file takes settings, `key = value`.",
    is: ({ text }) => linesOf(text).every((line) => ASSIGNMENT.test(line)),
  },
  {
    what: "This is a script",
    advice: RESTORE,
    is: (broken, head) => /^#!\s*\/\S/.test(head) && isAllBroken(broken, 1),
  },
];

/** Lines that have to be broken before a text is taken for something else altogether. */
const FEWEST = 3;

/** A text of some other kind: no single error in it would be a way to repair it. */
export const otherFile: Detector = (broken) => {
  const head = broken.text.slice(0, 4000).replace(/^\uFEFF/, "");
  const other = OTHERS.find(({ is }) => is(broken, head));
  if (!other && !isAllBroken(broken, FEWEST)) return undefined;
  const start = head.length - head.trimStart().length;
  const lineEnd = broken.text.indexOf("\n", start);
  return {
    error: {
      code: "toml/other-file",
      start,
      end: lineEnd === -1 ? broken.text.length : lineEnd,
      message: `${other?.what ?? "Not a single line of this file is TOML: it is some other text"}, and Codex reads TOML from here.`,
      hint: other?.advice ?? RESTORE,
    },
    rest: NOTHING,
  };
};

/** Whether nearly each line is broken, and none looks as if a setting was meant. */
function isAllBroken(broken: Broken, fewest: number): boolean {
  const count = brokenLines(broken).length;
  if (count < fewest) return false;
  const lines = linesOf(broken.text);
  if (lines.some((line) => /^\s*(?:[\w."'-]+\s*=|\[)/.test(line) && !ASSIGNMENT.test(line))) return false;
  return count >= lines.length * 0.7;
}

/** The lines that are neither blank nor comments. */
function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line.trim() !== "" && !/^\s*#/.test(line));
}
