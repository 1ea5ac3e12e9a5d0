/** Why something cannot get another name, in words for the user. */
export class RenameError extends Error {}
