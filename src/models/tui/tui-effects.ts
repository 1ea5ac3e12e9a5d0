import { field, table } from "../field.ts";
import { bool } from "../types.ts";
import type { z } from "../z.ts";

export const TuiEffects = table("TuiEffects", {
  doc: "Which visual effects are shown. All of them need `animations = true`; what an effect stands for goes on without it.",
  positional: "required",
  fields: {
    starfield: field(bool(), { doc: "Moving stars in the composer.", default: true }),
    shimmer: field(bool(), { doc: "Shimmer across status and loading texts.", default: true }),
    welcome: field(bool(), { doc: "Animation of the artwork on the welcome screen.", default: true }),
    effort: field(bool(), {
      doc: "Animation in the composer and the footer when the reasoning effort changes.",
      default: true,
    }),
    progress: field(bool(), { doc: "Moving bullets and spinners beside running activities.", default: true }),
    title: field(bool(), {
      doc: "Blinking mark in the terminal's title while something waits for you.",
      default: true,
    }),
  },
});
export type TuiEffects = z.infer<typeof TuiEffects>;
