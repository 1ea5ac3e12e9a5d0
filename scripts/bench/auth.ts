// Sends requests through withProviderAuth to a server on loopback that rejects a token now and then, and prints whether
// all went well and what it costs beside plain fetch.
//
//   npx tsx scripts/bench/auth.ts [--requests N] [--concurrency N] [--rounds N]
//
// Every hundredth request gets a 401, and its token is rejected from then on. The next rejection waits until whoever
// has met the last one has sent again: a second 401 is final.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createProviderTokenSource, withProviderAuth } from "../../src/auth/index.ts";

const { values } = parseArgs({
  options: {
    requests: { type: "string", default: "10000" },
    concurrency: { type: "string", default: "50" },
    rounds: { type: "string", default: "5" },
  },
});
const requests = Number(values.requests);
const concurrency = Number(values.concurrency);

const unhandled: unknown[] = [];
process.on("unhandledRejection", (reason) => unhandled.push(reason));

const folder = mkdtempSync(join(tmpdir(), "codex-config-bench-"));
const pids = join(folder, "pids");
writeFileSync(pids, "");
const code = `
  const { appendFileSync, readFileSync } = require("node:fs");
  const file = ${JSON.stringify(pids)};
  appendFileSync(file, process.pid + "\\n");
  console.log("token-" + readFileSync(file, "utf8").trimEnd().split("\\n").length);`;

const valid = { status: 200, text: "ok" };
const rejected = new Set<string>();
const waiting = new Set<string>();
let rejecting = false;
let due = 0;
let injected = 0;
let answered401 = 0;
const server = createServer((request, response) => {
  request.resume().on("end", () => {
    const id = String(request.headers["x-id"]);
    const token = request.headers.authorization ?? "";
    let { status } = valid;
    if (rejecting) {
      const again = waiting.delete(id);
      if (!again && Number(id) % 100 === 0) due++;
      if (rejected.has(token)) status = 401;
      else if (due > 0 && !again && waiting.size === 0) {
        due--;
        injected++;
        rejected.add(token);
        status = 401;
      }
      if (status === 401) {
        answered401++;
        waiting.add(id);
      }
    }
    response.writeHead(status).end(valid.text);
  });
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
const source = createProviderTokenSource({
  command: process.execPath,
  args: ["-e", code],
  timeout_ms: 60_000,
  refresh_interval_ms: 0,
});
const fetchWithAuth = withProviderAuth(fetch, source);

try {
  rejecting = true;
  const statuses = await sendAll(fetchWithAuth);
  rejecting = false;
  const started = readFileSync(pids, "utf8").trimEnd().split("\n").map(Number);
  const runs = started.length - 1;
  const good = statuses.filter((status) => status === 200).length;
  console.log(`${good} of ${requests} requests ended 200, ${concurrency} at a time`);
  console.log(`${injected} rejections injected, ${answered401} answers of 401, ${rejected.size} tokens rejected`);
  console.log(`${runs} runs after the first`);

  const plain: number[] = [];
  const wrapped: number[] = [];
  for (let round = 0; round < Number(values.rounds); round++) {
    plain.push(await time(() => sendAll(fetch)));
    wrapped.push(await time(() => sendAll(fetchWithAuth)));
  }
  const [plainMs, wrappedMs] = [median(plain), median(wrapped)];
  const each = ((wrappedMs - plainMs) / requests) * 1000;
  console.log(`plain fetch ${plainMs.toFixed(0)} ms, withProviderAuth ${wrappedMs.toFixed(0)} ms (median)`);
  console.log(`ratio ${(wrappedMs / plainMs).toFixed(2)}, ${each.toFixed(1)} microseconds a request`);

  await source.dispose();
  await new Promise((resolve) => setImmediate(resolve));
  const left = started.filter(isRunning);
  console.log(`${unhandled.length} unhandled rejections, ${left.length} processes left`);
  if (good !== requests || runs !== rejected.size || unhandled.length > 0 || left.length > 0) process.exitCode = 1;
} finally {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}

async function sendAll(send: typeof fetch): Promise<number[]> {
  const statuses: number[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let id = next++; id < requests; id = next++) {
      const response = await send(url, { method: "POST", headers: { "x-id": String(id) }, body: '{"input":"hello"}' });
      await response.arrayBuffer();
      statuses.push(response.status);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return statuses;
}

async function time(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
