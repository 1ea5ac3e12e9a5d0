import type { Random } from "./random.ts";

/** Names worth trying where the user chooses them, by the path of the table that holds them. */
const NAMES: readonly (readonly [table: RegExp, names: readonly string[]])[] = [
  [
    /^model_providers$/,
    [
      "x",
      "x",
      "azure",
      "amazon-bedrock",
      "amazon-bedrock-runtime",
      "gcp",
      "openai",
      "ollama",
      "lmstudio",
      "OpenAI",
      "",
    ],
  ],
  [
    /^responses_api_metadata$/,
    ["team", "a_b", "x-y", "thread_id", "turn_id", "session_id", "", "a b", "é", "k".repeat(65)],
  ],
  [/^permissions$/, ["p", "p", "p", "q", ":workspace", ":x", "default", ""]],
  [
    /filesystem$/,
    [
      "/tmp",
      "~/x",
      "~",
      ":root",
      ":minimal",
      ":workspace_roots",
      ":tmpdir",
      ":slash_tmp",
      ":project_roots",
      ":zz",
      "rel",
      "./rel",
      "/a/*.env",
      "**/x",
      "/a/**",
      ":workspace_roots/**",
      "/a/../b",
      "",
      "C:\\x",
      "/",
      "~x",
      "$HOME",
    ],
  ],
  [/filesystem\.\*$/, [".", "src", "a/b", "../x", "./x", "/abs", "", "**/*.env", "*.pem", "docs/**", "a/../b", "**"]],
  [
    /network\.domains$/,
    [
      "example.com",
      "*.example.com",
      "**.example.com",
      "*",
      "localhost",
      "",
      "http://x.y",
      "A.b",
      "a b",
      "[::1]",
      "1.2.3.4",
    ],
  ],
  [/unix_sockets$/, ["/run/x.sock", "rel.sock", "", "~/x.sock"]],
  [/workspace_roots$/, ["/w", "rel", "~/w", ""]],
  [/mitm\.(hooks|actions)$/, ["h", "a", "b"]],
  [
    /^(.*\.)?(env|set|env_http_headers|http_headers|headers|query_params|query)$/,
    ["A", "X-Y", "Authorization", "a b", ""],
  ],
  [/filters$/, ["*", "AWS_*", "aws_*", "PATH", ""]],
  [/^projects$/, ["/w", "~/w", "rel", "/w/"]],
  [/^(mcp_servers|plugins\.\*\.mcp_servers)$/, ["s", "s", "docs", "bad name", "a.b", ""]],
  [/^apps$|apps\.\*$/, ["github", "connector_1", "_default"]],
  [/^plugins$/, ["p@m", "x", "_default"]],
  [/^agents$/, ["reviewer", "r", "model", "R é"]],
  [/^tui\.presets$/, ["1", "0", "9", "10", "a", ""]],
  [/^hooks\.state$/, ["x", "/w:pre_tool_use:0:0"]],
  [/^profiles$/, ["work", "x"]],
  [/^desktop$/, ["theme", "x"]],
];

const OTHERS = ["x", "y", "a-b", "a.b", "two words", "1", ""];

/** A name for an entry of a table where the user chooses names. */
export function nameFor(table: string, random: Random): string {
  const names = NAMES.find(([pattern]) => pattern.test(table))?.[1];
  return random.pick(names && random.chance(0.95) ? names : OTHERS);
}
