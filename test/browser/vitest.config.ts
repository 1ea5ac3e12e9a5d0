import { defineConfig } from "vitest/config";

// oxlint-disable-next-line import/no-default-export -- the form that vitest reads
export default defineConfig({
  test: {
    include: ["test/browser/*.test.ts"],
    expect: { poll: { timeout: 20_000 } },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ["verbose"],
  },
});
