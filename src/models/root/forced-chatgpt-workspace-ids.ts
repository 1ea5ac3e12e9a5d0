import { list, str, union } from "../types.ts";
import type { z } from "../z.ts";

export const ForcedChatgptWorkspaceIds = union(
  "ForcedChatgptWorkspaceIds",
  "One workspace id, or a list of them. Several ids in one string, separated by commas, are refused.",
  [str({ pattern: { test: /^[^,]*$/ } }), list(str())],
);
export type ForcedChatgptWorkspaceIds = z.infer<typeof ForcedChatgptWorkspaceIds>;
