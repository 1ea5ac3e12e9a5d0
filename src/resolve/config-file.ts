import { type Diagnostic, type Effect, type Severity, isRefusal } from "../diagnostics/diagnostic.ts";
import { currentKnowledge } from "../knowledge/current.ts";
import { kinds } from "../kinds/index.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { TableShape } from "../knowledge/shape.ts";
import type { FileKind, FileLookup, LintOptions, Platform } from "../lint-options.ts";
import type { TomlDocument } from "../toml/types.ts";
import type { FileContext, Finding } from "./file-context.ts";
import { Place } from "./place.ts";
import { rootShapeOf } from "./root-shape.ts";

/** Who reports: the code of its findings and, unless a finding says otherwise, their effect and severity. */
export interface Speaker {
  readonly code: string;
  readonly effect: Effect;
  /** Default: `error` for fatal effects, `warning` for the others. */
  readonly severity?: Severity;
}

/** A document as a configuration of Codex: its values with what the models say of them, and what is found about them. */
export class ConfigFile implements FileContext {
  readonly document: TomlDocument;
  readonly knowledge: Knowledge;
  readonly rootShape: TableShape;
  readonly kind: FileKind;
  readonly platform: Platform;
  readonly fileName: string | undefined;
  /** What the file refers to; undefined where that cannot be told. */
  readonly files: FileLookup | undefined;
  readonly root: Place;
  readonly found: Diagnostic[] = [];
  /** Whose findings are taken at the moment. */
  speaker: Speaker | undefined;

  /** @param rootShape What the file consists of; default: what the knowledge says of the kind. */
  constructor(document: TomlDocument, options: LintOptions = {}, rootShape?: TableShape) {
    this.document = document;
    this.knowledge = options.knowledge ?? currentKnowledge();
    this.kind = options.kind ?? "config";
    this.rootShape = rootShape ?? rootShapeOf(this.kind, this.knowledge);
    this.platform = options.platform ?? "posix";
    this.fileName = options.fileName;
    this.files = options.files;
    this.root = new Place(this, undefined, "", undefined, document.top, this.rootShape, undefined);
  }

  get isComplete(): boolean {
    return this.document.errors.length === 0;
  }

  get isWhole(): boolean {
    const { liesOver, isReadAlone } = kinds[this.kind];
    return this.isComplete && !liesOver && !isReadAlone;
  }

  get isReadAlone(): boolean {
    return kinds[this.kind].isReadAlone === true;
  }

  get checksUse(): boolean {
    return !this.isReadAlone;
  }

  add({ at, effect: stated, severity, ...finding }: Finding, isUserOnly = false): void {
    const { speaker } = this;
    if (!speaker) throw new Error("a finding without anybody who reports it");
    const wanted = stated ?? speaker.effect;
    // Codex drops some keys from a project's file before it reads their values; strict mode reads them before.
    const effect = wanted === "fatal" && isUserOnly ? "ignored" : wanted;
    const { hint, fix, related, path, message } = finding;
    this.found.push({
      code: speaker.code,
      effect,
      severity: severity ?? speaker.severity ?? (isRefusal(effect) ? "error" : "warning"),
      message,
      path,
      range: { start: at.start, end: at.end },
      ...(hint !== undefined && { hint }),
      ...(fix && { fix }),
      ...(related && { related }),
    });
  }
}
