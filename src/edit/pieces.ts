import type { TextEdit } from "../diagnostics/diagnostic.ts";

/** A text as made of parts of an earlier one and of what is new. */
export type Pieces = readonly Piece[];
interface Piece {
  readonly start: number;
  readonly end: number;
  /** A new text; there is then no range of the earlier one. */
  readonly added?: string;
}

/** A text as it is. */
export function wholeText(text: string): Pieces {
  return [{ start: 0, end: text.length }];
}

/** The pieces after edits of the text that they make up; the edits do not overlap. */
export function editPieces(pieces: Pieces, edits: readonly TextEdit[]): Pieces {
  const result: Piece[] = [];
  const rest = pieces.toReversed();
  let at = 0;
  const take = (to: number, keep: boolean): void => {
    while (at < to) {
      const piece = rest.pop() as Piece;
      const length = lengthOf(piece);
      const [head, tail] = length > to - at ? split(piece, to - at) : [piece];
      if (tail) rest.push(tail);
      if (keep) result.push(head);
      at += lengthOf(head);
    }
  };
  for (const { range, text } of edits.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)) {
    take(range.start, true);
    if (text !== "") result.push({ start: 0, end: 0, added: text });
    take(range.end, false);
  }
  return [...result, ...rest.reverse()];
}

function lengthOf({ start, end, added }: Piece): number {
  return added === undefined ? end - start : added.length;
}

function split({ start, end, added }: Piece, length: number): [Piece, Piece] {
  if (added !== undefined) {
    return [
      { start, end, added: added.slice(0, length) },
      { start, end, added: added.slice(length) },
    ];
  }
  return [
    { start, end: start + length },
    { start: start + length, end },
  ];
}

/** The edits that make what pieces stand for of the earlier text. */
export function editsOf(pieces: Pieces, original: string): TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  let added = "";
  for (const piece of [...pieces, { start: original.length, end: original.length }]) {
    if (piece.added !== undefined) {
      added += piece.added;
      continue;
    }
    if (piece.start > at || added !== "") edits.push({ range: { start: at, end: piece.start }, text: added });
    at = piece.end;
    added = "";
  }
  return edits.filter(({ range, text }) => original.slice(range.start, range.end) !== text);
}
