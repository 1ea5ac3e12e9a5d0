import { diagnose } from "../../layers/diagnose.ts";
import { configText } from "../../show/config-text.ts";
import { problemsText } from "../../show/problems-text.ts";
import { ShownSet } from "../../show/shown-set.ts";
import type { EffectiveText } from "../requests.ts";
import type { FileView } from "../workspace/file-view.ts";

/** What Codex uses when it starts where a file counts, with what keeps it from starting on top. */
export function effective(view: FileView): EffectiveText | undefined {
  const set = view.set?.set;
  if (!set) return undefined;
  const { cwd, home } = set.start;
  const shown = new ShownSet(set, cwd, home);
  const diagnostics = diagnose(set);
  const isRefused = diagnostics.some(({ effect }) => effect === "fatal");
  const problems = isRefused ? `${problemsText(diagnostics, shown).replaceAll(/^(?=.)/gm, "# ")}\n` : "";
  return { text: `# Codex started in ${shown.folder(cwd)}\n\n${problems}${configText(shown, [])}` };
}
