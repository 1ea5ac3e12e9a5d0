import { changeTo } from "../../edit/change-to.ts";
import { listed } from "../../words/describe.ts";
import { nearest } from "../../words/nearest.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

export const docs: RuleDocs = {
  summary: "A `default` that is not an environment of the file.",
  why: "Codex refuses to start.",
  fix: "Write the `id` of an environment, `local` for this machine (unless `include_local` is false), or `none`.",
  kind: "environments",
  bad: 'default = "bux"\n\n[[environments]]\nid = "box"\nprogram = "box-agent"\n',
  good: 'default = "box"\n\n[[environments]]\nid = "box"\nprogram = "box-agent"\n',
};

export const rule = defineRule({
  code: "environments/unknown-default",
  effect: "fatal",
  kinds: ["environments"],
  on: {
    default: (place, file) => {
      const name = place.text()?.trim();
      if (name === undefined || name.toLowerCase() === "none") return;
      if (name === "") return place.report("`default` is blank.");
      // What could not be read may hold the environment.
      if (!file.isComplete) return;
      const ids = (file.root.child("environments")?.items ?? []).flatMap((one) => one.text("id") ?? []);
      const known = file.root.flag("include_local") === false ? ids : ["local", ...ids];
      if (known.includes(name)) return;
      const guess = nearest(name, known);
      place.report(`There is no environment \`${name}\` in the file.`, {
        hint: `It has ${listed([...known, "none"])}.`,
        ...(guess !== undefined && { fix: changeTo(place.file.document, guess, place.node, false) }),
      });
    },
  },
});
