import { enumeration } from "../field.ts";
import type { z } from "../z.ts";

export const OAuthCredentialsStoreMode = enumeration(
  "OAuthCredentialsStoreMode",
  {
    auto: "In the keyring of the operating system where there is one, otherwise in the file.",
    file: "In `$CODEX_HOME/.credentials.json`, as plain text that every program of yours can read.",
    keyring: "In the keyring of the operating system; logging in fails where there is none.",
  },
  { doc: "Where Codex keeps the tokens of MCP servers that you logged in to." },
);
export type OAuthCredentialsStoreMode = z.infer<typeof OAuthCredentialsStoreMode>;
