import type { Range, TextEdit } from "../diagnostics/diagnostic.ts";

/** The start and end of what an edit has written. */
export type Written = readonly [start: number, end: number];

/** Where the parts of a text are once edits have been made. */
export class EditMap {
  /** The edits in the order of their places. */
  readonly #edits: readonly TextEdit[];
  /** How far what follows each edit has moved. */
  readonly #shifts: readonly number[];
  readonly #written = new Map<TextEdit, Written>();

  /** @param edits Edits that do not overlap, in any order. */
  constructor(edits: readonly TextEdit[]) {
    this.#edits = edits.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
    let shift = 0;
    this.#shifts = this.#edits.map((edit) => {
      const start = edit.range.start + shift;
      this.#written.set(edit, [start, start + edit.text.length]);
      shift += edit.text.length - (edit.range.end - edit.range.start);
      return shift;
    });
  }

  /** The new place of an offset; one inside a replaced range goes to the start of what replaces it. */
  moved(offset: number): number {
    const index = this.#lastUpTo(offset);
    const edit = this.#edits[index];
    if (edit === undefined) return offset;
    const before = this.#shifts[index - 1] ?? 0;
    if (offset < edit.range.end) return edit.range.start + before;
    return offset + (this.#shifts[index] as number);
  }

  /** Whether an edit takes away the character at an offset. */
  replaces(offset: number): boolean {
    const edit = this.#edits[this.#lastUpTo(offset)];
    return edit !== undefined && edit.range.end > offset;
  }

  /** Whether an edit changes a part of a range, or inserts something in it or at one of its ends. */
  touches({ start, end }: Range): boolean {
    const edit = this.#edits[this.#lastUpTo(end)];
    return edit !== undefined && edit.range.end >= start;
  }

  /** Whether an edit changes a part of a range or adds to its end; what goes or comes in front of it does not count. */
  changes({ start, end }: Range): boolean {
    const edit = this.#edits[this.#lastUpTo(end)];
    return edit !== undefined && edit.range.end > start;
  }

  /** The place of an edit's own text in the new text; the edit must be one of those given. */
  written(edit: TextEdit): Written {
    return this.#written.get(edit) as Written;
  }

  /** The places of the texts of all edits in the new text, in order. */
  allWritten(): readonly Written[] {
    return [...this.#written.values()];
  }

  /** The index of the last edit that starts at or before an offset, or -1. */
  #lastUpTo(offset: number): number {
    let low = -1;
    let high = this.#edits.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#edits[middle] as TextEdit).range.start <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
