import { enumeration, field, table } from "./field.ts";
import { usize } from "./types.ts";
import type { z } from "./z.ts";
import { OTHER_AGENTS } from "./other-names.ts";

export const HistoryPersistence = enumeration("HistoryPersistence", {
  "save-all": "Every message is appended to `history.jsonl`.",
  none: "Nothing is written to `history.jsonl`.",
});

export const History = table("History", {
  doc: "What Codex keeps of the messages you type, in `$CODEX_HOME/history.jsonl`.",
  positional: "required",
  fields: {
    persistence: field(HistoryPersistence, {
      doc: "Whether messages are written to the history file at all.",
      default: "save-all",
    }),
    max_bytes: field(usize(), {
      doc: "Size in bytes above which the oldest entries of the history file are dropped. Without it the file grows freely.",
    }),
  },
  otherNames: {
    [OTHER_AGENTS]: {
      max_size: { instead: "Use `max_bytes`." },
      enabled: { instead: 'Write `persistence = "save-all"` or `persistence = "none"`.' },
      save_history: { instead: 'Write `persistence = "save-all"` or `persistence = "none"`.' },
    },
  },
});
export type History = z.infer<typeof History>;
