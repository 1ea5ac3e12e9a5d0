import { STOPS_CODEX, defineKind } from "./kind.ts";

export const kind = defineKind({
  name: "profile",
  title: "a profile",
  places: [{ in: ["home"], path: "*.config.toml" }],
  isKnownByName: true,
  root: "config",
  broken: STOPS_CODEX,
  configRules: [""],
  liesOver: true,
});
