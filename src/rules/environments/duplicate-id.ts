import type { Place } from "../../resolve/place.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

export const docs: RuleDocs = {
  summary: "Two environments with one `id`.",
  why: "Codex refuses to start.",
  fix: "Give each environment a name of its own.",
  kind: "environments",
  bad: '[[environments]]\nid = "box"\nprogram = "box-agent"\n\n[[environments]]\nid = "box"\nurl = "wss://box.example"\n',
  good: '[[environments]]\nid = "box"\nprogram = "box-agent"\n\n[[environments]]\nid = "remote"\nurl = "wss://box.example"\n',
};

export const rule = defineRule({
  code: "environments/duplicate-id",
  effect: "fatal",
  kinds: ["environments"],
  on: {
    environments: (environments) => {
      const seen = new Map<string, Place>();
      for (const environment of environments.items) {
        const id = environment.child("id");
        const name = id?.text();
        if (!id || name === undefined) continue;
        const first = seen.get(name);
        if (first)
          id.report(`There is an environment \`${name}\` already.`, { related: [first.valueHere("the first one")] });
        else seen.set(name, id);
      }
    },
  },
});
