import { table } from "../../field.ts";
import type { z } from "../../z.ts";
import { binding } from "./binding.ts";

export const TuiChatKeymap = table("TuiChatKeymap", {
  doc: "Keys of the conversation view.",
  positional: "all",
  fields: {
    open_presets: binding("Opens the presets of `[tui.presets]`, to run or save an input."),
    toggle_voice: binding("Starts or ends a voice conversation."),
    toggle_voice_mute: binding("Mutes or unmutes the microphone of a voice conversation."),
    interrupt_turn: binding("Interrupts the running turn."),
    decrease_reasoning_effort: binding("Lowers the reasoning effort."),
    increase_reasoning_effort: binding("Raises the reasoning effort."),
    previous_permission_mode: binding("Switches to the previous permission mode that is available.", {
      userOnly: true,
    }),
    next_permission_mode: binding("Switches to the next permission mode that is available.", { userOnly: true }),
    edit_queued_message: binding(
      "Steps forward through pending questions, then takes the last queued message back into the composer.",
    ),
    prompt_stack_back: binding("Steps back through pending questions towards the composer."),
    skip_question: binding("Skips the question that has the focus."),
  },
});
export type TuiChatKeymap = z.infer<typeof TuiChatKeymap>;
