import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asString, asTable, type RuleContext } from "../rule-context.ts";
import type { OffsetRange, TomlString, TomlTable, TomlValue } from "../../toml/types.ts";
import { containedTexts } from "../support/contained-texts.ts";
import { isAbsolutePath, isWindowsPath, WINDOWS_HINT } from "../support/filesystem-path.ts";
import { HEADER_NAME } from "../support/header-name.ts";
import { appliedActions, mitmItems, type MitmItem } from "../support/mitm.ts";
import { isInForce, permissionProfiles, reportInProfile } from "../support/permission-profiles.ts";
import { byteLength, isBlank, trimmed } from "../../words/rust-text.ts";

const MAX_BODY = 16 * 1024 * 1024;

export const docs: RuleDocs = {
  summary: "An action of `network.mitm` with a value that Codex does not take.",
  why:
    "Codex refuses to start when a hook of the selected profile applies the action. Header names must be possible ones, and " +
    "`User-Agent` cannot be injected; an injected header needs exactly one of `secret_env_var` and `secret_file`; files are " +
    "given by absolute paths; placeholders of bodies have 16 to 256 ASCII characters and must not contain each other.",
  fix: "Correct the value.",
  bad:
    'default_permissions = "p"\n\n[permissions.p.network.mitm.hooks.api]\nhost = "api.example.com"\nmethods = ["GET"]\n' +
    'path_prefixes = ["/"]\naction = ["login"]\n\n[permissions.p.network.mitm.actions.login]\n' +
    'inject_request_headers = [{ name = "authorization" }]\n',
  good:
    'default_permissions = "p"\n\n[permissions.p.network.mitm.hooks.api]\nhost = "api.example.com"\nmethods = ["GET"]\n' +
    'path_prefixes = ["/"]\naction = ["login"]\n\n[permissions.p.network.mitm.actions.login]\n' +
    'inject_request_headers = [{ name = "authorization", prefix = "Bearer ", secret_env_var = "SERVICE_TOKEN" }]\n',
};

export const rule = defineRule({
  code: "permissions/invalid-action",
  effect: "fatal",
  check(context) {
    const applied = appliedActions(context);
    for (const action of mitmItems(context, "actions")) new ActionCheck(context, action, applied).run();
  },
});

class ActionCheck {
  readonly #context: RuleContext;
  readonly #action: MitmItem;
  readonly #applied: ReadonlySet<string>;

  constructor(context: RuleContext, action: MitmItem, applied: ReadonlySet<string>) {
    this.#context = context;
    this.#action = action;
    this.#applied = applied;
  }

  run(): void {
    const { table } = this.#action;
    for (const item of items(table.get("strip_request_headers")?.value)) {
      if (item.kind === "string" && !HEADER_NAME.test(item.value)) {
        this.#report(item, ["strip_request_headers"], `\`${item.value}\` cannot be the name of a header.`);
      }
    }
    for (const item of items(table.get("inject_request_headers")?.value)) {
      if (item.kind === "table") this.#injected(item);
    }
    const body = asTable(table.get("body_secret_substitution")?.value);
    if (body) this.#body(body);
    const aws = asTable(table.get("aws_sigv4")?.value);
    if (aws) this.#aws(aws);
  }

  #injected(header: TomlTable): void {
    const path = ["inject_request_headers"];
    const name = header.get("name");
    const text = asString(name?.value) ?? "";
    const { complete } = this.#context;
    const opening = { start: header.start, end: header.origin === "inline" ? header.start + 1 : header.end };
    if (!name) {
      if (complete) this.#report(opening, path, "`name` is missing: the header needs a name.");
    } else if (name.value.kind === "string") {
      if (!HEADER_NAME.test(text))
        this.#report(name.value, path, `\`${trimmed(text)}\` cannot be the name of a header.`);
      else if (text.toLowerCase() === "user-agent") this.#report(name.value, path, "`User-Agent` cannot be injected.");
    }
    const variable = header.get("secret_env_var");
    const file = header.get("secret_file");
    if (variable && file) {
      this.#report(file.key, path, "Only one of `secret_env_var` and `secret_file` can be given.");
    } else if (!variable && !file) {
      if (complete) this.#report(opening, path, "The header needs `secret_env_var` or `secret_file`.");
    } else if (variable?.value.kind === "string" && isBlank(variable.value.value)) {
      this.#report(variable.value, path, "`secret_env_var` must name a variable.");
    } else if (file?.value.kind === "string" && !isAbsolutePath(this.#context.options, file.value.value)) {
      this.#report(file.value, path, "`secret_file` must be an absolute path.", hintAbout(file.value.value));
    }
    const placeholder = header.get("placeholder")?.value;
    if (placeholder?.kind === "string" && /^$|[\u0000-\u0008\u000a-\u001f\u007f]/.test(placeholder.value)) {
      this.#report(placeholder, path, "`placeholder` must be a text that can stand in a header.");
    }
  }

