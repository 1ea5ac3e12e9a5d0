import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Range as LspRange } from "vscode-languageserver-types";
import type { Diagnostic, Range } from "../../diagnostics/diagnostic.ts";
import { syntaxFindings } from "../../diagnostics/syntax-findings.ts";
import type { FileKind } from "../../kinds/index.ts";
import { judge } from "../../kinds/judge.ts";
import type { LayerSet } from "../../layers/layer-set.ts";
import type { SetFindings } from "../../layers/set-findings.ts";
import { shownFindings } from "../../lint-document.ts";
import type { LintOptions } from "../../lint-options.ts";
import { parseText } from "../../parse-text.ts";
import { ConfigFile } from "../../resolve/config-file.ts";
import type { Place } from "../../resolve/place.ts";
import type { TomlDocument } from "../../toml/types.ts";
import type { FileSettings } from "../host.ts";

/** What the features know besides the text of a file. */
export interface Surroundings {
  readonly settings: FileSettings;
  readonly options: LintOptions;
  readonly environment: readonly string[];
  /** The user's home directory. */
  readonly home: string;
  readonly set: () => SetView | undefined;
  readonly neighbours: () => readonly FileView[];
  /** What is wrong with the bytes of a file that is not open. */
  readonly errors?: TomlDocument["errors"];
}

/** The start of Codex that a file is part of. */
export interface SetView {
  readonly set: LayerSet;
  /** Made when it is first asked for, as it takes several times as long as to read the files. */
  readonly findings: SetFindings;
}

/** One version of a file, as all features see it. What is costly is made when it is first asked for. */
export class FileView {
  readonly text: TextDocument;
  /** Absolute path; undefined for a text without a place. */
  readonly path: string | undefined;
  readonly kind: FileKind;
  readonly settings: FileSettings;
  /** How it is linted. */
  readonly options: LintOptions;
  readonly environment: readonly string[];
  readonly home: string;
  readonly document: TomlDocument;
  readonly root: Place;
  readonly #surroundings: Surroundings;
  #found: readonly Diagnostic[] | undefined;

  constructor(text: TextDocument, path: string | undefined, kind: FileKind, surroundings: Surroundings) {
    this.text = text;
    this.path = path;
    this.kind = kind;
    this.settings = surroundings.settings;
    this.options = surroundings.options;
    this.environment = surroundings.environment;
    this.home = surroundings.home;
    this.#surroundings = surroundings;
    this.document = parseText(text.getText(), kind);
    this.root = new ConfigFile(this.document, surroundings.options).root;
  }

  get uri(): string {
    return this.text.uri;
  }

  /** The start of Codex that the file is part of; undefined for a file without a place. */
  get set(): SetView | undefined {
    return this.#surroundings.set();
  }

  /** The other files around that start, whether they are open or not. */
  get neighbours(): readonly FileView[] {
    return this.#surroundings.neighbours();
  }

  /** What is found in the file by itself. */
  get found(): readonly Diagnostic[] {
    return (this.#found ??= [...this.#ofBytes(), ...shownFindings(this.document, this.options)]);
  }

  /** Whether its bytes are all text. */
  get isText(): boolean {
    return (this.#surroundings.errors ?? []).length === 0;
  }

  #ofBytes(): readonly Diagnostic[] {
    const { errors = [] } = this.#surroundings;
    return this.isText ? [] : judge(syntaxFindings(errors), this.kind);
  }

  /** Has the file looked at anew: another one has changed that it may refer to. */
  forgetFound(): void {
    this.#found = undefined;
  }

  offsetAt(position: LspRange["start"]): number {
    return this.text.offsetAt(position);
  }

  rangeOf({ start, end }: Range): LspRange {
    return { start: this.text.positionAt(start), end: this.text.positionAt(end) };
  }
}
