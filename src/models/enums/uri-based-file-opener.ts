import { enumeration } from "../field.ts";
import type { z } from "../z.ts";

export const UriBasedFileOpener = enumeration(
  "UriBasedFileOpener",
  {
    vscode: "Links open in Visual Studio Code (`vscode://`).",
    "vscode-insiders": "Links open in the Insiders build of Visual Studio Code (`vscode-insiders://`).",
    windsurf: "Links open in Windsurf (`windsurf://`).",
    cursor: "Links open in Cursor (`cursor://`).",
    none: "Mentioned files are plain text.",
  },
  { doc: "The editor that opens the files that the model mentions." },
);
export type UriBasedFileOpener = z.infer<typeof UriBasedFileOpener>;
