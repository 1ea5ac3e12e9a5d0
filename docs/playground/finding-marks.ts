import { type Extension, type Range, RangeSet, StateEffect, StateField, type Text } from "@codemirror/state";
import {
  type Command,
  Decoration,
  type DecorationSet,
  EditorView,
  GutterMarker,
  type Tooltip,
  gutter,
  hoverTooltip,
  keymap,
} from "@codemirror/view";
import type { Diagnostic } from "vscode-languageserver-types";
import { element, withCode } from "./element.ts";
import { offsetOf } from "./positions.ts";
import { SEVERITIES, type Severity, severityOf, wordsOf } from "./severities.ts";

/** What is shown of the findings in a text. */
interface Marks {
  /** Each knows its finding. */
  readonly underlines: DecorationSet;
  readonly dots: RangeSet<Dot>;
}

/** Marks the line of findings at its left. */
class Dot extends GutterMarker {
  readonly #severity: Severity;
  readonly #words: string;

  /** @param found All that begin in the line. */
  constructor(found: readonly Diagnostic[]) {
    super();
    const severities = found.map(severityOf);
    this.#severity = SEVERITIES.find((severity) => severities.includes(severity)) ?? "info";
    this.#words = found.map(wordsOf).join("\n");
  }

  override eq(other: Dot): boolean {
    return other.#severity === this.#severity && other.#words === this.#words;
  }

  override toDOM(): HTMLElement {
    return element("span", { class: `dot ${this.#severity}`, title: this.#words });
  }
}

const setMarks = StateEffect.define<Marks>();

const marks = StateField.define<Marks>({
  create: () => ({ underlines: Decoration.none, dots: RangeSet.empty }),
  update({ underlines, dots }, { effects, changes }) {
    for (const effect of effects) if (effect.is(setMarks)) return effect.value;
    return { underlines: underlines.map(changes), dots: dots.map(changes) };
  },
  provide: (field) => EditorView.decorations.from(field, ({ underlines }) => underlines),
});

/** Shows findings where they are: underlined, with a dot beside the line, in words under the mouse. F8 leads from one to the next. */
export function findingMarks(): Extension {
  return [
    marks,
    gutter({ class: "dots", markers: ({ state }) => state.field(marks).dots }),
    hoverTooltip(tipAt),
    keymap.of([{ key: "F8", run: goToNext }]),
  ];
}

/** Shows what was found in the text that an editor has now. */
export function markFindings(view: EditorView, found: readonly Diagnostic[]): void {
  const { doc } = view.state;
  const byLine = new Map<number, Diagnostic[]>();
  for (const finding of found) {
    const { from } = doc.lineAt(offsetOf(doc, finding.range.start));
    byLine.set(from, [...(byLine.get(from) ?? []), finding]);
  }
  const dots = [...byLine].map(([from, all]) => new Dot(all).range(from));
  const underlines = found.flatMap((finding): Range<Decoration>[] => {
    const from = offsetOf(doc, finding.range.start);
    const to = offsetOf(doc, finding.range.end);
    // Where something is missing, nothing is to be underlined but what stands around.
    const [start, end] = from < to ? [from, to] : around(doc, from);
    return start < end ? [Decoration.mark({ class: `found-${severityOf(finding)}`, finding }).range(start, end)] : [];
  });
  view.dispatch({
    effects: setMarks.of({ underlines: Decoration.set(underlines, true), dots: RangeSet.of(dots, true) }),
  });
}

/** The sign after an offset, or at the end of a line the one before. */
function around(text: Text, offset: number): [start: number, end: number] {
  const { from, to } = text.lineAt(offset);
  return offset < to ? [offset, offset + 1] : [Math.max(from, offset - 1), offset];
}

function tipAt({ state }: EditorView, pos: number): Tooltip | null {
  let [start, end] = [pos, pos];
  const words: HTMLElement[] = [];
  state.field(marks).underlines.between(pos, pos, (from, to, { spec }) => {
    const { finding } = spec as { readonly finding: Diagnostic };
    start = Math.min(start, from);
    end = Math.max(end, to);
    const severity = severityOf(finding);
    const name = element("span", { class: `severity ${severity}` }, severity);
    words.push(element("p", { class: "message" }, name, " ", ...withCode(wordsOf(finding))));
  });
  if (words.length === 0) return null;
  return { pos: start, end, above: true, create: () => ({ dom: element("div", { class: "words" }, ...words) }) };
}

/** After the last one comes the first. */
const goToNext: Command = (view) => {
  const { underlines } = view.state.field(marks);
  const { head } = view.state.selection.main;
  const starts: number[] = [];
  underlines.between(0, view.state.doc.length, (from) => void starts.push(from));
  const anchor = starts.find((start) => start > head) ?? starts[0];
  if (anchor === undefined) return false;
  view.dispatch({ selection: { anchor }, scrollIntoView: true });
  return true;
};
