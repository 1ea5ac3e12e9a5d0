// Classes of the editor, as far as the client of the extension makes use of them.

/** What an event of the editor is: whoever calls it hears of it. */
type Listener = (value: unknown) => unknown;

export class EventEmitter {
  readonly #listeners = new Set<Listener>();
  readonly event = (listener: Listener, self?: unknown): Disposable => {
    const bound = self === undefined ? listener : listener.bind(self);
    this.#listeners.add(bound);
    return new Disposable(() => this.#listeners.delete(bound));
  };
  fire(value?: unknown): void {
    for (const listener of this.#listeners) listener(value);
  }
  dispose(): void {
    this.#listeners.clear();
  }
}

export class Disposable {
  readonly dispose: () => void;
  constructor(dispose: () => void = () => {}) {
    this.dispose = dispose;
  }
  static from(...parts: readonly Disposable[]): Disposable {
    return new Disposable(() => {
      for (const part of parts) part.dispose();
    });
  }
}

export class Uri {
  readonly scheme: string;
  readonly authority = "";
  readonly path: string;
  readonly query: string;
  constructor(scheme: string, path: string, query = "") {
    this.scheme = scheme;
    this.path = path;
    this.query = query;
  }
  static file(path: string): Uri {
    return new Uri("file", path);
  }
  static parse(text: string): Uri {
    const { protocol, pathname, search } = new URL(text);
    return new Uri(protocol.slice(0, -1), decodeURIComponent(pathname), decodeURIComponent(search.slice(1)));
  }
  static from({ scheme, path, query }: { scheme: string; path: string; query?: string }): Uri {
    return new Uri(scheme, path, query);
  }
  get fsPath(): string {
    return this.path;
  }
  toString(): string {
    const slashes = this.scheme === "file" ? "//" : "";
    return `${this.scheme}:${slashes}${this.path}${this.query === "" ? "" : `?${encodeURIComponent(this.query)}`}`;
  }
}

export class Position {
  readonly line: number;
  readonly character: number;
  constructor(line: number, character: number) {
    this.line = line;
    this.character = character;
  }
}

export class Range {
  readonly start: Position;
  readonly end: Position;
  constructor(startLine: number, startCharacter: number, endLine: number, endCharacter: number) {
    this.start = new Position(startLine, startCharacter);
    this.end = new Position(endLine, endCharacter);
  }
}

export class WorkspaceEdit {
  readonly files: Uri[] = [];
  set(uri: Uri): void {
    this.files.push(uri);
  }
}

export class Diagnostic {
  readonly range: Range;
  readonly message: string;
  constructor(range: Range, message: string) {
    this.range = range;
    this.message = message;
  }
}

export class CodeActionKind {
  static readonly Empty = new CodeActionKind("");
  static readonly QuickFix = new CodeActionKind("quickfix");
  static readonly Refactor = new CodeActionKind("refactor");
  static readonly RefactorExtract = new CodeActionKind("refactor.extract");
  static readonly RefactorInline = new CodeActionKind("refactor.inline");
  static readonly RefactorRewrite = new CodeActionKind("refactor.rewrite");
  static readonly Source = new CodeActionKind("source");
  static readonly SourceOrganizeImports = new CodeActionKind("source.organizeImports");
  readonly value: string;
  constructor(value: string) {
    this.value = value;
  }
  append(part: string): CodeActionKind {
    return new CodeActionKind(this.value === "" ? part : `${this.value}.${part}`);
  }
}

export class CancellationTokenSource {
  readonly #cancelled = new EventEmitter();
  readonly token = { isCancellationRequested: false, onCancellationRequested: this.#cancelled.event };
  cancel(): void {
    this.token.isCancellationRequested = true;
    this.#cancelled.fire();
  }
  dispose(): void {}
}

/** A text in the editor. */
export class Document {
  readonly version = 1;
  readonly languageId = "toml";
  readonly isClosed = false;
  readonly isDirty = false;
  readonly uri: Uri;
  readonly text: string;
  constructor(uri: Uri, text: string) {
    this.uri = uri;
    this.text = text;
  }
  get fileName(): string {
    return this.uri.path;
  }
  getText(): string {
    return this.text;
  }
}

/** The module, with a class of its own for each name that it does not have: the client makes its own from those of the editor. */
export function withClasses(known: object): object {
  const made = new Map<string | symbol, unknown>();
  return new Proxy(known, {
    get(target, name) {
      if (name in target) return Reflect.get(target, name) as unknown;
      if (!made.has(name)) made.set(name, /^[A-Z]/.test(String(name)) ? classOf(String(name)) : undefined);
      return made.get(name);
    },
  });
}

function classOf(name: string): unknown {
  const made = class {
    readonly args: readonly unknown[];
    constructor(...args: readonly unknown[]) {
      this.args = args;
    }
  };
  // Members of enumerations.
  return new Proxy(made, { get: (target, member) => Reflect.get(target, member) ?? `${name}.${String(member)}` });
}
