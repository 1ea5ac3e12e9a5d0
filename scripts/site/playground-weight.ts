import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** What the playground has a browser fetch, in kB, gzipped as servers send it. */
export interface PlaygroundWeight {
  /** What is needed to see it. */
  readonly page: number;
  /** What it fetches by itself after that. */
  readonly editor: number;
  readonly server: number;
  /** What it fetches when somebody goes into the text. */
  readonly completion: number;
  /** What it fetches when something else is asked for. */
  readonly others: number;
}

/** What it may weigh, in kB. */
export const PLAYGROUND_BUDGETS = { page: 80, editorAndServer: 280 } as const;

const PARTS: Readonly<Record<Exclude<keyof PlaygroundWeight, "others">, RegExp>> = {
  page: /^(?:index\.html|style\.css|main\.js|begin\.js)$/,
  editor: /^(?:playground|editor)\.js$/,
  server: /^worker\.js$/,
  completion: /^(?:completion|markdown\d*)\.js$/,
};

/** @param folder What `buildPlayground` has written. */
export function playgroundWeight(folder: string): PlaygroundWeight {
  const weight = { page: 0, editor: 0, server: 0, completion: 0, others: 0 };
  const parts = Object.entries(PARTS) as [keyof typeof PARTS, RegExp][];
  for (const file of readdirSync(folder)) {
    const part = parts.find(([, pattern]) => pattern.test(file))?.[0] ?? "others";
    weight[part] += gzipSync(readFileSync(join(folder, file)), { level: 9 }).length / 1000;
  }
  return weight;
}
