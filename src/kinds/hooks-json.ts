import { defineKind } from "./kind.ts";

export const kind = defineKind({
  name: "hooks-json",
  title: "a file of hooks",
  places: [{ in: ["home", "project", "system"], path: "hooks.json" }],
  isKnownByName: true,
  syntax: "json",
  root: "hooks-json",
  broken: { effect: "dropped", words: "drops all hooks of the file" },
  configRules: ["hooks/", "secrets/", "audit/", "alias-key"],
  isReadAlone: true,
  ignoresStrict: true,
});
