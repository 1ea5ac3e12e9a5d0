import { availableParallelism } from "node:os";
import { configDefaults, defineConfig } from "vitest/config";
import { LongFirst } from "./test/support/long-first.ts";

/** The tests that count steps of the sources. */
const COUNTING = ["test/linear/**/*.test.ts", "test/scripts/fuzz.test.ts"];

// oxlint-disable-next-line import/no-default-export -- the form that vitest reads
export default defineConfig({
  test: {
    // What runs in a browser takes longer than all else: `npm run test:vscode`, `test:playground`, `test:site`.
    exclude: [...configDefaults.exclude, "test/vscode/**", "test/playground/**", "test/browser/**"],
    globalSetup: "test/support/global-setup.ts",
    setupFiles: ["test/support/generated-input.ts"],
    // What Vite makes of each source is kept in node_modules/ for the next run.
    experimental: { fsModuleCache: true },
    // Vitest leaves a core to itself, which on a machine with two is half of it.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongFirst },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      // Loading the sources and their packages anew for each file takes longer than most files do.
      { extends: true, test: { name: "shared", exclude: COUNTING, isolate: false } },
      // V8 does not count the blocks of functions that ran before.
      { extends: true, test: { name: "counting", include: COUNTING, isolate: true } },
    ],
  },
});
