import { element, withCode } from "./element.ts";

/** The parts that a text is made of, each as it is to be shown. */
const PARTS: readonly (readonly [begins: RegExp, show: (lines: readonly string[]) => HTMLElement])[] = [
  [/^```/, (lines) => element("pre", {}, lines.filter((line) => !line.startsWith("```")).join("\n"))],
  [/^---$/, () => element("hr")],
  [/^- /, (lines) => element("ul", {}, ...lines.map((line) => element("li", {}, ...withMarks(line.slice(2)))))],
  [/^/, (lines) => element("p", {}, ...withMarks(lines.join(" ")))],
];

/** Markdown as far as the server writes it: paragraphs, lists, code, rules, and what is bold. */
export function markdown(text: string): HTMLElement[] {
  return partsOf(text).map((lines) => {
    const show = PARTS.find(([begins]) => begins.test(lines[0] ?? ""))?.[1];
    return show?.(lines) ?? element("p", {}, ...lines);
  });
}

/** Lines that belong together: empty ones part them, but not in code. */
function partsOf(text: string): string[][] {
  const parts: string[][] = [];
  let part: string[] = [];
  let isCode = false;
  for (const line of [...text.split("\n"), ""]) {
    if (line.startsWith("```")) isCode = !isCode;
    if (line !== "" || isCode) {
      part.push(line);
    } else if (part.length > 0) {
      parts.push(part);
      part = [];
    }
  }
  return parts;
}

/** What stands between pairs of stars is bold, but for stars in code. */
function withMarks(text: string): (Node | string)[] {
  let isBold = false;
  return text.split(/(`[^`]*`|\*\*)/).flatMap((part) => {
    if (part === "**") {
      isBold = !isBold;
      return [];
    }
    return isBold ? element("strong", {}, ...withCode(part)) : withCode(part);
  });
}
