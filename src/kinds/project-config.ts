import { STOPS_CODEX, defineKind } from "./kind.ts";

export const kind = defineKind({
  name: "project-config",
  title: "a project's config.toml",
  places: [{ in: ["project"], path: "config.toml" }],
  root: "config",
  broken: STOPS_CODEX,
  configRules: [""],
  liesOver: true,
});
