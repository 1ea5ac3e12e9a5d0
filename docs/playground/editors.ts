import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { HighlightStyle, StreamLanguage, bracketMatching, syntaxHighlighting } from "@codemirror/language";
import { toml } from "@codemirror/legacy-modes/mode/toml";
import { Compartment, EditorState, type Extension } from "@codemirror/state";
import { EditorView, type Command, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import type { Diagnostic, Position, TextEdit, WorkspaceEdit } from "vscode-languageserver-types";
import type * as Completing from "./completion.ts";
import type { EditedText } from "./edited-text.ts";
import { findingMarks, markFindings } from "./finding-marks.ts";
import { hoverTips } from "./hover-tips.ts";
import type { NameActions } from "./names.ts";
import { offsetOf, positionOf } from "./positions.ts";
import type { ProjectFile } from "./project.ts";
import type { Session } from "./session.ts";
import { pathOf, uriOf } from "./uris.ts";

/** By variables of the page, which are others in the dark. */
const colours = HighlightStyle.define([
  { tag: tags.comment, color: "var(--comment)" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--string)" },
  { tag: [tags.number, tags.bool, tags.atom], color: "var(--number)" },
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: "var(--key)" },
  { tag: [tags.heading, tags.typeName, tags.keyword], color: "var(--table)" },
]);

/** What is fetched when there is a use for it. */
const language = new Compartment();
const completing = new Compartment();

/** Few look at a file of JSON, and its mode is that of all JavaScript. */
async function highlightJson(view: EditorView): Promise<void> {
  const { json } = await import("@codemirror/legacy-modes/mode/javascript");
  view.dispatch({ effects: language.reconfigure(StreamLanguage.define(json)) });
}

/** Nothing is completed before somebody is about to type. */
function completesFromFocus(text: EditedText): Extension {
  let fetched: Promise<typeof Completing> | undefined;
  const fetchFor = (view: EditorView): Promise<typeof Completing> =>
    (fetched ??= import("./completion.ts").then((module) => {
      view.dispatch({ effects: completing.reconfigure(module.completion(text)) });
      return module;
    }));
  return [
    completing.of([]),
    EditorView.domEventHandlers({ focus: (_, view) => void fetchFor(view) }),
    // Until it is there, which then has the key itself.
    keymap.of([
      {
        key: "Ctrl-Space",
        run: (view) => {
          void fetchFor(view).then(({ startCompletion }) => startCompletion(view));
          return true;
        },
      },
    ]),
  ];
}

export interface EditorsEvents {
  /** A text has changed. */
  changed(): void;
  /** A text is to be brought to the front. */
  show(path: string): void;
}

/** The editors of the playground, one for each file, of which one is seen. */
export class Editors {
  readonly #parent: HTMLElement;
  readonly #session: Session;
  readonly #events: EditorsEvents;
  readonly #views = new Map<string, EditorView>();
  readonly #nameActions: NameActions = {
    goTo: (uri, position) => {
      this.#events.show(pathOf(uri));
      this.goTo(pathOf(uri), position);
    },
    apply: (edit) => this.apply(edit, () => {}),
    line: (uri, line) => this.#views.get(pathOf(uri))?.state.doc.line(line + 1).text ?? "",
  };

  constructor(parent: HTMLElement, session: Session, events: EditorsEvents) {
    this.#parent = parent;
    this.#session = session;
    this.#events = events;
  }

  get paths(): readonly string[] {
    return [...this.#views.keys()];
  }

  /** The files with the texts as they are now. */
  get files(): ProjectFile[] {
    return [...this.#views].map(([path, view]) => ({ path, text: view.state.doc.toString() }));
  }

  add({ path, text }: ProjectFile): void {
    const isJson = path.endsWith(".json");
    const edited: EditedText = { uri: uriOf(path), session: this.#session };
    const state = EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        bracketMatching(),
        highlightActiveLine(),
        findingMarks(),
        hoverTips(edited),
        language.of(isJson ? [] : StreamLanguage.define(toml)),
        completesFromFocus(edited),
        syntaxHighlighting(colours),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": `Text of ${path}` }),
        keymap.of([...this.#nameKeys(edited), ...defaultKeymap, ...historyKeymap]),
        EditorView.updateListener.of(({ docChanged, state: { doc } }) => {
          if (!docChanged) return;
          this.#session.change(edited.uri, doc);
          this.#events.changed();
        }),
      ],
    });
    this.#session.open(edited.uri, isJson ? "json" : "toml", state.doc);
    const view = new EditorView({ state, parent: this.#parent });
    if (isJson) void highlightJson(view);
    view.dom.hidden = true;
    this.#views.set(path, view);
  }

  remove(path: string): void {
    this.#views.get(path)?.destroy();
    if (this.#views.delete(path)) this.#session.close(uriOf(path));
  }

  clear(): void {
    for (const path of this.paths) this.remove(path);
  }

  show(path: string): void {
    for (const [other, { dom }] of this.#views) dom.hidden = other !== path;
    this.#views.get(path)?.requestMeasure();
  }

  text(path: string): string {
    return this.#views.get(path)?.state.doc.toString() ?? "";
  }

  /** Shows what was found in a text, in it. */
  mark(path: string, found: readonly Diagnostic[]): void {
    const view = this.#views.get(path);
    if (view) markFindings(view, found);
  }

  /** Puts the cursor to a place, and the place into sight. */
  goTo(path: string, position: Position): void {
    const view = this.#views.get(path);
    if (!view) return;
    const anchor = offsetOf(view.state.doc, position);
    view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: "center" }) });
    view.focus();
  }

  /** Makes the edits of the server; a file that is not there yet is added by `create`. */
  apply(edit: WorkspaceEdit, create: (path: string) => void): void {
    for (const [uri, edits] of Object.entries(edit.changes ?? {})) this.#edit(uri, edits);
    for (const change of edit.documentChanges ?? []) {
      if (!("kind" in change)) this.#edit(change.textDocument.uri, change.edits as TextEdit[]);
      else if (change.kind === "create") create(pathOf(change.uri));
    }
  }

  #edit(uri: string, edits: readonly TextEdit[]): void {
    const view = this.#views.get(pathOf(uri));
    if (!view) return;
    const { doc } = view.state;
    const changes = edits.map(({ range, newText }) => ({
      from: offsetOf(doc, range.start),
      to: offsetOf(doc, range.end),
      insert: newText,
    }));
    view.dispatch({ changes, userEvent: "input.fix" });
  }

  /** The keys that other editors have for what is done with names. */
  #nameKeys(text: EditedText) {
    const run =
      (feature: "goToDefinition" | "showUses" | "rename"): Command =>
      ({ state: { doc, selection } }) => {
        const position = positionOf(doc, selection.main.head);
        void import("./names.ts").then((names) => names[feature](text, position, this.#nameActions));
        return true;
      };
    return [
      { key: "F2", run: run("rename") },
      { key: "F12", run: run("goToDefinition"), preventDefault: true },
      { key: "Shift-F12", run: run("showUses"), preventDefault: true },
    ];
  }
}
