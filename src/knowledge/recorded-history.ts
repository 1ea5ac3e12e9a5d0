import data from "./history.json" with { type: "json" };
import type { History } from "./history.ts";

/** What the releases were asked, as `npm run history` wrote it down. */
export const recordedHistory = data as unknown as History;
