import { defineKind } from "./kind.ts";

export const kind = defineKind({
  name: "requirements",
  title: "requirements of an administrator",
  places: [{ in: ["system"], path: "requirements.toml" }],
  isKnownByName: true,
  broken: "fatal",
});
