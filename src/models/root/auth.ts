import { AuthCredentialsStoreMode } from "../enums/auth-credentials-store-mode.ts";
import { ForcedLoginMethod } from "../enums/forced-login-method.ts";
import { field, type Fields } from "../field.ts";
import { ForcedChatgptWorkspaceIds } from "./forced-chatgpt-workspace-ids.ts";

/** Top-level keys about logging in to Codex. */
export const authFields = {
  cli_auth_credentials_store: field(AuthCredentialsStoreMode, {
    doc: "Where Codex keeps its own login. It is read when you log in and at every start.",
    default: "file",
  }),
  forced_login_method: field(ForcedLoginMethod, {
    doc: "The only way to log in that is allowed on this machine. Without it, both are.",
  }),
  forced_chatgpt_workspace_id: field(ForcedChatgptWorkspaceIds, {
    doc:
      "The ChatGPT workspaces that may be logged in to: one id, or a list of ids. An empty string or list counts as not " +
      "set.",
    examples: ["00000000-0000-0000-0000-000000000000"],
  }),
} satisfies Fields;
