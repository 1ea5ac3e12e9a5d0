import { enumeration, required, table } from "../field.ts";
import { str, union } from "../types.ts";
import type { z } from "../z.ts";

const StatusLineBuiltIn = enumeration(
  "StatusLineBuiltIn",
  { default: "The built-in status line, whose items `status_line` chooses." },
  { stringOnly: true },
);

const StatusLineProviderId = table("StatusLineProviderId", {
  doc: "A tool of an MCP server that draws the status line.",
  positional: "all",
  fields: {
    server: required(str(), {
      doc: "Name of the MCP server, as in `[mcp_servers]`. Codex does not check that there is one.",
      examples: ["statusline"],
    }),
    tool: required(str(), { doc: "Name of the tool that returns the status line.", examples: ["render"] }),
  },
  unknown: "fatal",
});

export const StatusLineSelection = union(
  "StatusLineSelection",
  "`default`, or a table with the keys `server` and `tool`.",
  [StatusLineBuiltIn, StatusLineProviderId],
);
export type StatusLineSelection = z.infer<typeof StatusLineSelection>;
