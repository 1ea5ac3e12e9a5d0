import { table } from "../../field.ts";
import type { z } from "../../z.ts";
import { binding } from "./binding.ts";

export const TuiApprovalKeymap = table("TuiApprovalKeymap", {
  doc: "Keys of the dialog that asks for approval.",
  positional: "all",
  fields: {
    open_fullscreen: binding("Shows the details of the request in full screen."),
    open_thread: binding("Opens the conversation that asks, when it is another one than that on the screen."),
    approve: binding("Approves with the first option."),
    approve_for_session: binding("Approves for the rest of the session, where that is offered."),
    approve_for_prefix: binding("Approves all commands that start like this one, where that is offered."),
    deny: binding("Refuses without comment."),
    decline: binding("Refuses and lets you tell the agent what to do instead."),
    cancel: binding("Cancels a request for input."),
  },
});
export type TuiApprovalKeymap = z.infer<typeof TuiApprovalKeymap>;
