/** A file that is generated: its path from the top of the repository, and the text it must have. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}
