import type { Place } from "../../resolve/place.ts";
import { isBlank } from "../../words/rust-text.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { HEADER_NAME } from "../support/header-name.ts";
import { nonFiniteNumbers } from "../support/non-finite-numbers.ts";
import { normalizedHost } from "./host-pattern.ts";
import { HOOK } from "./mitm.ts";
import { reportInProfile } from "./report-in-profile.ts";

export const docs: RuleDocs = {
  summary: "A hook of `network.mitm` with a condition that Codex does not take.",
  why:
    "Codex refuses to start when the profile is selected: the host must be one name without `*`, lists must not be empty " +
    "or hold empty texts, schemes are `http` and `https`, port 0 does not exist, and `body` is reserved.",
  fix: "Correct or remove the condition.",
  bad:
    'default_permissions = "p"\n\n[permissions.p.network.mitm.hooks.api]\nhost = "*.example.com"\nmethods = ["GET"]\n' +
    'path_prefixes = ["/"]\naction = ["clean"]\n\n[permissions.p.network.mitm.actions.clean]\n' +
    'strip_request_headers = ["cookie"]\n',
  good:
    'default_permissions = "p"\n\n[permissions.p.network.mitm.hooks.api]\nhost = "api.example.com"\nmethods = ["GET"]\n' +
    'path_prefixes = ["/"]\naction = ["clean"]\n\n[permissions.p.network.mitm.actions.clean]\n' +
    'strip_request_headers = ["cookie"]\n',
};

export const rule = defineRule({
  code: "permissions/invalid-hook",
  effect: "fatal",
  stage: "use",
  on: {
    [`${HOOK}.host`]: (host) => {
      const text = host.text();
      const name = text === undefined ? undefined : normalizedHost(text);
      if (name === "") reportInProfile(host, "`host` must name a host.");
      else if (name?.includes("*")) reportInProfile(host, "`host` must be one name, without `*`.");
    },
    [`${HOOK}.methods`]: (methods) => checkTexts(methods, isBlank),
    [`${HOOK}.path_prefixes`]: (prefixes) => checkTexts(prefixes, (text) => text === ""),
    [`${HOOK}.query.*`]: (values) => {
      if (values.name === "") {
        reportInProfile(values, "The name of a query parameter must not be empty.", { at: values.key });
      } else if (isEmpty(values)) reportInProfile(values, `\`${values.name}\` needs at least one value.`);
    },
    [`${HOOK}.headers.*`]: (values) => {
      const { name, key } = values;
      if (!HEADER_NAME.test(name)) reportInProfile(values, `\`${name}\` cannot be the name of a header.`, { at: key });
    },
    [`${HOOK}.body`]: (body) => {
      // Codex turns it into JSON, selected or not.
      const isBroken = nonFiniteNumbers(body).length > 0;
      const message = "`body` is reserved and cannot be used yet.";
      reportInProfile(body, message, { at: body.key, ...(isBroken && { inForce: true }) });
    },
    [`${HOOK}.schemes`]: (schemes) => {
      if (!isVersion2(schemes)) return;
      for (const item of schemes.items) {
        const scheme = item.text();
        if (scheme === undefined || /^https?$/i.test(scheme)) continue;
        reportInProfile(schemes, 'A scheme must be "http" or "https".', { at: item.node });
      }
    },
    [`${HOOK}.ports`]: (ports) => {
      if (!isVersion2(ports)) return;
      for (const item of ports.items) {
        if (item.integer() === 0) reportInProfile(ports, "A port cannot be 0.", { at: item.node });
      }
    },
  },
});

function checkTexts(list: Place, isNothing: (text: string) => boolean): void {
  if (isEmpty(list)) reportInProfile(list, `\`${list.name}\` must not be empty.`);
  for (const item of list.items) {
    const text = item.text();
    if (text === undefined || !isNothing(text)) continue;
    reportInProfile(list, `\`${list.name}\` must not hold an empty text.`, { at: item.node });
  }
}

function isEmpty(list: Place): boolean {
  return list.kind === "array" && list.items.length === 0 && !list.isIncomplete;
}

/** Without `version = 2`, the settings that need it have a finding of their own. */
function isVersion2(setting: Place): boolean {
  return setting.parent?.parent?.parent?.integer("version") === 2;
}
