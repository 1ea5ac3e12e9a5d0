import type { CodeAction, Diagnostic } from "vscode-languageserver-types";
import { headingAnchor } from "../.vitepress/heading-anchor.ts";
import { element, withCode } from "./element.ts";
import { shortPath } from "./file-places.ts";
import { SEVERITIES, severityOf, wordsOf } from "./severities.ts";

/** A finding and the path of its file. */
export interface ShownFinding {
  readonly path: string;
  readonly diagnostic: Diagnostic;
}

export interface FindingsActions {
  jump(finding: ShownFinding): void;
  fixesOf(finding: ShownFinding): Promise<readonly CodeAction[]>;
  apply(fix: CodeAction): void;
}

/** The findings of all files as a list; the one that is chosen shows what can be done about it. */
export class FindingsPanel {
  readonly #list: HTMLElement;
  readonly #actions: FindingsActions;
  readonly #byPath = new Map<string, readonly Diagnostic[]>();
  #order: readonly string[] = [];
  #chosen = "";

  constructor(list: HTMLElement, actions: FindingsActions) {
    this.#list = list;
    this.#actions = actions;
  }

  /** How many there are of each severity, `2 errors, 1 warning`. */
  get summary(): string {
    const all = this.#shown().map(({ diagnostic }) => severityOf(diagnostic));
    const counts = SEVERITIES.map((name) => ({
      name,
      count: all.filter((one) => one === name).length,
    }));
    return counts
      .filter(({ count }) => count > 0)
      .map(({ name, count }) => `${count} ${count === 1 || name === "info" ? name : `${name}s`}`)
      .join(", ");
  }

  /** Whether the server has looked at every file. */
  get isComplete(): boolean {
    return this.#order.every((path) => this.#byPath.has(path));
  }

  /** The files there are now, in the order in which their findings are listed. */
  setFiles(paths: readonly string[]): void {
    this.#order = paths;
    for (const path of [...this.#byPath.keys()]) if (!paths.includes(path)) this.#byPath.delete(path);
    this.#render();
  }

  update(path: string, diagnostics: readonly Diagnostic[]): void {
    if (!this.#order.includes(path)) return;
    this.#byPath.set(path, diagnostics);
    this.#render();
  }

  #shown(): ShownFinding[] {
    return this.#order.flatMap((path) =>
      (this.#byPath.get(path) ?? []).map((diagnostic): ShownFinding => ({ path, diagnostic })),
    );
  }

  #render(): void {
    const shown = this.#shown();
    const rows = shown.map((finding) => this.#row(finding));
    if (shown.length === 0 && this.isComplete) {
      rows.push(element("li", { class: "none" }, "No problems: Codex takes these files as they are."));
    }
    this.#list.replaceChildren(...rows);
  }

  #row(finding: ShownFinding): HTMLLIElement {
    const { path, diagnostic } = finding;
    const { range, code } = diagnostic;
    const severity = severityOf(diagnostic);
    const id = `${path} ${range.start.line} ${range.start.character} ${String(code)}`;
    const place = `${this.#order.length > 1 ? `${shortPath(path)}:` : "line "}${range.start.line + 1}`;
    const button = element(
      "button",
      { type: "button", class: "finding", "aria-expanded": String(id === this.#chosen) },
      element("span", { class: `severity ${severity}` }, severity),
      element("span", { class: "message" }, ...withCode(wordsOf(diagnostic))),
      element("span", { class: "place" }, place),
    );
    const row = element("li", {}, button);
    button.addEventListener("click", () => {
      this.#chosen = id === this.#chosen ? "" : id;
      this.#render();
      if (this.#chosen === id) this.#actions.jump(finding);
    });
    if (id === this.#chosen) row.append(this.#details(finding));
    return row;
  }

  #details(finding: ShownFinding): HTMLElement {
    const { code, relatedInformation = [] } = finding.diagnostic;
    const name = String(code);
    const link = element("a", { href: `../diagnostics.html#${headingAnchor(name)}`, target: "_blank" }, name);
    const fixes = element("div", { class: "fixes" });
    void this.#actions.fixesOf(finding).then((actions) =>
      fixes.append(
        ...actions.map((action) => {
          const button = element("button", { type: "button" }, ...withCode(action.title));
          button.addEventListener("click", () => this.#actions.apply(action));
          return button;
        }),
      ),
    );
    const related = relatedInformation.map(({ message, location }) =>
      element("p", {}, `Line ${location.range.start.line + 1}: `, ...withCode(message)),
    );
    return element("div", { class: "details" }, ...related, fixes, element("p", {}, "What it means: ", link));
  }
}
