import { enumeration } from "../field.ts";

export const TuiPetAnchor = enumeration("TuiPetAnchor", {
  composer: "At the bottom of the composer's area, moving along with it.",
  "screen-bottom": "At the bottom of the terminal.",
});
