import type { Place } from "../../resolve/place.ts";
import type { PlaceCheck } from "../define-rule.ts";
import { RESERVED_PROVIDERS } from "../support/provider-kind.ts";

/**
 * What a text is: `program` and `folder` are paths, `argument` goes to a program that may have a way of its own with it,
 * `variable` is the value of an environment variable, `web` part of a request.
 */
type Role = "program" | "folder" | "argument" | "variable" | "web";

/** A text that Codex passes on as it is, where people expect a shell's expansions. */
export interface LiteralText {
  readonly place: Place;
  readonly text: string;
  readonly role: Role;
  /** The key that it is the value of, or an item of the value. */
  readonly key: string;
}

const ROLES: Readonly<Record<string, Role>> = {
  "mcp_servers.*.command": "program",
  "mcp_servers.*.cwd": "folder",
  "mcp_servers.*.url": "web",
  "mcp_servers.*.env.*": "variable",
  "mcp_servers.*.http_headers.*": "web",
  "shell_environment_policy.set.*": "variable",
  "model_providers.*.base_url": "web",
  "model_providers.*.model_catalog_url": "web",
  "model_providers.*.experimental_bearer_token": "web",
  "model_providers.*.http_headers.*": "web",
  "model_providers.*.query_params.*": "web",
  openai_base_url: "web",
  chatgpt_base_url: "web",
  "otel.exporter.*.endpoint": "web",
  "otel.exporter.*.headers.*": "web",
  "otel.trace_exporter.*.endpoint": "web",
  "otel.trace_exporter.*.headers.*": "web",
  "otel.metrics_exporter.*.endpoint": "web",
  "otel.metrics_exporter.*.headers.*": "web",
};
const ARGUMENTS = ["mcp_servers.*.args", "model_providers.*.auth.args"];

/** Looks at the texts that Codex expands nothing in, apart from the names of projects. */
export function onLiteralTexts(check: (literal: LiteralText) => void): Record<string, PlaceCheck> {
  const look = (place: Place, role: Role): void => {
    const text = place.text();
    if (!text || place.isUserOnly || isOfReserved(place)) return;
    const key = typeof place.segment === "number" ? place.parent?.name : place.name;
    check({ place, text, role, key: key ?? "" });
  };
  const on: Record<string, PlaceCheck> = {
    // A program and its arguments in one array.
    notify: ({ items }) => {
      const expands = expandsArguments(items);
      for (const [index, item] of items.entries()) {
        if (index === 0) look(item, "program");
        else if (!expands) look(item, "argument");
      }
    },
  };
  for (const [path, role] of Object.entries(ROLES)) on[path] = (place) => look(place, role);
  for (const path of ARGUMENTS) {
    on[path] = ({ items, parent }) => {
      if (!expandsArguments([parent?.child("command"), ...items])) for (const item of items) look(item, "argument");
    };
  }
  return on;
}

/** Whether Codex refuses the provider around a text as a whole. */
function isOfReserved({ path: [root, id] }: Place): boolean {
  return root === "model_providers" && RESERVED_PROVIDERS.includes(String(id));
}

/** Options after which a program reads code: a shell's, or an interpreter's. */
const CODE = /^(?:-[a-z]*c|-e|-p|--eval|--command|-(?:enc|encoded)?command|\/c|\/k|eval)$/i;
const INTERPRETER =
  /(?:^|[\\/])(?:(?:ba|z|da|k|fi|a)?sh|pwsh|powershell|cmd|nu|node|bun|deno|python[\d.]*|perl|ruby|osascript|env|ssh|wsl|nix|nix-shell|direnv|dotenvx?|op|doppler|infisical|envsubst)(?:\.exe)?$/i;

/** Whether a program gets code to read, or fills in variables itself. */
function expandsArguments(items: readonly (Place | undefined)[]): boolean {
  const texts = items.map((item) => item?.text() ?? "");
  // The remote client fills in `${NAME}` in its headers.
  if (texts.some((text) => /^(?:@[\w.-]+\/)?mcp-remote(?:@|$)/.test(text))) return true;
  return texts.some((text) => INTERPRETER.test(text)) && texts.some((text, index) => index > 0 && CODE.test(text));
}
