import { registerNamed } from "../registry.ts";
import { z } from "../z.ts";

// What cannot be said here, the rules check: the keys that Codex itself sends, 16 entries at most, and bytes where `max`
// counts characters.
export const ResponsesApiMetadata = z.record(z.string().regex(/^[A-Za-z][A-Za-z0-9_.-]{0,63}$/), z.string().max(128));
registerNamed(ResponsesApiMetadata, "ResponsesApiMetadata");
export type ResponsesApiMetadata = z.infer<typeof ResponsesApiMetadata>;
