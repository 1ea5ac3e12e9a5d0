import { enumeration } from "../field.ts";

export const ResumeCwdMode = enumeration("ResumeCwdMode", {
  current: "The folder that Codex was started in.",
  session: "The folder that the session worked in last.",
});
