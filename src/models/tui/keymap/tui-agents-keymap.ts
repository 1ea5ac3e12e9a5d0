import { table } from "../../field.ts";
import type { z } from "../../z.ts";
import { binding } from "./binding.ts";

export const TuiAgentsKeymap = table("TuiAgentsKeymap", {
  doc: "Keys of the command center, which lists the agents and their tasks.",
  positional: "all",
  fields: {
    resume: binding("Opens the picker of sessions to resume."),
    search: binding("Searches the tasks."),
    new_task: binding("Opens a new session in the selected checkout."),
    new_worktree: binding("Opens a new session in a worktree made from the project's default branch."),
    fork: binding("Forks the selected conversation and opens the copy."),
    rename: binding("Renames the selected task."),
    stop: binding("Stops the selected task."),
    archive: binding("Archives the selected task and its child agents."),
    delete: binding("Deletes the selected task and its child agents for good."),
    hide: binding("Hides the selected task until it is resumed."),
    toggle_pin: binding("Pins or unpins the selected task."),
    toggle_grouping: binding("Switches to the next way of grouping the tasks."),
  },
});
export type TuiAgentsKeymap = z.infer<typeof TuiAgentsKeymap>;
