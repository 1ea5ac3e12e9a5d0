import type { Place } from "../../resolve/place.ts";
import { HEADER_NAME } from "../support/header-name.ts";

/** How a gateway's token is sent. */
export interface Delivery {
  readonly kind: "header" | "cookie";
  readonly name: string;
  readonly scheme: string;
  /** Where the name stands, unless it is left to its default. */
  readonly namePlace?: Place | undefined;
  readonly schemePlace?: Place | undefined;
}

/** The delivery of a gateway; undefined when it cannot be told. */
export function deliveryOf(gateway: Place): Delivery | undefined {
  const delivery = gateway.child("delivery");
  if (!delivery) return { kind: "header", name: "Authorization", scheme: "Bearer" };
  const kind = delivery.text("kind");
  const name = delivery.text("name");
  const schemePlace = delivery.child("scheme");
  const scheme = schemePlace ? schemePlace.text() : "Bearer";
  if ((kind !== "header" && kind !== "cookie") || name === undefined || scheme === undefined) return undefined;
  return { kind, name, scheme, namePlace: delivery.child("name"), schemePlace };
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

export function isValidDelivery({ kind, name, scheme }: Delivery): boolean {
  if (!HEADER_NAME.test(name)) return false;
  return kind === "cookie" || (!isReservedHeader(name) && isValidScheme(name, scheme));
}

/** In `Authorization` the token can only be a bearer token. */
export function isValidScheme(name: string, scheme: string): boolean {
  return name.toLowerCase() === "authorization" ? scheme.toLowerCase() === "bearer" : HEADER_NAME.test(scheme);
}
