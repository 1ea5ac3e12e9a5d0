import { ProviderAuthError, type ProviderTokenSource, withProviderAuth } from "../../auth/index.ts";
import { UsageError } from "../errors.ts";

/** How long an answer may take, in milliseconds. */
const patience = 30_000;

/** What came of a request with the token. */
export interface ProbeResult {
  readonly url: string;
  /** The status of each answer: a second one follows a recovery from 401. */
  readonly statuses: readonly number[];
  /** Why there was no second request after a 401. */
  readonly recoveryError?: string;
  /** Why there was no answer, or no second one. */
  readonly unreachable?: string;
  /** False when the server rejected the token. */
  readonly accepted: boolean;
}

/** @throws UsageError when it is no address that can be asked. */
export function readProbeUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new UsageError(`--probe takes an http or https URL, not \`${text}\``);
  }
  if (url.username !== "" || url.password !== "")
    throw new UsageError("--probe takes a URL without a user or password");
  return url;
}

/** Sends one request with the token, and one more after a 401. */
export async function probe(url: URL, source: ProviderTokenSource): Promise<ProbeResult> {
  const statuses: number[] = [];
  const counting: typeof fetch = async (input, init) => {
    const response = await fetch(input, init);
    statuses.push(response.status);
    return response;
  };
  const send = withProviderAuth(counting, source);
  try {
    const response = await send(url, { signal: AbortSignal.timeout(patience) });
    response.body?.cancel().catch(() => {});
    return { url: url.href, statuses, accepted: response.status !== 401 && response.status !== 403 };
  } catch (error) {
    if (error instanceof ProviderAuthError) {
      return { url: url.href, statuses, recoveryError: error.message, accepted: false };
    }
    return { url: url.href, statuses, unreachable: reason(error), accepted: true };
  }
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return `no answer within ${patience / 1000} seconds`;
  const { cause } = error;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const text = cause instanceof Error ? cause.message || code : "";
  return text === "" ? error.message : text;
}
