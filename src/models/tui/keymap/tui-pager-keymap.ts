import { table } from "../../field.ts";
import type { z } from "../../z.ts";
import { binding } from "./binding.ts";

export const TuiPagerKeymap = table("TuiPagerKeymap", {
  doc: "Keys of the pager that shows the transcript and other long texts.",
  positional: "all",
  fields: {
    scroll_up: binding("Scrolls up one row."),
    scroll_down: binding("Scrolls down one row."),
    page_up: binding("Scrolls up one page."),
    page_down: binding("Scrolls down one page."),
    half_page_up: binding("Scrolls up half a page."),
    half_page_down: binding("Scrolls down half a page."),
    jump_top: binding("Jumps to the beginning."),
    jump_bottom: binding("Jumps to the end."),
    close: binding("Closes the pager."),
    close_transcript: binding("Closes the transcript; meant for the same key that opens it."),
    find: binding("Searches for a text."),
    mark_markdown: binding("Marks cells of a table while you select parts of the transcript."),
  },
});
export type TuiPagerKeymap = z.infer<typeof TuiPagerKeymap>;
