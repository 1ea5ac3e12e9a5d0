import type { TextEdit } from "../diagnostics/diagnostic.ts";

/** The ranges of a text that edits are to change. */
export class TakenRanges {
  /** The edits that were taken, in the order of their places. */
  readonly #taken: TextEdit[] = [];

  /** Takes the edits of a fix, or none of them where one touches what is taken. @returns Whether it took them. */
  take(edits: readonly TextEdit[]): boolean {
    if (edits.some((edit) => this.#isTaken(edit))) return false;
    for (const edit of edits) this.#taken.splice(this.#countUpTo(edit.range.start), 0, edit);
    return true;
  }

  #isTaken(edit: TextEdit): boolean {
    // Those that were taken do not touch each other, so the last one that starts by the end tells.
    const last = this.#taken[this.#countUpTo(edit.range.end) - 1];
    if (last === undefined || last.range.end < edit.range.start) return false;
    // Lines that go to one place keep the order of their fixes. What else is inserted at one place would depend on it.
    return !(insertsLines(last) && insertsLines(edit));
  }

  /** How many of the edits start at or before an offset. */
  #countUpTo(offset: number): number {
    let low = 0;
    let high = this.#taken.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#taken[middle] as TextEdit).range.start <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function insertsLines({ range, text }: TextEdit): boolean {
  return range.start === range.end && text.endsWith("\n");
}
