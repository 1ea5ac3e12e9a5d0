import { defineKind } from "./kind.ts";

export const kind = defineKind({
  name: "desktop-environment",
  title: "an environment of a project",
  places: [{ in: ["home", "project"], path: "environments/*.toml" }],
  notRead: "Codex's command line reads no file of this folder, other programs of Codex may",
  broken: { effect: "inert", words: "does not read it" },
  ignoresStrict: true,
});
