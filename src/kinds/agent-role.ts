import { type Kind, defineKind } from "./kind.ts";

/** What holds for every file of a role, whoever names it. */
export const roleFile = {
  broken: { effect: "dropped", words: "leaves out the role" },
  configRules: [""],
  isReadAlone: true,
  ignoresStrict: true,
} as const satisfies Partial<Kind>;

export const kind = defineKind({
  name: "agent-role",
  title: "an agent role",
  places: [{ in: ["home", "project", "system"], path: "agents/**/*.toml" }],
  root: "agent-role",
  ...roleFile,
});
