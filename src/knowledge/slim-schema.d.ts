/** The schema of `config.toml` without its prose, as JSON text. Made by `npm run build` from the models. */
export declare const slimSchemaText: string;

/** The schema of the settings file without its prose, as JSON text. */
export declare const slimSettingsText: string;
