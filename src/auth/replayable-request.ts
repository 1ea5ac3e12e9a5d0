type Input = Parameters<typeof fetch>[0];
type Init = NonNullable<Parameters<typeof fetch>[1]>;

/** A request that can be sent with a header of its own, and a second time if its body allows. */
export interface ReplayableRequest {
  readonly signal: AbortSignal | undefined;
  /** The address as it was given. */
  readonly url: string;
  /** False when the body is a stream, which is gone once it is sent. */
  readonly replayable: boolean;
  /** What to call `fetch` with; a second call is only for replayable requests. */
  next(authorization: string): readonly [Input, Init];
  /** Call it when no further sending follows. */
  release(): void;
}

/** Copies what the caller passed to `fetch`: it may change while a token is awaited, or before the request is sent again. */
export async function replayableRequest(input: Input, init: Init = {}): Promise<ReplayableRequest> {
  const request = isRequest(input) ? input : undefined;
  const headers = new Headers(init.headers ?? request?.headers);
  const url = request ? request.url : String(input);
  const signal = init.signal ?? request?.signal ?? undefined;
  const inherited = request !== undefined && (init.body ?? null) === null && request.body !== null;
  const { body, contentType, replayable } = await copyBody(init.body);
  if (contentType !== undefined && !headers.has("content-type")) headers.set("content-type", contentType);
  const options: Init = { ...init, ...(body === undefined ? {} : { body }) };
  // The body of a Request can be read twice from a clone only, which keeps what has been sent until it is released.
  const spare = inherited ? request.clone() : undefined;
  let sent = false;
  return {
    signal,
    url,
    replayable,
    next(authorization) {
      headers.set("authorization", authorization);
      const target = sent && spare ? spare : (request ?? url);
      sent = true;
      return [target, { ...options, headers: new Headers(headers) }];
    },
    release() {
      if (spare && !spare.bodyUsed) spare.body?.cancel().catch(() => {});
    },
  };
}

interface BodyCopy {
  readonly body?: NonNullable<Init["body"]>;
  /** What `fetch` would have set for the original body. */
  readonly contentType?: string;
  readonly replayable: boolean;
}

async function copyBody(body: Init["body"]): Promise<BodyCopy> {
  if (body === undefined || body === null) return { replayable: true };
  if (typeof body === "string" || body instanceof Blob) return { body, replayable: true };
  if (body instanceof ArrayBuffer) return { body: body.slice(0), replayable: true };
  if (ArrayBuffer.isView(body)) {
    return { body: new Uint8Array(body.buffer, body.byteOffset, body.byteLength).slice(), replayable: true };
  }
  if (body instanceof URLSearchParams) {
    return {
      body: String(body),
      contentType: "application/x-www-form-urlencoded;charset=UTF-8",
      replayable: true,
    };
  }
  if (body instanceof FormData) {
    // Encoded once: each encoding has a boundary of its own.
    const encoded = new Response(body);
    const contentType = encoded.headers.get("content-type") ?? "multipart/form-data";
    return { body: new Uint8Array(await encoded.arrayBuffer()), contentType, replayable: true };
  }
  return { body, replayable: false };
}

/** Tells a Request by its shape: `fetch` may be another implementation's, with a class of its own. */
function isRequest(input: Input): input is Request {
  return typeof input === "object" && "clone" in input && "headers" in input;
}
