/** Where the files of a set are put. */
export interface FileTarget {
  addFile(path: string, bytes: Uint8Array): void;
  addDirectory(path: string): void;
  addLink(path: string, target: string): void;
}
