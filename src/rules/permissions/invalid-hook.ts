import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asTable, type RuleContext } from "../rule-context.ts";
import type { OffsetRange, TomlEntry, TomlValue } from "../../toml/types.ts";
import { HEADER_NAME } from "../support/header-name.ts";
import { normalizedHost } from "../support/host-pattern.ts";
import { mitmItems, type MitmItem } from "../support/mitm.ts";
import { nonFinite } from "../support/non-finite.ts";
import { reportInProfile } from "../support/permission-profiles.ts";
import { isBlank } from "../../words/rust-text.ts";

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
  check(context) {
    for (const hook of mitmItems(context, "hooks")) new HookCheck(context, hook).run();
  },
});

class HookCheck {
  readonly #context: RuleContext;
  readonly #hook: MitmItem;

  constructor(context: RuleContext, hook: MitmItem) {
    this.#context = context;
    this.#hook = hook;
  }

  run(): void {
    const { table } = this.#hook;
    const host = table.get("host")?.value;
    if (host?.kind === "string") {
      const name = normalizedHost(host.value);
      if (name === "") this.#report(host, ["host"], "`host` must name a host.");
      else if (name.includes("*")) this.#report(host, ["host"], "`host` must be one name, without `*`.");
    }
    this.#texts("methods", isBlank);
    this.#texts("path_prefixes", (text) => text === "");
    this.#query(table.get("query")?.value);
    for (const { key } of asTable(table.get("headers")?.value)?.entries ?? []) {
      if (!HEADER_NAME.test(key.name))
        this.#report(key, ["headers", key.name], `\`${key.name}\` cannot be the name of a header.`);
    }
    const body = table.get("body");
    if (body) this.#body(body);
    // Without `version = 2` these two have a finding of their own.
    if (!this.#isVersion2()) return;
    for (const item of items(table.get("schemes")?.value)) {
      if (item.kind === "string" && !/^https?$/i.test(item.value)) {
        this.#report(item, ["schemes"], 'A scheme must be "http" or "https".');
      }
    }
    for (const item of items(table.get("ports")?.value)) {
      if (item.kind === "integer" && item.value === 0) this.#report(item, ["ports"], "A port cannot be 0.");
    }
  }

  #body({ key, value }: TomlEntry): void {
    const { profile, path } = this.#hook;
    const message = "`body` is reserved and cannot be used yet.";
    // Codex turns it into JSON, selected or not.
    const broken = nonFinite(value, []).length > 0;
    reportInProfile(this.#context, profile, [...path, "body"], { at: key, message, ...(broken && { inForce: true }) });
  }

  #isVersion2(): boolean {
    const network = asTable(this.#hook.profile.table.get("network")?.value);
    const version = asTable(network?.get("mitm")?.value)?.get("version")?.value;
    return version?.kind === "integer" && version.value === 2;
  }

  #texts(name: string, isEmpty: (text: string) => boolean): void {
    const value = this.#hook.table.get(name)?.value;
    if (value?.kind !== "array") return;
    if (value.items.length === 0 && !value.incomplete) this.#report(value, [name], `\`${name}\` must not be empty.`);
    for (const item of value.items) {
      if (item.kind === "string" && isEmpty(item.value))
        this.#report(item, [name], `\`${name}\` must not hold an empty text.`);
    }
  }

  #query(value: TomlValue | undefined): void {
    for (const { key, value: list } of asTable(value)?.entries ?? []) {
      const path = ["query", key.name];
      if (key.name === "") this.#report(key, path, "The name of a query parameter must not be empty.");
      else if (list.kind === "array" && list.items.length === 0 && !list.incomplete) {
        this.#report(list, path, `\`${key.name}\` needs at least one value.`);
      }
    }
  }

  #report(at: OffsetRange, path: readonly string[], message: string): void {
    const { profile, path: base } = this.#hook;
    reportInProfile(this.#context, profile, [...base, ...path], { at, message });
  }
}

function items(value: TomlValue | undefined): readonly TomlValue[] {
  return value?.kind === "array" ? value.items : [];
}
