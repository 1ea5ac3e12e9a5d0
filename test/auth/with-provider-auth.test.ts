import { once } from "node:events";
import { describe, expect, it, vi } from "vitest";
import { createProviderTokenSource, withProviderAuth } from "../../src/auth/index.ts";
import { countingCommand, nodeCommand } from "./support/commands.ts";
import { testServer } from "./support/server.ts";
import { failure, watchedSource } from "./support/sources.ts";

// Programs are started, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 });

/** Rejects the first token only. */
const rejectsFirst = () => testServer(({ token }) => (token === "tok-1" ? 401 : 200));

function authenticated(print?: string, more = {}) {
  const { info, runs } = countingCommand({ refresh_interval_ms: 0, ...more }, print);
  return { fetch: withProviderAuth(fetch, watchedSource(info)), runs };
}

describe("the header", () => {
  it("carries the token, in place of any other authorization", async () => {
    const server = await testServer(() => 200);
    const { fetch, runs } = authenticated();
    await fetch(server.url);
    await fetch(new URL(server.url), { headers: { authorization: "Basic abc", "x-other": "kept" } });
    await fetch(new Request(server.url, { headers: { Authorization: "Basic abc", "x-other": "kept" } }));
    expect(server.tokens()).toEqual(["tok-1", "tok-1", "tok-1"]);
    expect(server.received.map(({ headers }) => headers["x-other"])).toEqual([undefined, "kept", "kept"]);
    expect(runs()).toBe(1);
  });

  it("holds the bytes of a token that is not ASCII, as Codex sends them", async () => {
    const server = await testServer(() => 200);
    await authenticated("'t\\u00f8k\\u20ac'").fetch(server.url);
    expect(Buffer.from(server.received[0]?.token ?? "", "latin1").toString("utf8")).toBe("tøk€");
  });

  it("is not on a request whose token could not be had", async () => {
    const server = await testServer(() => 200);
    const fetchWithAuth = authenticated("process.exit(3)").fetch;
    expect((await failure(fetchWithAuth(server.url))).kind).toBe("exit");
    expect(server.received).toEqual([]);
  });
});

describe("an answer of 401", () => {
  it("leads to one more run and one more request", async () => {
    const server = await rejectsFirst();
    const { fetch, runs } = authenticated();
    const response = await fetch(server.url);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe("status 200");
    expect(server.tokens()).toEqual(["tok-1", "tok-2"]);
    expect(runs()).toBe(2);
    await fetch(server.url);
    expect(server.tokens()).toEqual(["tok-1", "tok-2", "tok-2"]);
    expect(runs()).toBe(2);
  });

  it("is handed back the second time", async () => {
    const server = await testServer(() => 401);
    const { fetch, runs } = authenticated();
    const response = await fetch(server.url);
    expect(response.status).toBe(401);
    expect(await response.text()).toBe("status 401");
    expect(server.tokens()).toEqual(["tok-1", "tok-2"]);
    expect(runs()).toBe(2);
  });

  it("leads to one more request even if the command prints the same token", async () => {
    const server = await testServer((_request, _response, index) => (index === 0 ? 401 : 200));
    const { fetch } = authenticated("'same'");
    expect((await fetch(server.url)).status).toBe(200);
    expect(server.tokens()).toEqual(["same", "same"]);
  });

  it.each([400, 403, 404, 500])("is not %i", async (status) => {
    const server = await testServer(() => status);
    const { fetch, runs } = authenticated();
    expect((await fetch(server.url)).status).toBe(status);
    expect(server.received).toHaveLength(1);
    expect(runs()).toBe(1);
  });

  it("becomes the command's error when the run fails", async () => {
    const server = await testServer(() => 401);
    const { fetch } = authenticated("n === 1 ? 'tok-1' : (console.error('bad'), process.exit(4))");
    expect((await failure(fetch(server.url))).message).toMatch(/ exited with status exit status: 4: bad$/);
    expect(server.received).toHaveLength(1);
  });

  it("leads to one run for 50 requests at once", async () => {
    const server = await rejectsFirst();
    const { fetch, runs } = authenticated();
    const responses = await Promise.all(Array.from({ length: 50 }, () => fetch(server.url)));
    expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([200]));
    expect(runs()).toBe(2);
    expect(server.tokens().filter((token) => token === "tok-2")).toHaveLength(50);
  });

  it("has its body released, however long it is", async () => {
    let ended = Promise.resolve<unknown>(undefined);
    const server = await testServer(({ token }, response) => {
      if (token !== "tok-1") return 200;
      // Never ends by itself: only the client can.
      response.writeHead(401).write("x".repeat(1 << 16));
      ended = once(response, "close");
      return undefined;
    });
    const { fetch } = authenticated();
    expect((await fetch(server.url)).status).toBe(200);
    await ended;
  });
});

