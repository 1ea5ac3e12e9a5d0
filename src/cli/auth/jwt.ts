/** What a JSON Web Token says of itself. It is not verified: that takes the issuer's key. */
export interface JwtFacts {
  readonly issuer: string | undefined;
  /** Milliseconds since 1970. */
  readonly expiresAt: number | undefined;
  readonly validFrom: number | undefined;
}

/** Reads the claims of a token; undefined when it is no JWT that can be read. */
export function readJwt(token: string): JwtFacts | undefined {
  const [header, payload, , ...more] = token.split(".");
  if (header === undefined || payload === undefined || more.length > 0 || token.split(".").length !== 3)
    return undefined;
  const claims = decode(payload);
  if (decode(header)?.["alg"] === undefined || claims === undefined) return undefined;
  const { iss } = claims;
  return {
    issuer: typeof iss === "string" ? iss : undefined,
    expiresAt: moment(claims["exp"]),
    validFrom: moment(claims["nbf"]),
  };
}

function decode(part: string): Readonly<Record<string, unknown>> | undefined {
  if (!/^[\w-]+$/.test(part)) return undefined;
  try {
    const value: unknown = JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** Seconds as milliseconds, when they make a date. */
function moment(seconds: unknown): number | undefined {
  return typeof seconds === "number" && Math.abs(seconds) <= 8.64e12 ? seconds * 1000 : undefined;
}
