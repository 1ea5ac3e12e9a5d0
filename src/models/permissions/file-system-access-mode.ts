import { enumeration } from "../field.ts";

export const FileSystemAccessMode = enumeration(
  "FileSystemAccessMode",
  {
    read: "The agent may read.",
    write: "The agent may read and write.",
    deny: "The agent may neither read nor write, even where a wider entry allows it.",
  },
  { aliases: { none: "deny" } },
);
