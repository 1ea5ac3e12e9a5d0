/** Where in a document: line and character from 0, as the Language Server Protocol counts. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** One proposal of a server. */
export interface Proposal {
  readonly label: string;
  readonly kind?: number;
  readonly detail?: string;
  readonly documentation?: string;
  /** What accepting the proposal writes. */
  readonly inserted?: string;
  readonly isDeprecated: boolean;
}

/** The key that a proposal writes. Tombi proposes a key with a single possible value together with that value. */
export function proposedKey({ label }: Proposal): string {
  const key = label.split(" = ")[0] ?? "";
  return /^["']/.test(key) ? key.slice(1, -1) : key;
}

/** One diagnostic of a server; severity as in the protocol: 1 error, 2 warning, 3 information, 4 hint. */
export interface Problem {
  readonly line: number;
  readonly severity: number;
  readonly code?: string;
  readonly message: string;
}

/** What the scripts and tests ask of an editor's server. A document that contains `CURSOR` has the cursor there. */
export interface EditorServer {
  readonly name: string;
  readonly version: string;
  complete(text: string): Promise<Proposal[]>;
  hover(text: string): Promise<string | undefined>;
  diagnose(text: string): Promise<Problem[]>;
  stop(): Promise<void>;
}

/** Marks the cursor in a document. */
export const CURSOR = "¦";

/** Takes the cursor out of a text and says where it was. */
export function takeCursor(marked: string): { readonly text: string; readonly position: Position } {
  const at = marked.indexOf(CURSOR);
  if (at === -1) throw new Error(`no ${CURSOR} in the text`);
  const before = marked.slice(0, at).split("\n");
  return {
    text: marked.slice(0, at) + marked.slice(at + CURSOR.length),
    position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
  };
}
