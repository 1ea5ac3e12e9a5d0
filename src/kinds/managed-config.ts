import { STOPS_CODEX, defineKind } from "./kind.ts";

export const kind = defineKind({
  name: "managed-config",
  title: "a managed configuration",
  places: [{ in: ["system"], path: "managed_config.toml" }],
  isKnownByName: true,
  root: "config",
  broken: STOPS_CODEX,
  configRules: [""],
  liesOver: true,
});
