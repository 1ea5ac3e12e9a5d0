/**
 * Edits of configuration files.
 *
 * @packageDocumentation
 */
export { type EditFileOptions, type EditedFile, editFile } from "./edit-file.ts";
export { IoError } from "./io-error.ts";
