import { type RuleDocs, defineRule } from "../define-rule.ts";

/** Files of login tokens beside the configuration. */
const FILES = ["auth.json", ".credentials.json"];
/** The bits of those who are not the owner. */
const OTHERS = 0o077;

export const docs: RuleDocs = {
  summary: "Other users of the machine may read or write a file of login tokens.",
  why: "`auth.json` and `.credentials.json` beside the configuration are as good as a password. Told where files can be looked at, as on the command line of Linux and macOS; nothing is read of them.",
  fix: "`chmod 600` takes the rights of the others away.",
  bad: 'model = "gpt-5"\n',
  good: 'model = "gpt-5"\n',
};

export const rule = defineRule({
  code: "audit/readable-login",
  effect: "risk",
  group: "audit",
  kinds: ["config"],
  end: (file) => {
    for (const path of FILES) {
      const mode = file.files?.mode?.(path);
      if (mode === undefined || (mode & OTHERS) === 0) continue;
      file.add({
        at: { start: 0, end: 0 },
        path: [],
        message: `Others than you may use \`${path}\` beside this file (its mode is ${mode.toString(8)}): it holds login tokens.`,
        hint: `Run \`chmod 600 ${path}\` in that folder.`,
      });
    }
  },
});
