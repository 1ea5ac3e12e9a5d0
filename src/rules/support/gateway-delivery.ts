import type { TomlTable, TomlValue } from "../../toml/types.ts";
import { asString, asTable } from "../rule-context.ts";
import { HEADER_NAME } from "./header-name.ts";

/** How a gateway's token is sent. */
export interface Delivery {
  readonly kind: "header" | "cookie";
  readonly name: string;
  readonly scheme: string;
  /** The value of `name`, unless it is left to its default. */
  readonly at?: TomlValue;
  readonly schemeAt?: TomlValue;
}

/** The delivery of a gateway; undefined when it cannot be told. */
export function deliveryOf(gateway: TomlTable): Delivery | undefined {
  const value = gateway.get("delivery")?.value;
  if (!value) return { kind: "header", name: "Authorization", scheme: "Bearer" };
  const [tag, at, schemeAt] = ["kind", "name", "scheme"].map((key) => asTable(value)?.get(key)?.value);
  const kind = asString(tag);
  const name = asString(at);
  const scheme = schemeAt ? asString(schemeAt) : "Bearer";
  if ((kind !== "header" && kind !== "cookie") || !at || name === undefined || scheme === undefined) return undefined;
  return { kind, name, scheme, at, ...(schemeAt && { schemeAt }) };
}

/** The header that the token is put into, in lower case. */
export function headerOf({ kind, name }: Delivery): string {
  return kind === "cookie" ? "cookie" : name.toLowerCase();
}

const RESERVED =
  /^(cookie|host|content-length|connection|upgrade|transfer-encoding|proxy-authorization|chatgpt-account-id|(x-codex|x-openai|sec-websocket)-.*)$/i;

/** Whether Codex needs a header itself. */
export function isReservedHeader(name: string): boolean {
  return RESERVED.test(name);
}

export function isValidDelivery(delivery: Delivery): boolean {
  const { kind, name, scheme } = delivery;
  if (!HEADER_NAME.test(name)) return false;
  if (kind === "cookie") return true;
  return !isReservedHeader(name) && isValidScheme(name, scheme);
}

/** In `Authorization` the token can only be a bearer token. */
export function isValidScheme(name: string, scheme: string): boolean {
  return name.toLowerCase() === "authorization" ? scheme.toLowerCase() === "bearer" : HEADER_NAME.test(scheme);
}
