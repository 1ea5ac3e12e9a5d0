import type { SlimSchema } from "./slim-schema.ts";

/** The schema of `config.toml` without its prose. Made by `npm run build` from the models. */
export declare const slimConfig: SlimSchema;

/** The schema of the settings file without its prose. */
export declare const slimSettings: SlimSchema;
