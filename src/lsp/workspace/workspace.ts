import type { TextDocument } from "vscode-languageserver-textdocument";
import { type FileKind, kinds } from "../../kinds/index.ts";
import { kindOfContent } from "../../kinds/kind-of-content.ts";
import { Paths } from "../../layers/paths.ts";
import type { LayerSet } from "../../layers/layer-set.ts";
import type { LintOptions, Platform } from "../../lint-options.ts";
import { parseToml } from "../../toml/parse.ts";
import { type FileSettings, type Host, NO_SETTINGS } from "../host.ts";
import { DeclaredRoles } from "./declared-roles.ts";
import { FileView, type SetView, type Surroundings } from "./file-view.ts";
import { lookupFor } from "./lookup.ts";
import { OverlayFiles } from "./overlay-files.ts";
import { type OtherFile, OtherViews } from "./other-views.ts";
import { Releases } from "./releases.ts";
import { setPaths } from "./set-paths.ts";
import { Sets } from "./sets.ts";
import { pathOf, uriOf } from "./uris.ts";

/** What a client may set beyond the settings files, which it wins over. */
export interface ClientSettings {
  readonly strict?: boolean;
  readonly audit?: boolean;
  readonly codexVersion?: string;
  readonly platform?: Platform;
  readonly rules?: FileSettings["levels"];
}

/** What has been made of a version of a text. */
interface KnownView {
  readonly version: number;
  readonly kind: FileKind | undefined;
  readonly view: FileView | undefined;
}

/** The open files, and what they are part of. */
export class Workspace {
  readonly host: Host;
  readonly files: OverlayFiles;
  /** Absolute paths of the folders that are open. */
  folders: readonly string[] = [];
  #clientSettings: ClientSettings = {};
  readonly #paths: Paths;
  readonly #open = new Map<string, TextDocument>();
  readonly #byPath = new Map<string, TextDocument>();
  readonly #views = new Map<TextDocument, KnownView>();
  readonly #sets: Sets;
  readonly #settings = new Map<string, FileSettings>();
  readonly #kinds = new Map<string, FileKind | undefined>();
  readonly #roles: DeclaredRoles;
  readonly #others: OtherViews;
  readonly #releases: Releases;

