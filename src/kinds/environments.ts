import { STOPS_CODEX, defineKind } from "./kind.ts";

export const kind = defineKind({
  name: "environments",
  title: "the environments of a user",
  places: [{ in: ["home"], path: "environments.toml" }],
  isKnownByName: true,
  root: "environments",
  broken: STOPS_CODEX,
});
