import type { FilesParams } from "../requests.ts";

/** What whoever starts the worker hands it in `initializationOptions`. */
export interface WorkerOptions {
  /** Files beside those that are open. */
  readonly files?: FilesParams["files"];
  /** The home directory that the paths of files go by. Default: `/home`. */
  readonly home?: string;
}
