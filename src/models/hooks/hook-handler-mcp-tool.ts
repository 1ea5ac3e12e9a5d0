import { enumeration, field, required, table } from "../field.ts";
import { anything, map, str, u64 } from "../types.ts";
import type { z } from "../z.ts";

const HookHandlerMcpToolType = enumeration(
  "HookHandlerMcpToolType",
  { mcp_tool: "Calls a tool of an MCP server." },
  { stringOnly: true },
);

export const HookHandlerMcpTool = table("HookHandlerMcpTool", {
  doc: "A hook that calls a tool of an MCP server. Not supported for `SessionEnd`, where it is skipped with a warning.",
  positional: "required",
  fields: {
    type: required(HookHandlerMcpToolType, { power: {}, doc: "Kind of hook." }),
    server: required(str(), {
      power: {},
      doc: "Name of the MCP server. A hook where it is blank is skipped with a warning.",
    }),
    tool: required(str(), {
      power: {},
      doc: "Name of the server's tool. A hook where it is blank is skipped with a warning.",
    }),
    input: field(map(anything(), "argument"), {
      doc:
        "Arguments of the call. `${name}` in a text stands for a value of the event, such as `${tool_input.file_path}`. " +
        "`nan` and `inf` are refused.",
      default: {},
    }),
    timeout: field(u64(), {
      nullable: true,
      doc: "Seconds until the call is given up. `0` counts as 1; for `Interrupt` it is 1 by default and 3 at most.",
      default: 600,
    }),
    statusMessage: field(str(), { nullable: true, doc: "What the interface shows while the hook runs." }),
  },
  unknown: "inert",
});
export type HookHandlerMcpTool = z.infer<typeof HookHandlerMcpTool>;
