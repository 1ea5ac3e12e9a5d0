import { createCompactReporter } from "./compact.ts";
import type { Format } from "./formats.ts";
import type { ReporterFactory } from "./reporter.ts";

/** How to get a reporter; only the one that hooks and CI use by default is loaded from the start. */
export const reporters: Readonly<Record<Format, () => ReporterFactory | Promise<ReporterFactory>>> = {
  pretty: async () => (await import("./pretty.ts")).createPrettyReporter,
  compact: () => createCompactReporter,
  json: async () => (await import("./json.ts")).createJsonReporter,
  github: async () => (await import("./github.ts")).createGithubReporter,
  gitlab: async () => (await import("./gitlab.ts")).createGitlabReporter,
  sarif: async () => (await import("./sarif.ts")).createSarifReporter,
  junit: async () => (await import("./junit.ts")).createJunitReporter,
  checkstyle: async () => (await import("./checkstyle.ts")).createCheckstyleReporter,
};
