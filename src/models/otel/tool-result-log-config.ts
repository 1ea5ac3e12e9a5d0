import { field, table } from "../field.ts";
import { usize } from "../types.ts";
import type { z } from "../z.ts";

export const ToolResultLogConfig = table("ToolResultLogConfig", {
  doc: "How much of a tool's output the exported log records carry. What the model sees does not depend on it.",
  positional: "required",
  fields: {
    max_bytes: field(usize(), {
      doc: "Bytes of a tool's output in its log record; the rest is cut off and marked as such. `0` keeps the output out of the log.",
      default: 2048,
    }),
  },
});
export type ToolResultLogConfig = z.infer<typeof ToolResultLogConfig>;
