import { defineKind } from "./kind.ts";

export const kind = defineKind({
  name: "config",
  title: "your config.toml",
  places: [{ in: ["home"], path: "config.toml" }],
  root: "config",
  broken: "fatal",
  hasConfigRules: true,
});
