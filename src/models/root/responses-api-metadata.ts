import { named } from "../types.ts";
import { z } from "../z.ts";

// What cannot be said here, the rules check: the keys that Codex itself sends, 16 entries at most, and bytes where `max`
// counts characters.
export const ResponsesApiMetadata = named(
  "ResponsesApiMetadata",
  "Metadata of requests. A name starts with a letter, followed by up to 63 letters, digits, `_`, `.` and `-`; a value " +
    "has at most 128 bytes, and there are at most 16 of them.",
  z.record(z.string().regex(/^[A-Za-z][A-Za-z0-9_.-]{0,63}$/), z.string().max(128)),
);
export type ResponsesApiMetadata = z.infer<typeof ResponsesApiMetadata>;