  #body(body: TomlTable): void {
    const base = ["body_secret_substitution"];
    const path = [...base, "replacements"];
    const replacements = body.get("replacements")?.value;
    if (replacements?.kind === "array" && replacements.items.length === 0 && !replacements.incomplete) {
      this.#report(replacements, path, "`replacements` must not be empty.");
    }
    const valid: TomlString[] = [];
    for (const item of items(replacements)) {
      const placeholder = asTable(item)?.get("placeholder")?.value;
      this.#secret(asTable(item)?.get("secret")?.value, path);
      if (placeholder?.kind !== "string") continue;
      const { value } = placeholder;
      if (byteLength(value) < 16 || byteLength(value) > 256 || byteLength(value) !== value.length) {
        this.#report(placeholder, path, "A placeholder must have 16 to 256 ASCII characters.");
      } else valid.push(placeholder);
    }
    for (const index of containedTexts(valid.map(({ value }) => value))) {
      this.#report(valid[index] as TomlString, path, "No placeholder may contain another one.");
    }
    this.#limits(body, base);
  }

  #aws(aws: TomlTable): void {
    const path = ["aws_sigv4"];
    const id = aws.get("placeholder_access_key_id")?.value;
    if (id?.kind === "string" && !/^[\w-]{1,128}$/.test(id.value)) {
      this.#report(
        id,
        [...path, "placeholder_access_key_id"],
        "`placeholder_access_key_id` must have 1 to 128 letters, digits, `-` and `_`.",
      );
    }
    for (const key of ["region", "service"]) {
      const value = aws.get(key)?.value;
      if (value?.kind === "string" && !/^[A-Za-z0-9-]+$/.test(value.value)) {
        this.#report(value, [...path, key], `\`${key}\` must consist of letters, digits and \`-\`.`);
      }
    }
    for (const key of ["access_key_id", "secret_access_key", "session_token"])
      this.#secret(aws.get(key)?.value, [...path, key]);
    this.#limits(aws, path);
  }

  #secret(value: TomlValue | undefined, path: readonly string[]): void {
    const secret = asTable(value);
    const variable = secret?.get("env_var")?.value;
    const file = secret?.get("file")?.value;
    if (variable?.kind === "string" && /^$|[=\0]/.test(variable.value)) {
      this.#report(variable, [...path, "env_var"], "`env_var` must name a variable.");
    }
    if (file?.kind === "string" && !isAbsolutePath(this.#context.options, file.value)) {
      this.#report(file, [...path, "file"], "`file` must be an absolute path.", hintAbout(file.value));
    }
  }

  #limits(table: TomlTable, path: readonly string[]): void {
    const port = table.get("port")?.value;
    const bytes = table.get("max_body_bytes")?.value;
    if (port?.kind === "integer" && port.value === 0) this.#report(port, [...path, "port"], "`port` cannot be 0.");
    if (bytes?.kind === "integer" && bytes.value > MAX_BODY) {
      this.#report(bytes, [...path, "max_body_bytes"], `\`max_body_bytes\` must be at most ${MAX_BODY} (16 MiB).`);
    }
  }

  #report(at: OffsetRange, path: readonly string[], message: string, hint?: string): void {
    const { profile, path: base, name } = this.#action;
    const inForce =
      this.#applied.has(name) && isInForce(permissionProfiles(this.#context), profile, [...base, ...path]);
    const selected = permissionProfiles(this.#context).chain.includes(profile);
    reportInProfile(this.#context, profile, [...base, ...path], {
      at,
      inForce,
      message,
      ...(hint !== undefined && { hint }),
      ...(!inForce &&
        selected &&
        !this.#applied.has(name) && {
          effect: "risk" as const,
          hint: `No hook applies the action \`${name}\` now.`,
        }),
    });
  }
}

function hintAbout(path: string): string | undefined {
  return isWindowsPath(path) ? WINDOWS_HINT : undefined;
}

function items(value: TomlValue | undefined): readonly TomlValue[] {
  return value?.kind === "array" ? value.items : [];
}
