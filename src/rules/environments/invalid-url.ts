import { type RuleDocs, defineRule } from "../define-rule.ts";

/** The beginning of an address that Codex's reader takes: a host, and what else belongs to it. */
const START = /^wss?:\/\/[\w.~:@!$&'()*+,;=%[\]-]+(?:[/?#]|$)/;
/** What no part of an address holds. */
const NEVER = /[\s\u0000-\u001f<>\\^`]/;

export const docs: RuleDocs = {
  summary: "A `url` of an environment that is not the address of a WebSocket.",
  why: "Codex refuses to start: it takes `ws://` and `wss://`, in small letters, and a host.",
  fix: "Write an address such as `wss://box.example:8443`.",
  kind: "environments",
  bad: '[[environments]]\nid = "box"\nurl = "https://box.example"\n',
  good: '[[environments]]\nid = "box"\nurl = "wss://box.example"\n',
};

export const rule = defineRule({
  code: "environments/invalid-url",
  effect: "fatal",
  kinds: ["environments"],
  on: {
    "environments.[].url": (url) => {
      const address = url.text()?.trim();
      if (address === undefined) return;
      if (address === "") url.report("`url` is blank.");
      else if (!/^wss?:\/\//.test(address)) url.report("`url` must begin with `ws://` or `wss://`.");
      else if (!START.test(address) || NEVER.test(address)) url.report("`url` is not an address.");
    },
  },
});
