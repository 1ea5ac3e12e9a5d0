import { defineKind } from "./kind.ts";

export const kind = defineKind({
  name: "agent-role",
  title: "an agent role",
  places: [{ in: ["home", "project", "system"], path: "agents/**/*.toml" }],
  broken: "dropped",
});
