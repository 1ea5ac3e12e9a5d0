import { table } from "../../field.ts";
import type { z } from "../../z.ts";
import { binding } from "./binding.ts";

export const TuiEditorKeymap = table("TuiEditorKeymap", {
  doc: "Keys for editing text in input fields.",
  positional: "all",
  fields: {
    insert_newline: binding("Inserts a line break."),
    move_left: binding("Moves the cursor one character to the left."),
    move_right: binding("Moves the cursor one character to the right."),
    move_up: binding("Moves the cursor up one line as displayed."),
    move_down: binding("Moves the cursor down one line as displayed."),
    move_word_left: binding("Moves the cursor to the start of the previous word."),
    move_word_right: binding("Moves the cursor to the end of the next word."),
    move_line_start: binding("Moves the cursor to the start of the line."),
    move_line_end: binding("Moves the cursor to the end of the line."),
    delete_backward: binding("Deletes the character to the left."),
    delete_forward: binding("Deletes the character to the right."),
    delete_backward_word: binding("Deletes the previous word."),
    delete_forward_word: binding("Deletes the next word."),
    kill_line_start: binding("Cuts the text between the start of the line and the cursor into the kill buffer."),
    kill_whole_line: binding("Cuts the line into the kill buffer."),
    kill_line_end: binding("Cuts the text between the cursor and the end of the line into the kill buffer."),
    yank: binding("Pastes the kill buffer."),
  },
});
export type TuiEditorKeymap = z.infer<typeof TuiEditorKeymap>;
