import type { Range } from "../../diagnostics/diagnostic.ts";
import type { FileView } from "../workspace/file-view.ts";

/** A request for completion. */
export interface CompletionRequest {
  readonly view: FileView;
  readonly offset: number;
  /** Whether the editor takes texts with places to fill in. */
  readonly hasSnippets: boolean;
  /** Asks what is at a path of the disc. */
  readonly list: ListFolder;
}

/** The names in a folder that a file names, those of folders with a slash at their end. */
export type ListFolder = (folder: string) => readonly string[];

/** What an item of a completion puts in the place of which range. */
export interface Insertion {
  readonly range: Range;
  readonly text: string;
  readonly isSnippet?: boolean;
}
