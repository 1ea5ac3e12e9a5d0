import type { Judge } from "../conformance/oracle.ts";

/** Something that answers for a release about one of its files. */
export interface FileOracle extends Judge {
  close(): void;
}
