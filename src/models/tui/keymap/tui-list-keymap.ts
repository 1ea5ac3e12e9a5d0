import { table } from "../../field.ts";
import type { z } from "../../z.ts";
import { binding } from "./binding.ts";

export const TuiListKeymap = table("TuiListKeymap", {
  doc: "Keys of pop-up lists to choose from.",
  positional: "all",
  fields: {
    move_up: binding("Moves to the entry above."),
    move_down: binding("Moves to the entry below."),
    move_left: binding("Moves to the left, in lists that have columns or tabs."),
    move_right: binding("Moves to the right, in lists that have columns or tabs."),
    page_up: binding("Moves up one page."),
    page_down: binding("Moves down one page."),
    jump_top: binding("Jumps to the first entry."),
    jump_bottom: binding("Jumps to the last entry."),
    accept: binding("Chooses the entry."),
    cancel: binding("Closes the list without choosing."),
  },
});
export type TuiListKeymap = z.infer<typeof TuiListKeymap>;
