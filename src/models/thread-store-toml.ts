import { enumeration, field, required, table } from "./field.ts";
import { str } from "./types.ts";
import type { z } from "./z.ts";

export const ThreadStoreType = enumeration("ThreadStoreType", {
  local: "In files below `$CODEX_HOME`.",
  in_memory: "In memory only, for tests: nothing is left when Codex ends. Needs `id`.",
});

export const ThreadStoreToml = table("ThreadStoreToml", {
  doc: "Where conversations are kept. Experimental.",
  fields: {
    type: required(ThreadStoreType, { doc: "Kind of store." }),
    id: field(str(), { doc: 'Name of the store in memory. Only with `type = "in_memory"`.' }),
  },
  unknown: "inert",
  conditions: [
    { if: { required: ["type"], properties: { type: { const: "in_memory" } } }, then: { required: ["id"] } },
  ],
});
export type ThreadStoreToml = z.infer<typeof ThreadStoreToml>;