  constructor(host: Host) {
    this.host = host;
    this.#paths = new Paths(host.platform);
    this.#releases = new Releases(host);
    this.files = new OverlayFiles(host.files, {
      get: (path) => this.#byPath.get(path)?.getText(),
      namesIn: (folder) => this.#openNamesIn(folder),
    });
    this.#sets = new Sets(host, this.files, this.#releases);
    this.#others = new OtherViews(this.files, ({ path, uri, kind }) => this.#surroundingsOf(path, uri, kind));
    this.#roles = new DeclaredRoles(
      (path) => this.startOf(path),
      (path) => this.#setOf(path, "config", this.#settingsFor(path)).set,
    );
  }

  get codexHome(): string {
    const { codexHome, cwd, home } = this.host;
    return codexHome ? this.#paths.resolve(cwd, codexHome) : this.#paths.resolve(home, ".codex");
  }

  get open(): readonly TextDocument[] {
    return [...this.#open.values()];
  }

  /** The version of an open text. */
  versionOf(uri: string): number | undefined {
    return this.#open.get(uri)?.version;
  }

  /** Takes a text that was opened or changed. */
  put(text: TextDocument): void {
    const before = this.#open.get(text.uri);
    if (before && before !== text) this.#views.delete(before);
    this.#open.set(text.uri, text);
    const path = pathOf(text.uri, this.host.platform);
    if (path !== undefined) this.#byPath.set(path, text);
    this.#sets.clear();
    const kind = path === undefined ? undefined : this.#placeKindOf(path);
    if (kind) this.#forgetMentions(text, kind);
  }

  /** Forgets a text that was closed. */
  remove({ uri }: Pick<TextDocument, "uri">): void {
    const text = this.#open.get(uri);
    const path = pathOf(uri, this.host.platform);
    this.#open.delete(uri);
    if (path !== undefined) this.#byPath.delete(path);
    if (text) this.#views.delete(text);
    this.refresh();
  }

  /** Asks the disc and the settings anew from now on. */
  refresh(): void {
    this.files.forget();
    this.#sets.clear();
    this.#settings.clear();
    this.#views.clear();
    this.#kinds.clear();
    this.#roles.forget();
    this.#others.forget();
  }

  configure(settings: ClientSettings): void {
    this.#clientSettings = settings;
    this.#releases.forget();
    this.refresh();
  }

  /** Brings what is known of the releases that open texts are for: `view` cannot wait for it. */
  async prepare(): Promise<void> {
    await this.#bring(this.open.map(({ uri }) => pathOf(uri, this.host.platform)));
  }

  /** The files that are not open, of the sets of those that are. */
  async others(): Promise<readonly FileView[]> {
    for (;;) {
      const files = this.#otherFiles();
      if (await this.#bring([...files.keys()])) continue;
      this.#others.keep(new Set(files.keys()));
      return [...files.values()].flatMap((file) => this.#others.of(file) ?? []);
    }
  }

  /** The view of an open text; undefined for one that is none of Codex's files. */
  view(uri: string): FileView | undefined {
    const text = this.#open.get(uri);
    if (!text) return undefined;
    const known = this.#views.get(text);
    const path = pathOf(uri, this.host.platform);
    const kind = this.#kindOf(text, path);
    if (known?.version === text.version && known.kind === kind) return known.view;
    const surroundings = kind && this.#surroundingsOf(path, uri, kind);
    const isLeftOut = !surroundings || surroundings.settings.isExcluded;
    const view = isLeftOut ? undefined : new FileView(text, path, kind as FileKind, surroundings);
    this.#views.set(text, { version: text.version, kind, view });
    return view;
  }

  /** Where Codex has to be started to read a file. */
  startOf(path: string): string {
    const { codexHome } = this;
    for (const folder of this.#paths.upwards(this.#paths.parent(path))) {
      if (folder === codexHome) break;
      if (this.#paths.name(folder) === ".codex") return this.#paths.parent(folder);
    }
    return (
      this.folders.find((folder) => this.#paths.below(folder, path) !== undefined) ?? this.folders[0] ?? this.host.cwd
    );
  }

  #openNamesIn(folder: string): string[] {
    return [...this.#byPath.keys()].flatMap((path) => {
      const name = this.#paths.below(folder, path)?.split(this.#paths.separator)[0];
      return name === undefined || name === "" ? [] : [name];
    });
  }

  #otherFiles(): ReadonlyMap<string, OtherFile> {
    const open = new Set([...this.#byPath.keys()].map((path) => this.#realPath(path)));
    const found = new Map<string, OtherFile>();
    for (const { uri } of this.open) {
      const set = this.view(uri)?.set?.set;
      for (const file of set ? this.#filesOf(set, uri) : []) {
        if (!open.has(this.#realPath(file.path))) found.set(file.path, file);
      }
    }
    return found;
  }

  #filesOf(set: LayerSet, uri: string): readonly OtherFile[] {
    const files = setPaths(set, (path) => this.#placeKindOf(path));
    return [...files].map(([path, kind]) => ({ path, kind, uri: uriOf(path, uri) }));
  }

  /** The other files of the set of a file. */
  #neighboursOf(path: string, uri: string, { set }: SetView): readonly FileView[] {
    const own = this.#realPath(path);
    const files = this.#filesOf(set, uri).filter((file) => this.#realPath(file.path) !== own);
    return files.flatMap((file) => {
      const open = this.#byPath.get(file.path);
      return (open ? this.view(open.uri) : this.#others.of(file)) ?? [];
    });
  }

  #realPath(path: string): string {
    return this.files.real(path) ?? path;
  }

  /** Brings what is known of the releases that files are for; tells whether anything was missing. */
  async #bring(paths: readonly (string | undefined)[]): Promise<boolean> {
    const isNew = await this.#releases.bring(paths.map((path) => this.#settingsFor(path).codexVersion));
    if (!isNew) return false;
    this.#sets.clear();
    this.#views.clear();
    this.#others.forget();
    return true;
  }

  /** A file has changed that others may name, or that may name others. */
  #forgetMentions(changed: TextDocument, kind: FileKind): void {
    if (kinds[kind].root === "config") this.#roles.forget();
    this.#others.forgetFound();
    for (const [text, { view }] of this.#views) if (text !== changed) view?.forgetFound();
  }

  #surroundingsOf(path: string | undefined, uri: string, kind: FileKind): Surroundings {
    const settings = this.#settingsFor(path);
    const set = (): SetView | undefined => (path === undefined ? undefined : this.#setOf(path, kind, settings));
    return {
      settings,
      options: this.#optionsFor(path, kind, settings),
      environment: this.host.environment,
      home: this.host.home,
      set,
      neighbours: () => {
        const own = set();
        return path === undefined || !own ? [] : this.#neighboursOf(path, uri, own);
      },
    };
  }

  #kindOf(text: TextDocument, path: string | undefined): FileKind | undefined {
    const isToml = text.languageId === "toml";
    if (path === undefined) return isToml ? (kindOfContent(parseToml(text.getText()).root) ?? "config") : undefined;
    const kind = this.#placeKindOf(path);
    const mayBeDeclared = kind === "agent-role" || (kind === undefined && path.endsWith(".toml"));
    return mayBeDeclared && this.#roles.has(path) ? "declared-role" : kind;
  }

  /** Which file of Codex a path is, judged by its place. */
  #placeKindOf(path: string): FileKind | undefined {
    if (!this.#kinds.has(path)) this.#kinds.set(path, this.host.kindOf(path));
    return this.#kinds.get(path);
  }

  #settingsFor(path: string | undefined): FileSettings {
    const name = path ?? "";
    let settings = this.#settings.get(name);
    if (!settings) {
      const { strict, audit, platform, codexVersion, rules } = this.#clientSettings;
      const own = path === undefined ? NO_SETTINGS : this.host.settingsFor(path);
      settings = {
        ...own,
        levels: { ...own.levels, ...rules },
        strict: strict ?? own.strict,
        audit: audit ?? own.audit,
        platform: platform ?? own.platform,
        codexVersion: codexVersion ?? own.codexVersion,
      };
      this.#settings.set(name, settings);
    }
    return settings;
  }

  /** How a file is linted that need not be open. */
  optionsFor(path: string, kind: FileKind): LintOptions {
    return this.#optionsFor(path, kind, this.#settingsFor(path));
  }

  #optionsFor(path: string | undefined, kind: FileKind, settings: FileSettings): LintOptions {
    const { levels, audit, platform, codexVersion } = settings;
    const system = platform ?? this.host.platform;
    const knowledge = this.#releases.get(codexVersion);
    return {
      kind,
      platform: system,
      rules: levels,
      ...(audit && { audit }),
      ...(knowledge && { knowledge }),
      ...(path !== undefined && {
        fileName: this.#paths.name(path),
        files: lookupFor(path, this.files, this.host.home, system),
      }),
    };
  }

  #setOf(path: string, kind: FileKind, settings: FileSettings): SetView {
    return this.#sets.of(this.startOf(path), path, kind, settings);
  }
}
