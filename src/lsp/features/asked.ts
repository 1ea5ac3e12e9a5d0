// The features that an editor asks for, but for those that say what keys mean. The checks do without them: they are fetched
// together when one of them is asked for first.
export { codeActions } from "./code-actions.ts";
export { definition } from "./definition.ts";
export { documentLinks } from "./document-links.ts";
export { documentSymbols } from "./document-symbols.ts";
export { effective } from "./effective.ts";
export { foldingRanges } from "./folding.ts";
export { inlayHints } from "./inlay-hints.ts";
export { migration } from "./migration.ts";
export { references } from "./references.ts";
export { prepareRename, rename } from "./rename.ts";
export { userFileOf } from "../workspace/user-file.ts";
