import { table } from "../../field.ts";
import type { z } from "../../z.ts";
import { binding } from "./binding.ts";

export const TuiVimOperatorKeymap = table("TuiVimOperatorKeymap", {
  doc: "Keys while a Vim operator waits for its motion. Pressing the operator's own key again applies it to the whole line.",
  positional: "all",
  fields: {
    delete_line: binding("Deletes the whole line: the second `d` of Vim's `dd`."),
    yank_line: binding("Copies the whole line: the second `y` of Vim's `yy`."),
    motion_left: binding("Applies the operator to the character on the left (Vim's `h`)."),
    motion_right: binding("Applies the operator to the character on the right (Vim's `l`)."),
    motion_up: binding("Applies the operator up to the line above (Vim's `k`)."),
    motion_down: binding("Applies the operator down to the line below (Vim's `j`)."),
    motion_word_forward: binding("Applies the operator up to the start of the next word (Vim's `w`)."),
    motion_word_backward: binding("Applies the operator back to the start of the previous word (Vim's `b`)."),
    motion_word_end: binding("Applies the operator up to the end of this word or the next (Vim's `e`)."),
    motion_line_start: binding("Applies the operator back to the start of the line (Vim's `0`)."),
    motion_line_end: binding("Applies the operator up to the end of the line (Vim's `$`)."),
    motion_find_forward: binding(
      "Applies the operator up to and with the next occurrence of a character in the line (Vim's `f`).",
    ),
    motion_find_backward: binding(
      "Applies the operator back to the previous occurrence of a character in the line (Vim's `F`).",
    ),
    motion_till_forward: binding(
      "Applies the operator until right before the next occurrence of a character in the line (Vim's `t`).",
    ),
    motion_till_backward: binding(
      "Applies the operator back until right after the previous occurrence of a character in the line (Vim's `T`).",
    ),
    motion_jump_top: binding("Applies the operator up to the first line; pressed twice in a row, like Vim's `gg`."),
    motion_jump_bottom: binding("Applies the operator down to the last line (Vim's `G`)."),
    select_inner_text_object: binding("Waits for a text object and applies the operator to its inside (Vim's `i`)."),
    select_around_text_object: binding(
      "Waits for a text object and applies the operator to it and what surrounds it (Vim's `a`).",
    ),
    cancel: binding("Cancels the operator and returns to normal mode without changing the text."),
  },
});
export type TuiVimOperatorKeymap = z.infer<typeof TuiVimOperatorKeymap>;
