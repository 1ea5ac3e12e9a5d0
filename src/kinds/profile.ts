import { defineKind } from "./kind.ts";

export const kind = defineKind({
  name: "profile",
  title: "a profile",
  places: [{ in: ["home"], path: "*.config.toml" }],
  isKnownByName: true,
  root: "config",
  broken: "fatal",
  hasConfigRules: true,
});