describe("a body that is sent again", () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_item, index) => index % 251);
  const form = (): FormData => {
    const data = new FormData();
    data.set("name", "välue");
    data.set("file", new Blob([bytes]), "file.bin");
    return data;
  };

  it.each<[string, () => NonNullable<RequestInit["body"]>]>([
    ["text", () => '{"input":"håll"}'],
    ["bytes", () => bytes],
    ["a part of a buffer", () => bytes.subarray(10, 20)],
    ["an ArrayBuffer", () => bytes.slice().buffer],
    ["a Blob", () => new Blob([bytes], { type: "application/x-test" })],
    ["URLSearchParams", () => new URLSearchParams({ a: "b c" })],
    ["FormData", form],
  ])("is equal to the byte: %s", async (_name, body) => {
    const server = await rejectsFirst();
    expect((await authenticated().fetch(server.url, { method: "POST", body: body() })).status).toBe(200);
    const [first, second] = server.received;
    expect(second?.method).toBe("POST");
    expect(second?.body.equals(first?.body ?? Buffer.of())).toBe(true);
    expect(second?.headers["content-type"]).toBe(first?.headers["content-type"]);
    expect(second?.headers["content-length"]).toBe(first?.headers["content-length"]);

    const plain = await testServer(() => 200);
    await fetch(plain.url, { method: "POST", body: body() });
    const withoutBoundary = (text = ""): string => text.replace(/boundary=.*/, "");
    expect(withoutBoundary(first?.headers["content-type"])).toBe(
      withoutBoundary(plain.received[0]?.headers["content-type"]),
    );
    expect(first?.body.length).toBe(plain.received[0]?.body.length);
  });

  it("is that of a Request", async () => {
    const server = await rejectsFirst();
    const request = new Request(server.url, { method: "PUT", body: bytes, headers: { "content-type": "x/y" } });
    expect((await authenticated().fetch(request)).status).toBe(200);
    expect(server.received.map(({ method }) => method)).toEqual(["PUT", "PUT"]);
    expect(server.received.map(({ headers }) => headers["content-type"])).toEqual(["x/y", "x/y"]);
    for (const { body } of server.received) expect(body.equals(bytes)).toBe(true);
    expect(request.bodyUsed).toBe(true);
  });

  it("is what the caller passed, not what became of it", async () => {
    const server = await rejectsFirst();
    const body = bytes.slice();
    const headers = new Headers({ "x-other": "before" });
    const response = authenticated().fetch(server.url, { method: "POST", body, headers });
    body.fill(0);
    headers.set("x-other", "after");
    expect((await response).status).toBe(200);
    for (const received of server.received) {
      expect(received.body.equals(bytes)).toBe(true);
      expect(received.headers["x-other"]).toBe("before");
    }
  });

  it("is not a stream, whose request gets the 401 and the next one the new token", async () => {
    const server = await rejectsFirst();
    const { fetch, runs } = authenticated();
    const post = (): RequestInit => ({ method: "POST", body: new Blob(["abc"]).stream(), duplex: "half" });
    const response = await fetch(server.url, post());
    expect(response.status).toBe(401);
    expect(await response.text()).toBe("status 401");
    expect((await fetch(server.url, post())).status).toBe(200);
    expect(server.tokens()).toEqual(["tok-1", "tok-2"]);
    expect(server.received.map(({ body }) => String(body))).toEqual(["abc", "abc"]);
    expect(runs()).toBe(2);
  });
});

