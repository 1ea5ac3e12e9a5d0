/** A page of `docs/`, by its name there. */
export interface Guide {
  readonly text: string;
  readonly page: string;
}

/** The pages of `docs/` in the order of the menu. */
export const guides: readonly { readonly text: string; readonly pages: readonly Guide[] }[] = [
  {
    text: "Begin",
    pages: [
      { text: "Start here", page: "start" },
      { text: "My Codex does not start", page: "not-starting" },
      { text: "Examples", page: "examples" },
    ],
  },
  {
    text: "Check a configuration",
    pages: [
      { text: "Common mistakes", page: "common-mistakes" },
      { text: "Which file wins", page: "show" },
      { text: "Files", page: "files" },
      { text: "Tokens of providers", page: "auth" },
      { text: "MCP servers", page: "mcp-servers" },
      { text: "Permissions and sandbox", page: "permissions" },
      { text: "Hooks and trust", page: "hooks" },
      { text: "Moving from an older release", page: "migrate" },
      { text: "Releases of Codex", page: "releases" },
      { text: "Audit", page: "audit" },
      { text: "Suppress findings", page: "suppressing" },
    ],
  },
  {
    text: "Where you work",
    pages: [
      { text: "Editors", page: "editors" },
      { text: "Commits and CI", page: "integrations" },
      { text: "Settings", page: "settings" },
      { text: "Command line", page: "cli" },
      { text: "Output for programs", page: "json-output" },
    ],
  },
  {
    text: "For tool authors",
    pages: [
      { text: "Library", page: "library" },
      { text: "Editing", page: "editing" },
    ],
  },
  {
    text: "About the project",
    pages: [
      { text: "Security and privacy", page: "privacy" },
      { text: "Deviations from Codex", page: "deviations" },
      { text: "Following Codex", page: "following-codex" },
      { text: "Benchmarks", page: "benchmarks" },
      { text: "This site", page: "site" },
    ],
  },
];
