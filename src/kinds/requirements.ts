import { STOPS_CODEX, defineKind } from "./kind.ts";

export const kind = defineKind({
  name: "requirements",
  title: "requirements of an administrator",
  places: [{ in: ["system"], path: "requirements.toml" }],
  isKnownByName: true,
  broken: STOPS_CODEX,
});
