import { field, table } from "../field.ts";
import { bool } from "../types.ts";
import type { z } from "../z.ts";

export const TuiRendering = table("TuiRendering", {
  doc: "Which parts of the agent's Markdown are rendered. What is switched off is shown as its source text.",
  positional: "required",
  fields: {
    mermaid: field(bool(), { doc: "Draw Mermaid diagrams.", default: true }),
    math: field(bool(), { doc: "Lay out mathematical formulas.", default: true }),
    tables: field(bool(), { doc: "Draw tables.", default: true }),
    lists: field(bool(), { doc: "Lay out lists.", default: true }),
  },
});
export type TuiRendering = z.infer<typeof TuiRendering>;
