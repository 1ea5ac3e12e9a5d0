import { enumeration } from "../field.ts";
import type { z } from "../z.ts";

export const AuthCredentialsStoreMode = enumeration(
  "AuthCredentialsStoreMode",
  {
    file: "In `$CODEX_HOME/auth.json`, as plain text.",
    keyring: "In the keyring of the operating system; logging in fails where there is none.",
    auto: "In the keyring where there is one, otherwise in the file.",
    ephemeral: "In memory only: you log in again for every process.",
  },
  { doc: "Where Codex keeps its own login." },
);
export type AuthCredentialsStoreMode = z.infer<typeof AuthCredentialsStoreMode>;
