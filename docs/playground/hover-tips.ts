import type { Extension } from "@codemirror/state";
import { hoverTooltip } from "@codemirror/view";
import type { Hover, MarkupContent } from "vscode-languageserver-types";
import type { EditedText } from "./edited-text.ts";
import { element } from "./element.ts";
import { offsetOf, positionOf } from "./positions.ts";

/** Tells what the key or value under the mouse means. */
export function hoverTips({ uri, session }: EditedText): Extension {
  return hoverTooltip(
    async ({ state: { doc } }, pos) => {
      const params = { textDocument: { uri }, position: positionOf(doc, pos) };
      const [hover, { markdown }] = await Promise.all([
        session.ask<Hover>("textDocument/hover", params),
        import("./markdown.ts"),
      ]);
      if (!hover) return null;
      const { range, contents } = hover;
      const { value } = contents as MarkupContent;
      return {
        pos: range ? offsetOf(doc, range.start) : pos,
        ...(range && { end: offsetOf(doc, range.end) }),
        above: true,
        create: () => ({ dom: element("div", { class: "words" }, ...markdown(value)) }),
      };
    },
    { hideOn: ({ docChanged }) => docChanged },
  );
}
