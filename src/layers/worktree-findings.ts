import type { LayerFinding } from "./layer-finding.ts";
import type { LayerSet } from "./layer-set.ts";

/** Hooks in the files of a linked worktree, which those of the main checkout replace. */
export function worktreeFindings({ hookFolders }: LayerSet): LayerFinding[] {
  return [...hookFolders].flatMap(([{ source }, folder]): LayerFinding[] => {
    const key = source?.document.root.get("hooks")?.key;
    if (!source || !key) return [];
    return [
      {
        code: "start/worktree-hooks",
        effect: "inert",
        severity: "warning",
        message: "Codex does not look at the hooks of a linked worktree: those of the main checkout run.",
        hint: `They come from ${folder}, also where there are none.`,
        path: ["hooks"],
        file: source.file,
        range: { start: key.start, end: key.end },
      },
    ];
  });
}
