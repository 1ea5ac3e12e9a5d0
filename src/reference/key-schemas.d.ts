import type { SlimSchemas } from "../knowledge/slim-schema.ts";
import type { RootName } from "../models/roots.ts";

/** The schemas of Codex's files with their prose. Made by `npm run build` from the models. */
export declare const keySchemas: SlimSchemas<RootName>;
