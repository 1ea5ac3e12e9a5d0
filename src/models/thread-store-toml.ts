import { enumeration, required, table } from "./field.ts";
import { str, union } from "./types.ts";
import type { z } from "./z.ts";

const LocalThreadStoreType = enumeration(
  "LocalThreadStoreType",
  {
    local: "In files below `$CODEX_HOME`.",
  },
  { stringOnly: true },
);

const InMemoryThreadStoreType = enumeration(
  "InMemoryThreadStoreType",
  {
    in_memory: "In memory only, for tests: nothing is left when Codex ends.",
  },
  { stringOnly: true },
);

export const LocalThreadStoreToml = table("LocalThreadStoreToml", {
  doc: "Keeps conversations in files below `$CODEX_HOME`.",
  positional: "all",
  fields: {
    type: required(LocalThreadStoreType, { doc: "Kind of store." }),
  },
  unknown: "inert",
});

export const InMemoryThreadStoreToml = table("InMemoryThreadStoreToml", {
  doc: "Keeps conversations in memory only, for tests.",
  positional: "all",
  fields: {
    type: required(InMemoryThreadStoreType, { doc: "Kind of store." }),
    id: required(str(), { doc: "Name of the store; sessions with the same name share it." }),
  },
  unknown: "inert",
});

export const ThreadStoreToml = union("ThreadStoreToml", "Where conversations are kept, by `type`. Experimental.", [
  LocalThreadStoreToml,
  InMemoryThreadStoreToml,
]);
export type ThreadStoreToml = z.infer<typeof ThreadStoreToml>;
