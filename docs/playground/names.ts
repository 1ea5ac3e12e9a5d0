import type { Location, Position, Range, WorkspaceEdit } from "vscode-languageserver-types";
import { RequestError } from "../../src/lsp/server/request-error.ts";
import type { EditedText } from "./edited-text.ts";
import { element } from "./element.ts";
import { shortPath } from "./file-places.ts";
import { pathOf } from "./uris.ts";

/** What becomes of what is found out about a name. */
export interface NameActions {
  goTo(uri: string, position: Position): void;
  apply(edit: WorkspaceEdit): void;
  /** The text of a line. */
  line(uri: string, line: number): string;
}

/** Goes to where the name at a position is defined. */
export async function goToDefinition({ uri, session }: EditedText, position: Position, to: NameActions): Promise<void> {
  const params = { textDocument: { uri }, position };
  const [first] = (await session.ask<Location[]>("textDocument/definition", params)) ?? [];
  if (first) to.goTo(first.uri, first.range.start);
}

/** Lists where the name at a position is used, to go there. */
export async function showUses({ uri, session }: EditedText, position: Position, to: NameActions): Promise<void> {
  const params = { textDocument: { uri }, position, context: { includeDeclaration: true } };
  const uses = (await session.ask<Location[]>("textDocument/references", params)) ?? [];
  if (uses.length === 0) return;
  const rows = uses.map(({ uri: other, range: { start } }) => {
    const place = `${shortPath(pathOf(other))}:${start.line + 1}`;
    const button = element("button", { type: "button" }, `${place}  ${to.line(other, start.line).trim()}`);
    button.addEventListener("click", () => {
      dialog.close();
      to.goTo(other, start);
    });
    return element("li", {}, button);
  });
  const dialog = showDialog("Uses", element("ol", {}, ...rows));
}

/** Asks for another name for what has the one at a position, and gives it that. */
export async function rename({ uri, session }: EditedText, position: Position, to: NameActions): Promise<void> {
  const params = { textDocument: { uri }, position };
  const named = await session.ask<{ range: Range; placeholder: string }>("textDocument/prepareRename", params);
  if (!named) return;
  const input = element("input", { value: named.placeholder, "aria-label": "New name" });
  const problem = element("p", { role: "alert", class: "error" });
  const form = element("form", {}, input, element("button", {}, "Rename"), problem);
  const give = async (newName: string): Promise<void> => {
    try {
      const edit = await session.ask<WorkspaceEdit>("textDocument/rename", { ...params, newName });
      dialog.close();
      if (edit) to.apply(edit);
    } catch (error) {
      problem.textContent = error instanceof RequestError ? error.message : String(error);
    }
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void give(input.value);
  });
  const dialog = showDialog("Rename", form);
  input.select();
}

/** Shows something above the page until it is done with. */
function showDialog(title: string, content: HTMLElement): HTMLDialogElement {
  const dialog = element("dialog", { "aria-label": title }, content);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
