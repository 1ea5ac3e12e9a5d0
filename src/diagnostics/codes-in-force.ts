import type { SuppressedCode, SuppressionComment } from "./suppression-comment.ts";

/** The comments in force that name a code. */
interface Group {
  /** How many there are. */
  count: number;
  /** The codes of them that no finding has been met for. */
  readonly unmet: Set<SuppressedCode>;
  /** Whether a finding that cannot be suppressed has been met since the last of them came into force. */
  hasMetFatal: boolean;
}

/** What comments suppress at a place that moves through the text. Each comment is looked at twice, however many there are. */
export class CodesInForce {
  readonly #starts: readonly SuppressionComment[];
  readonly #ends: readonly SuppressionComment[];
  #started = 0;
  #ended = 0;
  /** By code; those that suppress all codes are under undefined. */
  readonly #groups = new Map<string | undefined, Group>();

  constructor(comments: readonly SuppressionComment[]) {
    const scoped = comments.filter(({ scope }) => scope !== undefined);
    this.#starts = scoped.toSorted((a, b) => (a.scope?.start ?? 0) - (b.scope?.start ?? 0));
    this.#ends = scoped.toSorted((a, b) => (a.scope?.end ?? 0) - (b.scope?.end ?? 0));
  }

  /** Goes on to an offset that is no smaller than the one before. */
  moveTo(offset: number): void {
    for (; (this.#starts[this.#started]?.scope?.start ?? Infinity) <= offset; this.#started++) {
      for (const named of this.#starts[this.#started]?.codes ?? []) this.#enter(named);
    }
    for (; (this.#ends[this.#ended]?.scope?.end ?? Infinity) < offset; this.#ended++) {
      for (const named of this.#ends[this.#ended]?.codes ?? []) this.#leave(named);
    }
  }

  /** The groups that speak of a code. */
  groupsOf(code: string): Group[] {
    return [this.#groups.get(code), this.#groups.get(undefined)].filter((group) => group !== undefined);
  }

  #enter(named: SuppressedCode): void {
    const group = this.#groups.get(named.code) ?? { count: 0, unmet: new Set(), hasMetFatal: false };
    this.#groups.set(named.code, group);
    group.count++;
    group.unmet.add(named);
    group.hasMetFatal = false;
  }

  #leave(named: SuppressedCode): void {
    const group = this.#groups.get(named.code);
    if (!group) return;
    group.unmet.delete(named);
    if (--group.count === 0) this.#groups.delete(named.code);
  }
}
