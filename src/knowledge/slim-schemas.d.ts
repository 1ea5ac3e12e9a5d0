import type { RootName } from "../models/roots.ts";
import type { SlimSchemas } from "./slim-schema.ts";

/** The schemas of Codex's files without their prose. Made by `npm run build` from the models. */
export declare const slimFiles: SlimSchemas<RootName>;

/** All names of keys and values that the models know, with spaces between them. */
export declare const vocabularyText: string;

/** The schema of the settings file without its prose. */
export declare const slimSettings: SlimSchemas<"settings">;
