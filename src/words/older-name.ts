/** Where a name comes from that Codex itself once had; follows "is". */
export const OLDER = "a name from older releases";
