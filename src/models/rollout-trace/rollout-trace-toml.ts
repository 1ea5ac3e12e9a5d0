import { field, table } from "../field.ts";
import { u64, usize } from "../types.ts";
import type { z } from "../z.ts";

export const RolloutTraceToml = table("RolloutTraceToml", {
  doc:
    "Limits of the trace of a session, which Codex writes for debugging where the environment variable " +
    "`CODEX_ROLLOUT_TRACE_ROOT` names a directory.",
  positional: "all",
  fields: {
    max_payload_bytes: field(usize(), {
      doc: "Bytes of a single request, response or tool result that go into the trace. `0` is accepted.",
    }),
    max_bytes: field(u64(), {
      doc: "Bytes of the whole trace. `0` is accepted, and so is less than `max_payload_bytes`.",
    }),
  },
});
export type RolloutTraceToml = z.infer<typeof RolloutTraceToml>;
