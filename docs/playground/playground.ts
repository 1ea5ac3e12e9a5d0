import type { Diagnostic } from "vscode-languageserver-types";
import { Editors } from "./editors.ts";
import { byId, element } from "./element.ts";
import { FILE_PLACES, shortPath } from "./file-places.ts";
import { FindingsPanel } from "./findings-panel.ts";
import type { Project, ProjectSettings } from "./project.ts";
import { SAMPLES } from "./samples.ts";
import { Session } from "./session.ts";
import { fragmentOf } from "./share-link.ts";
import { TabBar } from "./tab-bar.ts";
import { pathOf, uriOf } from "./uris.ts";

const VIEWS = [
  { id: "findings", label: "Findings" },
  { id: "effective", label: "In effect" },
] as const;
type ViewId = (typeof VIEWS)[number]["id"];

/** The page: its parts, and what happens between them. */
export class Playground {
  readonly #session: Session;
  readonly #editors: Editors;
  readonly #findings: FindingsPanel;
  readonly #fileTabs: TabBar;
  readonly #viewTabs: TabBar;
  readonly #status = byId("status", HTMLElement);
  readonly #effective = byId("effective", HTMLPreElement);
  readonly #release = byId("release", HTMLSelectElement);
  readonly #platform = byId("platform", HTMLSelectElement);
  readonly #audit = byId("audit", HTMLInputElement);
  #active = "";
  #view: ViewId = "findings";

