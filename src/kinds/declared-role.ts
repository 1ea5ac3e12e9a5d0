import { roleFile } from "./agent-role.ts";
import { defineKind } from "./kind.ts";

// Without a place of its own: `config_file` of an `[agents.NAME]` table says where it is.
export const kind = defineKind({
  name: "declared-role",
  title: "an agent role that `config_file` names",
  places: [],
  tellingKeys: ["developer_instructions", "nickname_candidates"],
  root: "declared-role",
  ...roleFile,
});
