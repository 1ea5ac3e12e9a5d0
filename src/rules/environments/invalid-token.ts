import { type RuleDocs, defineRule } from "../define-rule.ts";

export const docs: RuleDocs = {
  summary: "An `auth_bearer_token` with a line break or another control character.",
  why: "Codex sends the token in a header, which holds no such character, and refuses to start.",
  fix: "Write the token on one line.",
  kind: "environments",
  bad: '[[environments]]\nid = "box"\nurl = "wss://box.example"\nauth_bearer_token = "TOKEN\\n"\n',
  good: '[[environments]]\nid = "box"\nurl = "wss://box.example"\nauth_bearer_token = "TOKEN"\n',
};

export const rule = defineRule({
  code: "environments/invalid-token",
  effect: "fatal",
  kinds: ["environments"],
  on: {
    "environments.[].auth_bearer_token": (token) => {
      if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(token.text() ?? "")) {
        token.report("The token holds a control character, which no header can.");
      }
    },
  },
});
