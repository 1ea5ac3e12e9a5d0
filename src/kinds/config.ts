import { STOPS_CODEX, defineKind } from "./kind.ts";

export const kind = defineKind({
  name: "config",
  title: "your config.toml",
  places: [{ in: ["home"], path: "config.toml" }],
  isKnownByName: true,
  tellingKeys: ["agents", "desktop", "history", "notice", "notify", "profiles", "projects", "tui"],
  root: "config",
  broken: STOPS_CODEX,
  configRules: [""],
});
