/** Whose file some JSON is. */
export interface JsonOwner {
  /** The start of a sentence. */
  readonly what: string;
  readonly advice: string;
  /** Whether it may say in JSON what is meant for Codex. */
  readonly isConfig: boolean;
}

const ELSEWHERE = "Check that this is the file you meant; if a program wrote it here, restore the file from a backup.";
const AS_TOML =
  'Write `key = value` lines and `[table]` headers: `[mcp_servers.docs]` for `"mcp_servers": { "docs": { … } }`.';

/** Files of JSON by the names at their top that tell them: all of these, and one of those if there are any. */
const KNOWN: readonly (JsonOwner & { readonly all: readonly string[]; readonly one?: readonly string[] })[] = [
  {
    all: ["name"],
    one: ["version", "scripts", "dependencies", "devDependencies", "workspaces"],
    what: "This is a `package.json`",
    advice: ELSEWHERE,
    isConfig: false,
  },
  { all: ["compilerOptions"], what: "This is a `tsconfig.json`", advice: ELSEWHERE, isConfig: false },
  {
    all: [],
    one: ["OPENAI_API_KEY", "tokens", "last_refresh"],
    what: "This is the `auth.json` of a login",
    advice:
      "Move it to `auth.json` in the same folder, or log in again with `codex login`. It is as secret as a password.",
    isConfig: false,
  },
  {
    all: ["mcpServers"],
    what: "These are MCP servers as other programs write them, in JSON",
    advice: "Write each as a table `[mcp_servers.NAME]`, or add it with `codex mcp add`.",
    isConfig: true,
  },
  {
    all: ["$schema", "properties"],
    what: "This is a JSON Schema",
    advice: ELSEWHERE,
    isConfig: false,
  },
  {
    all: ["hooks"],
    one: ["permissions", "env", "enabledPlugins", "statusLine"],
    what: "These are the settings of another agent, in JSON",
    advice: "Codex has names of its own: write `[hooks]` and `[permissions]` as its documentation has them.",
    isConfig: false,
  },
  {
    all: ["hooks"],
    what: "These are hooks in JSON",
    advice: "Move them to `hooks.json` in the same folder, or write them as `[[hooks.EVENT]]` tables.",
    isConfig: true,
  },
  {
    all: [],
    one: ["error", "errors", "statusCode"],
    what: "This is a server's answer, an error in JSON",
    advice: "The download failed: fetch the file again from the right address.",
    isConfig: false,
  },
];

const UNKNOWN: JsonOwner = { what: "This is JSON", advice: AS_TOML, isConfig: true };

/**
 * Tells whose file some JSON is.
 *
 * @param value What it says; undefined where it is broken.
 * @param head How it starts, to find the names there where it is broken.
 */
export function jsonOwner(value: unknown, head: string): JsonOwner {
  if (Array.isArray(value)) return { what: "This is a list in JSON", advice: ELSEWHERE, isConfig: false };
  const names = new Set(
    typeof value === "object" && value !== null
      ? Object.keys(value)
      : Array.from(head.matchAll(/^ {0,2}\t?"([^"\n]{1,80})"\s*:/gm), ([, name = ""]) => name),
  );
  const has = (name: string): boolean => names.has(name);
  return KNOWN.find(({ all, one }) => all.every(has) && (one?.some(has) ?? true)) ?? UNKNOWN;
}
