import type { RootName } from "../models/roots.ts";
import type { SlimSchemas } from "./slim-schema.ts";

/** The schemas of Codex's files without their prose. Made by `npm run build` from the models. */
export declare const slimFiles: SlimSchemas<RootName>;

/** The schema of the settings file without its prose. */
export declare const slimSettings: SlimSchemas<"settings">;
