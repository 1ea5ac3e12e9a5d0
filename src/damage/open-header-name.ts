import { brokenLines } from "./broken-lines.ts";
import type { Detector } from "./damage.ts";

/** A header whose last name has one quote only, before the name. */
const HEADER = /^\s*\[\[?[^"'\n]*(["'])([^"'\n]+?)(\]\]?\s*)$/;

/** A header without the quote that ends its last name: the brackets at its end are no part of the name. */
export const openHeaderName: Detector = (broken) => {
  for (const line of brokenLines(broken)) {
    const error = line.errors.find(({ code }) => code === "toml/unterminated-string");
    const [, quote, name = "", brackets] = error ? (HEADER.exec(line.text) ?? []) : [];
    if (!error || quote === undefined || brackets === undefined) continue;
    const end = line.start + line.text.length - brackets.length;
    return {
      error: {
        code: "toml/unterminated-string",
        start: error.start,
        end,
        message: `The name that starts here has no closing ${quote}.`,
        fix: {
          title: `Add the closing ${quote}`,
          safe: name.trim() === name,
          edits: [{ range: { start: end, end }, text: quote }],
        },
      },
      rest: { kind: "errors", errors: broken.errors.filter((other) => !line.errors.includes(other)) },
    };
  }
  return undefined;
};
