import { removalFix } from "../edit/removal-fix.ts";
import type { Fix } from "../diagnostics/diagnostic.ts";
import { noteOf } from "../resolve/note.ts";
import type { Place } from "../resolve/place.ts";
import type { TomlDocument, TomlKey } from "../toml/types.ts";
import { dotted } from "../words/describe.ts";
import { type RuleDocs, defineRule } from "./define-rule.ts";

export const docs: RuleDocs = {
  summary: "A key that Codex still reads but that no longer does anything.",
  why: "Codex accepts the key so that old files keep loading. The setting has no effect.",
  fix: "Remove the key; where something else does its work now, the finding names it.",
  bad: "[features]\nsteer = false\n",
  good: "[features]\nhooks = false\n",
};

export const rule = defineRule({
  code: "removed-key",
  effect: "inert",
  onField: {
    removed: (place, { document }) => {
      const note = noteOf(place);
      const { field } = place;
      const name = dotted(place.path);
      // A rule of its own says more.
      if (note?.kind !== "removed" || !place.key || field?.toldBy !== undefined) return;
      // Codex wrote both of them: that is one thing to say, and one to repair.
      const twin = place.root.child("features", "personality");
      if (name === "features.personality" && isReported(place.root.child("personality"))) return;
      const both = name === "personality" && isReported(twin) ? twin?.key : undefined;
      const fix = removalOf(document, place.key, both);
      const { advice } = note;
      const hint = fix
        ? advice.replace("It has no effect. ", "").replace(/ ?(Remove it|Delete the key)\.$/, "")
        : advice;
      const isDefault = place.node.kind === "boolean" && place.node.value === field?.default;
      place.reportKey(`\`${dotted(place.path)}\` no longer has any effect.`, {
        fix,
        ...(hint !== "" && { hint }),
        ...((isDefault || field?.quiet) && { severity: "info" }),
      });
    },
  },
});

function isReported(place: Place | undefined): boolean {
  return place !== undefined && noteOf(place)?.kind === "removed";
}

function removalOf(document: TomlDocument, key: TomlKey, other: TomlKey | undefined): Fix | undefined {
  return (other && removalFix(document, [key, other])) ?? removalFix(document, key);
}
