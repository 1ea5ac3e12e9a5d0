/** What it takes that Codex uses a file that it does not use in this start. */
export type Awaited = "trust" | "another-start";

/** The code of the finding that says so of the file. */
export const OFF = "start/off";
