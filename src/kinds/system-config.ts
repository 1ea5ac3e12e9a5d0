import { STOPS_CODEX, defineKind } from "./kind.ts";

export const kind = defineKind({
  name: "system-config",
  title: "the config.toml of this machine",
  places: [{ in: ["system"], path: "config.toml" }],
  root: "config",
  broken: STOPS_CODEX,
  configRules: [""],
});
