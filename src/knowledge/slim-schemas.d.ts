import type { SlimSchema } from "./slim-schema.ts";

/** The schema of `config.toml` without its prose. Made by `npm run build` from the models. */
export declare const slimConfig: SlimSchema;

/** All names of keys and values that the models know, with spaces between them. */
export declare const vocabularyText: string;

/** The schema of the settings file without its prose. */
export declare const slimSettings: SlimSchema;
