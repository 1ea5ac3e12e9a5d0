/** The schema without its prose, as JSON text. Made by `npm run build` from the models. */
export declare const slimSchemaText: string;
