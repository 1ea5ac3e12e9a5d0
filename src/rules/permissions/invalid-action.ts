import type { Place } from "../../resolve/place.ts";
import { byteLength, isBlank, trimmed } from "../../words/rust-text.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { isAbsolutePath, isWindowsPath, WINDOWS_HINT } from "../support/filesystem-path.ts";
import { HEADER_NAME } from "../support/header-name.ts";
import { containedTexts } from "./contained-texts.ts";
import { isInForce } from "./in-force.ts";
import { ACTION, appliedActions, listAround } from "./mitm.ts";
import { isSelected } from "./profiles.ts";
import { type InProfile, reportInProfile } from "./report-in-profile.ts";

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
  stage: "use",
  on: {
    [`${ACTION}.strip_request_headers.[]`]: (header) => {
      const name = header.text();
      if (name === undefined || HEADER_NAME.test(name)) return;
      refuse(header, `\`${name}\` cannot be the name of a header.`);
    },
    [`${ACTION}.inject_request_headers.[]`]: (header) => {
      if (header.kind !== "table") return;
      checkName(header);
      checkSource(header);
      const placeholder = header.child("placeholder");
      if (!/^$|[\u0000-\u0008\u000a-\u001f\u007f]/.test(placeholder?.text() ?? "-")) return;
      refuse(placeholder, "`placeholder` must be a text that can stand in a header.");
    },
    [`${ACTION}.body_secret_substitution`]: checkLimits,
    [`${ACTION}.body_secret_substitution.replacements`]: checkPlaceholders,
    [`${ACTION}.body_secret_substitution.replacements.[].secret`]: checkSecret,
    [`${ACTION}.aws_sigv4`]: checkLimits,
    [`${ACTION}.aws_sigv4.placeholder_access_key_id`]: (id) => {
      if (/^[\w-]{1,128}$/.test(id.text() ?? "-")) return;
      refuse(id, "`placeholder_access_key_id` must have 1 to 128 letters, digits, `-` and `_`.");
    },
    [`${ACTION}.aws_sigv4.region`]: checkWord,
    [`${ACTION}.aws_sigv4.service`]: checkWord,
    [`${ACTION}.aws_sigv4.access_key_id`]: checkSecret,
    [`${ACTION}.aws_sigv4.secret_access_key`]: checkSecret,
    [`${ACTION}.aws_sigv4.session_token`]: checkSecret,
  },
});

function checkName(header: Place): void {
  const place = header.child("name");
  const name = place?.text();
  if (!place) refuseLacking(header, "`name` is missing: the header needs a name.");
  else if (name === undefined) return;
  else if (!HEADER_NAME.test(name)) refuse(place, `\`${trimmed(name)}\` cannot be the name of a header.`);
  else if (name.toLowerCase() === "user-agent") refuse(place, "`User-Agent` cannot be injected.");
}

function checkSource(header: Place): void {
  const variable = header.child("secret_env_var");
  const file = header.child("secret_file");
  if (variable && file) {
    refuse(file, "Only one of `secret_env_var` and `secret_file` can be given.", { at: file.key });
  } else if (variable) {
    if (isBlank(variable.text() ?? "-")) refuse(variable, "`secret_env_var` must name a variable.");
  } else if (file) checkFile(file);
  else refuseLacking(header, "The header needs `secret_env_var` or `secret_file`.");
}

function checkPlaceholders(replacements: Place): void {
  if (replacements.kind === "array" && replacements.items.length === 0 && !replacements.isIncomplete) {
    refuse(replacements, "`replacements` must not be empty.");
  }
  const valid: { readonly place: Place; readonly text: string }[] = [];
  for (const item of replacements.items) {
    const place = item.child("placeholder");
    const text = place?.text();
    if (!place || text === undefined) continue;
    if (isPlaceholder(text)) valid.push({ place, text });
    else refuse(place, "A placeholder must have 16 to 256 ASCII characters.");
  }
  for (const index of containedTexts(valid.map(({ text }) => text))) {
    refuse(valid[index]?.place, "No placeholder may contain another one.");
  }
}

function isPlaceholder(text: string): boolean {
  const length = byteLength(text);
  return length >= 16 && length <= 256 && length === text.length;
}

function checkWord(word: Place): void {
  if (/^[A-Za-z0-9-]+$/.test(word.text() ?? "-")) return;
  refuse(word, `\`${word.name}\` must consist of letters, digits and \`-\`.`);
}

function checkSecret(secret: Place): void {
  const variable = secret.child("env_var");
  const file = secret.child("file");
  if (/^$|[=\0]/.test(variable?.text() ?? "-")) refuse(variable, "`env_var` must name a variable.");
  if (file) checkFile(file);
}

function checkFile(file: Place): void {
  const path = file.text();
  if (path === undefined || isAbsolutePath(file.file, path)) return;
  const hint = isWindowsPath(path) ? WINDOWS_HINT : undefined;
  refuse(file, `\`${file.name}\` must be an absolute path.`, { hint });
}

function checkLimits(operation: Place): void {
  if (operation.integer("port") === 0) refuse(operation.child("port"), "`port` cannot be 0.");
  if ((operation.integer("max_body_bytes") ?? 0) <= MAX_BODY) return;
  refuse(operation.child("max_body_bytes"), `\`max_body_bytes\` must be at most ${MAX_BODY} (16 MiB).`);
}

function refuseLacking(header: Place, message: string): void {
  if (header.file.isComplete) refuse(header, message, { at: header.opening });
}

/** Reports what Codex refuses where a hook that is in force applies the action; nothing without a place. */
function refuse(place: Place | undefined, message: string, more: InProfile = {}): void {
  if (!place) return;
  // permissions.PROFILE.network.mitm.actions.NAME
  const name = String(place.path[5]);
  const isApplied = appliedActions(place.root).has(name);
  const hint = isSelected(place) && !isApplied ? `No hook applies the action \`${name}\` now.` : more.hint;
  const inForce = isApplied && isInForce(place);
  reportInProfile(listAround(place), message, { at: place.node, ...more, hint, inForce });
}
