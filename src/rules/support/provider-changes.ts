import type { Place } from "../../resolve/place.ts";

const CREDENTIALS = ["env_key", "experimental_bearer_token", "auth", "requires_openai_auth"];

/** The entries of a provider that change something: other keys are unknown, or have the value of a missing one. */
export function changes(provider: Place): Place[] {
  return provider.entries.filter((entry) => {
    // Codex knows one `wire_api` only; switches are off, and names empty, where they are missing.
    if (!entry.declared || entry.name === "wire_api") return false;
    if (entry.name === "name") return Boolean(entry.text());
    return entry.declared.kind === "boolean" ? entry.flag() === true : true;
  });
}

/** The keys that give a provider a credential of its own; they go into the header `Authorization`. */
export function credentials(provider: Place): Place[] {
  return changes(provider).filter(({ name }) => CREDENTIALS.includes(name));
}
