import { closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { HighlightStyle, StreamLanguage, bracketMatching, syntaxHighlighting } from "@codemirror/language";
import { toml } from "@codemirror/legacy-modes/mode/toml";
import { lintGutter, lintKeymap } from "@codemirror/lint";
import { LSPPlugin, findReferencesKeymap, jumpToDefinitionKeymap, renameKeymap } from "@codemirror/lsp-client";
import { Compartment, EditorState } from "@codemirror/state";
import { EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import type { Position, TextEdit, WorkspaceEdit } from "vscode-languageserver-types";
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

const language = new Compartment();

/** Few look at a file of JSON, and its mode is that of all JavaScript. */
async function highlightJson(view: EditorView): Promise<void> {
  const { json } = await import("@codemirror/legacy-modes/mode/javascript");
  view.dispatch({ effects: language.reconfigure(StreamLanguage.define(json)) });
}

/** The editors of the playground, one for each file, of which one is seen. */
export class Editors {
  readonly #parent: HTMLElement;
  readonly #session: Session;
  readonly #changed: () => void;
  readonly #views = new Map<string, EditorView>();

  /** @param changed Called after every change of a text. */
  constructor(parent: HTMLElement, session: Session, changed: () => void) {
    this.#parent = parent;
    this.#session = session;
    this.#changed = changed;
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
    const state = EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        bracketMatching(),
        closeBrackets(),
        highlightActiveLine(),
        lintGutter(),
        language.of(isJson ? [] : StreamLanguage.define(toml)),
        syntaxHighlighting(colours),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": `Text of ${path}` }),
        keymap.of([
          ...closeBracketsKeymap,
          ...defaultKeymap,
          ...historyKeymap,
          ...completionKeymap,
          ...lintKeymap,
          ...renameKeymap,
          ...jumpToDefinitionKeymap,
          ...findReferencesKeymap,
        ]),
        this.#session.client.plugin(uriOf(path), isJson ? "json" : "toml"),
        EditorView.updateListener.of(({ docChanged }) => {
          if (!docChanged) return;
          this.#session.client.sync();
          this.#changed();
        }),
      ],
    });
    const view = new EditorView({ state, parent: this.#parent });
    if (isJson) void highlightJson(view);
    view.dom.hidden = true;
    this.#views.set(path, view);
  }

  remove(path: string): void {
    this.#views.get(path)?.destroy();
    this.#views.delete(path);
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

  /** Puts the cursor to a place, and the place into sight. */
  goTo(path: string, position: Position): void {
    const view = this.#views.get(path);
    if (!view) return;
    const anchor = LSPPlugin.get(view)?.fromPosition(position) ?? 0;
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
    const plugin = view && LSPPlugin.get(view);
    if (!plugin) return;
    const changes = edits.map(({ range, newText }) => ({
      from: plugin.fromPosition(range.start),
      to: plugin.fromPosition(range.end),
      insert: newText,
    }));
    view.dispatch({ changes, userEvent: "input.fix" });
  }
}
