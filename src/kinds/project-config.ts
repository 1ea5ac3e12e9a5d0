import { defineKind } from "./kind.ts";

export const kind = defineKind({
  name: "project-config",
  title: "a project's config.toml",
  places: [{ in: ["project"], path: "config.toml" }],
  root: "config",
  broken: "fatal",
  hasConfigRules: true,
});
