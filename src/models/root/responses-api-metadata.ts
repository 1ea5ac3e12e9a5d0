import { boundedMap, boundedStr, named } from "../types.ts";
import type { z } from "../z.ts";

// The rules know what cannot be said here: the keys that Codex itself sends, and bytes where `maxLength` counts characters.
export const ResponsesApiMetadata = named(
  "ResponsesApiMetadata",
  "Metadata of requests. A name starts with a letter, followed by up to 63 letters, digits, `_`, `.` and `-`; a value " +
    "has at most 128 bytes, and there are at most 16 of them.",
  boundedMap(boundedStr({ maxLength: 128 }), { pattern: /^[A-Za-z][A-Za-z0-9_.-]{0,63}$/ }, 16),
);
export type ResponsesApiMetadata = z.infer<typeof ResponsesApiMetadata>;