  constructor(project: Project) {
    this.#session = new Session({
      found: (uri, diagnostics) => this.#found(pathOf(uri), diagnostics),
      failed: () => this.#tell("The checks could not be started."),
    });
    this.#editors = new Editors(byId("editor", HTMLElement), this.#session, {
      changed: () => this.#forgetLink(),
      show: (path) => this.#show(path),
    });
    this.#findings = new FindingsPanel(byId("findings", HTMLElement), {
      jump: ({ path, diagnostic }) => {
        this.#show(path);
        this.#editors.goTo(path, diagnostic.range.start);
      },
      fixesOf: ({ path, diagnostic }) => this.#session.fixesOf(uriOf(path), diagnostic),
      apply: ({ edit }) => edit && this.#editors.apply(edit, (path) => this.#add(path, "")),
    });
    this.#fileTabs = new TabBar(byId("files", HTMLElement), "editor", (path) => this.#show(path));
    this.#viewTabs = new TabBar(byId("views", HTMLElement), "result", (id) => this.#showView(id as ViewId));
    this.#fillSelects();
    this.#listen();
    this.open(project);
    this.#showView("findings");
    this.#tell("Starting the checks…");
    void this.#session.start(new URL("worker.js", import.meta.url));
  }

  /** Shows other files in place of those that are there. */
  open({ files, active, settings }: Project): void {
    this.warn("");
    this.#editors.clear();
    for (const file of files) this.#editors.add(file);
    this.#release.value = settings.release;
    // A release that is not in the list.
    if (this.#release.selectedIndex === -1) this.#release.value = "";
    this.#platform.value = settings.platform;
    this.#audit.checked = settings.audit;
    this.#session.configure(this.#settings);
    this.#show(active);
  }

  /** Says what has gone wrong, until other files are shown. */
  warn(text: string): void {
    const notice = byId("notice", HTMLElement);
    notice.textContent = text;
    notice.hidden = text === "";
  }

  /** Says how things stand. */
  #tell(text: string): void {
    this.#status.textContent = text;
  }

  get #settings(): ProjectSettings {
    return {
      release: this.#release.value,
      platform: this.#platform.value as ProjectSettings["platform"],
      audit: this.#audit.checked,
    };
  }

  #fillSelects(): void {
    const option = (label: string, value: string): HTMLOptionElement => element("option", { value }, label);
    byId("samples", HTMLSelectElement).append(
      option("…", ""),
      ...SAMPLES.map(({ label }, index) => option(label, String(index))),
    );
    byId("add", HTMLSelectElement).append(
      option("Add a file", ""),
      ...FILE_PLACES.map(({ label, path }) => option(`${label}: ${shortPath(path)}`, path)),
    );
  }

  #listen(): void {
    const on = (id: string, event: string, react: (target: HTMLInputElement) => void): void =>
      byId(id, HTMLElement).addEventListener(event, ({ currentTarget }) => react(currentTarget as HTMLInputElement));
    on("samples", "change", (select) => {
      const sample = SAMPLES[Number(select.value)];
      if (select.value !== "" && sample) this.open(sample.project);
      select.value = "";
      this.#forgetLink();
    });
    for (const id of ["release", "platform", "audit"]) {
      on(id, "change", () => {
        this.#session.configure(this.#settings);
        this.#forgetLink();
      });
    }
    on("add", "change", (select) => {
      const place = FILE_PLACES.find(({ path }) => path === select.value);
      if (place) this.#add(place.path, place.text);
      select.value = "";
    });
    on("remove", "click", () => this.#remove());
    on("fix-all", "click", () => void this.#fixAll());
    on("copy", "click", () => void this.#copy(this.#editors.text(this.#active), "Copied."));
    on("download", "click", () => this.#download());
    on("share", "click", () => void this.#share());
  }

  #show(path: string): void {
    this.#active = path;
    this.#editors.show(path);
    const { paths } = this.#editors;
    this.#fileTabs.show(
      paths.map((id) => ({ id, label: shortPath(id) })),
      path,
    );
    this.#findings.setFiles(paths);
    byId("remove", HTMLButtonElement).disabled = paths.length < 2;
    if (this.#view === "effective") void this.#showEffective();
  }

  #showView(id: ViewId): void {
    this.#view = id;
    this.#viewTabs.show(VIEWS, id);
    for (const view of VIEWS) byId(view.id, HTMLElement).hidden = view.id !== id;
    if (id === "effective") void this.#showEffective();
  }

  async #showEffective(): Promise<void> {
    const text = await this.#session.effective(uriOf(this.#active));
    this.#effective.replaceChildren(
      ...(text === undefined
        ? ["Codex reads this file by itself: it adds nothing to the configuration."]
        : withOrigins(text)),
    );
  }

  #found(path: string, diagnostics: readonly Diagnostic[]): void {
    this.#editors.mark(path, diagnostics);
    this.#findings.update(path, diagnostics);
    if (this.#findings.isComplete) this.#tell(this.#findings.summary || "No problems");
    // Each look of the server at the files ends with a word on each of them.
    if (this.#view === "effective" && path === this.#active) void this.#showEffective();
  }

  #add(path: string, text: string): void {
    if (!this.#editors.paths.includes(path)) this.#editors.add({ path, text });
    this.#show(path);
    this.#forgetLink();
  }

  #remove(): void {
    this.#editors.remove(this.#active);
    this.#show(this.#editors.paths[0] ?? "");
    this.#forgetLink();
  }

  async #fixAll(): Promise<void> {
    let count = 0;
    for (const path of this.#editors.paths) {
      const edit = await this.#session.fixAll(uriOf(path));
      if (!edit) continue;
      this.#editors.apply(edit, () => {});
      count++;
    }
    if (count === 0) this.#tell("There is nothing to fix without a look at it.");
  }

  async #copy(text: string, said: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.#tell(said);
    } catch {
      this.#tell("The browser does not let the page copy.");
    }
  }

  #download(): void {
    const address = URL.createObjectURL(new Blob([this.#editors.text(this.#active)], { type: "text/plain" }));
    element("a", { href: address, download: this.#active.split("/").at(-1) ?? "config.toml" }).click();
    URL.revokeObjectURL(address);
  }

  async #share(): Promise<void> {
    const project: Project = { files: this.#editors.files, active: this.#active, settings: this.#settings };
    history.replaceState(undefined, "", await fragmentOf(project));
    await this.#copy(location.href, "The link is copied. It holds the text itself.");
  }

  /** A link in the address bar that no longer says what is seen misleads. */
  #forgetLink(): void {
    if (location.hash !== "") history.replaceState(undefined, "", location.pathname);
  }
}

/** What is in effect, with where it comes from, which each line tells last, less loud. */
function withOrigins(text: string): (Node | string)[] {
  return text
    .split(/(^#.*| {2}# .*)/m)
    .map((part, at) => (at % 2 === 1 ? element("span", { class: "origin" }, part) : part));
}
