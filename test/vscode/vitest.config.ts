import { defineConfig } from "vitest/config";

// oxlint-disable-next-line import/no-default-export -- the form that vitest reads
export default defineConfig({
  test: {
    include: ["test/vscode/*.test.ts"],
    globalSetup: "test/vscode/support/extension-folder.ts",
    testTimeout: 120_000,
    hookTimeout: 180_000,
    reporters: ["verbose"],
  },
});
