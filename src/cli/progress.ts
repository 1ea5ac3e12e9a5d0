import type { CliOutput } from "./io.ts";

/** Fewer files are checked before a person can read a progress line. */
const minFiles = 200;
const intervalMs = 100;

export interface Progress {
  /** Tells that `done` files have been checked. */
  update(done: number): void;
  /** Takes the progress line away so that other text can be printed. */
  clear(): void;
}

/** A progress line on a terminal, for long runs; does nothing otherwise. */
export function createProgress(output: CliOutput, total: number): Progress {
  if (!output.isTTY || total <= minFiles) return { update() {}, clear() {} };
  let shownAt = performance.now();
  let shown = false;
  return {
    update(done) {
      const now = performance.now();
      if (now - shownAt < intervalMs) return;
      shownAt = now;
      shown = true;
      void output.write(`\r\x1b[2KChecked ${done} of ${total} files`);
    },
    clear() {
      if (shown) void output.write("\r\x1b[2K");
      shown = false;
    },
  };
}