describe("a redirect", () => {
  it("to another origin loses the header", async () => {
    const other = await testServer(() => 200);
    for (const status of [301, 302, 303, 307, 308]) {
      const server = await testServer((_request, response) => {
        response.writeHead(status, { location: `${other.url}/elsewhere` }).end();
      });
      const response = await authenticated().fetch(server.url, { method: "POST", body: "x" });
      expect(response.status).toBe(200);
      expect(server.tokens()).toEqual(["tok-1"]);
    }
    expect(other.received).toHaveLength(5);
    expect(other.received.filter(({ headers }) => "authorization" in headers)).toEqual([]);
  });

  it("to another origin that answers 401 leads to no run", async () => {
    const other = await testServer(() => 401);
    const server = await testServer((_request, response) => {
      response.writeHead(307, { location: other.url }).end();
    });
    const { fetch, runs } = authenticated();
    expect((await fetch(server.url)).status).toBe(401);
    expect(other.tokens()).toEqual([undefined]);
    expect(runs()).toBe(1);
  });

  it("to another origin loses the header after a recovery too", async () => {
    const other = await testServer(() => 200);
    const server = await testServer(({ token }, response) => {
      if (token === "tok-1") return 401;
      response.writeHead(307, { location: other.url }).end();
      return undefined;
    });
    expect((await authenticated().fetch(server.url)).status).toBe(200);
    expect(server.tokens()).toEqual(["tok-1", "tok-2"]);
    expect(other.tokens()).toEqual([undefined]);
  });

  it("within the origin keeps it, and recovers", async () => {
    const server = await testServer(({ path, token }, response) => {
      if (path === "/there") return token === "tok-1" ? 401 : 200;
      response.writeHead(307, { location: "/there" }).end();
      return undefined;
    });
    expect((await authenticated().fetch(`${server.url}/here`)).status).toBe(200);
    expect(server.received.map(({ path, token }) => `${path} ${token}`)).toEqual([
      "/here tok-1",
      "/there tok-1",
      "/here tok-2",
      "/there tok-2",
    ]);
  });
});

describe("the caller's signal", () => {
  it("ends the wait for a token with its own reason, and the next caller gets the token", async () => {
    const server = await testServer(() => 200);
    const controller = new AbortController();
    const { info, runs } = countingCommand();
    const fetchWithAuth = withProviderAuth(fetch, watchedSource(info));
    const response = fetchWithAuth(server.url, { signal: controller.signal });
    const reason = new Error("not now");
    controller.abort(reason);
    await expect(response).rejects.toBe(reason);
    expect((await fetchWithAuth(server.url)).status).toBe(200);
    expect(runs()).toBe(1);
  });

  it("starts no run when it was aborted before", async () => {
    const { info, runs } = countingCommand();
    const fetchWithAuth = withProviderAuth(fetch, watchedSource(info));
    const request = fetchWithAuth("http://127.0.0.1:9", { signal: AbortSignal.abort() });
    await expect(request).rejects.toMatchObject({ name: "AbortError" });
    expect(runs()).toBe(0);
  });
});

it("rejects as fetch does", async () => {
  const { fetch } = authenticated();
  await expect(fetch("no url")).rejects.toThrow(TypeError);
  await expect(fetch("http://127.0.0.1:1", { method: "POST", body: "x" })).rejects.toThrow(TypeError);
});

it("fails once its source is disposed of", async () => {
  const source = createProviderTokenSource(nodeCommand("console.log('tok')"));
  await source.dispose();
  expect((await failure(withProviderAuth(fetch, source)("http://127.0.0.1:1"))).kind).toBe("aborted");
});
