import type { TomlStatement } from "../types.ts";
import { LINEAR_LIMIT, NO_ENTRIES, type PairNode, TableNode } from "./table-node.ts";
import { type Clash, insertPair } from "./tables.ts";

const CHUNK = 512;

/** Where the statements of a document go. */
export class Builder {
  readonly root: TableNode;
  /**
   * The statements in chunks. One long array would soon lie in the old generation of the heap and, once it is garbage,
   * keep its young nodes alive until the next full collection, which doubles the time that scavenges take.
   */
  readonly statements: TomlStatement[][] = [];
  #chunk: TomlStatement[] = [];
  /** The first pairs of a table that was empty before. */
  readonly #gathered: PairNode[] = [];
  #count = 0;
  #gathering = true;
  /** The table that pairs go into. */
  table: TableNode;
  /** True under a header that is reported as a duplicate. */
  duplicate = false;
  /** True after a marker of an unresolved merge. */
  mergeMarked = false;
  /** Braces at line starts that wrap the document as in JSON. */
  jsonBraces = 0;

  constructor(length: number) {
    this.root = new TableNode(0, length, "root", NO_ENTRIES);
    this.table = this.root;
    this.statements.push(this.#chunk);
  }

  addStatement(statement: TomlStatement): void {
    if (this.#chunk.length === CHUNK) this.statements.push((this.#chunk = []));
    this.#chunk.push(statement);
  }

  /** Directs the following pairs into a table. */
  enter(table: TableNode, duplicate: boolean): void {
    this.table = table;
    this.duplicate = duplicate;
    this.#gathering = table.entries.length === 0;
  }

  /** Puts a pair into the table under way; gives what stands in its way, unless the header is in the way itself. */
  insert(pair: PairNode): Clash | undefined {
    if (this.#gathering) {
      if (pair.depth === 1 && pair.named && this.gather(pair)) return undefined;
      this.flush();
    }
    const clash = insertPair(this.table, pair);
    return this.duplicate ? undefined : clash;
  }

  /** Keeps a pair for later; false if it is one too many or may have the name of another. */
  private gather(pair: PairNode): boolean {
    const gathered = this.#gathered;
    const count = this.#count;
    if (count === LINEAR_LIMIT) return false;
    for (let i = 0; i < count; i++) if ((gathered[i] as PairNode).hash === pair.hash) return false;
    gathered[count] = pair;
    this.#count = count + 1;
    return true;
  }

  /** Gives the table under way the entries gathered for it, in an array of their number. */
  flush(): void {
    if (this.#count > 0) this.table.entries = this.#gathered.slice(0, this.#count);
    this.#count = 0;
    this.#gathering = false;
  }
}
