import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Oracle } from "../conformance/oracle.ts";
import { itemsOfCases, itemsOfFolder } from "../conformance/stored-items.ts";
import { probeBinary } from "../probe/probe-binary.ts";
import { Progress } from "../probe/progress.ts";
import { rejudge } from "../probe/rejudge.ts";
import { type Report, reportOf } from "../probe/report.ts";
import { binarySections, rejudgedSection, type Section } from "../probe/second-report.ts";
import type { Surface } from "../support/surface.ts";
import { runScript } from "./run.ts";

const FIXTURES = fileURLToPath(new URL("../../test/fixtures", import.meta.url));

/** Where the steps find their binaries and leave what they find. */
export interface Place {
  readonly folder: string;
  /** The binary of the release to follow. */
  readonly codex: string;
  /** That of the release before. */
  readonly against: string;
  readonly jobs: number;
  readonly cases: readonly string[];
  /** How many configurations are generated. */
  readonly generate: number;
  readonly seed: number;
}

/** Files with configurations or the results of a step, by the name of the step. */
const RESULTS = {
  probe: "probe.json",
  binaries: "binaries.json",
  judge: "judged.json",
  conformance: "conformance.json",
};

/** The steps that take long; each leaves a file, and is not repeated while that is there. */
export type Step = keyof typeof RESULTS;
export const STEPS = Object.keys(RESULTS) as Step[];

/**
 * Runs a step, unless its result is there.
 *
 * @param isAsked Run it even so.
 * @param again Begin anew, also where it was cut.
 */
export async function runStep(step: Step, place: Place, isAsked: boolean, again: boolean): Promise<void> {
  const file = join(place.folder, RESULTS[step]);
  if (!isAsked && !again && existsSync(file)) return void console.error(`${step}: ${file} is there`);
  mkdirSync(place.folder, { recursive: true });
  console.error(`==> ${step}`);
  const start = performance.now();
  const result = await RUN[step](place, again);
  writeFileSync(file, `${JSON.stringify(result, null, 1)}\n`);
  console.error(`<== ${step}: ${Math.round((performance.now() - start) / 1000)} s`);
}

const RUN: Readonly<Record<Step, (place: Place, again: boolean) => Promise<unknown>>> = {
  probe: async ({ folder, codex, jobs }, again) => {
    const partial = join(folder, "surface.json.partial");
    const { surface, troubles } = await probeBinary(codex, { jobs, verbose: false, partial, resume: !again });
    writeFileSync(join(folder, "surface.json"), `${JSON.stringify(surface, null, 1)}\n`);
    rmSync(partial, { force: true });
    return troubles;
  },
  binaries: async ({ folder, codex, against }) => binarySections(against, codex, surfaceIn(folder)),
  judge: async ({ codex, against, jobs, cases }) => {
    // Without a store: what is asked again may be answered otherwise.
    const [before, after] = [new Oracle([against], jobs), new Oracle([codex], jobs)];
    const progress = new Progress(false);
    try {
      const items = [...itemsOfFolder(FIXTURES), ...cases.flatMap((file) => [...itemsOfCases(file, true)])];
      const tell = (count: number): void => progress.tell(`${count} configurations`, `${items.length - count} left`);
      const judged = await rejudge(items, before, after, jobs, tell);
      progress.end(`${judged.judged} configurations asked of both releases`);
      return [rejudgedSection(judged)];
    } finally {
      before.close();
      after.close();
    }
  },
  conformance: async ({ folder, codex, jobs, generate, seed }) => {
    // The validator is made from the models.
    const built = await runScript("build", [], "collect");
    if (built.code !== 0) throw new Error(`the build failed: ${built.text.slice(-400)}`);
    const surface = join(folder, "surface.json");
    const numbers = ["--generate", String(generate), "--mutate", String(generate / 5), "--seed", String(seed)];
    const candidates = join(folder, "candidates");
    rmSync(candidates, { recursive: true, force: true });
    const args = [
      ...numbers,
      "--surface",
      surface,
      "--codex",
      codex,
      "--jobs",
      String(jobs),
      "--out",
      candidates,
      "--json",
    ];
    const { text } = await runScript("conformance", args, "collect");
    return [disagreements(text)];
  },
};

function disagreements(json: string): Section {
  interface Summary {
    readonly disagreements: number;
    readonly total: { readonly configs: number };
    readonly groups: readonly { readonly label: string; readonly count: number }[];
  }
  const title = "Generated configurations that we judge in another way";
  try {
    const { disagreements: all, total, groups } = JSON.parse(json.slice(json.indexOf("{"))) as Summary;
    const lines = groups.map(({ label, count }) => `${count} times ${label}`);
    return {
      title,
      lines: [...lines, `${total.configs} configurations, ${all} disagreements of ${groups.length} kinds`],
    };
  } catch {
    return { title, lines: [`conformance did not run to its end: ${json.slice(-400)}`] };
  }
}

function surfaceIn(folder: string): Surface | undefined {
  const file = join(folder, "surface.json");
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Surface) : undefined;
}

/** Compares what the probe found with the models of now; takes a second, so it is never kept. */
export function compareKeys({ folder }: Place): Report | undefined {
  const surface = surfaceIn(folder);
  return surface && reportOf(surface, false);
}

/** What a step left, or nothing where it has not run. */
export function resultOf<T>(step: Step, { folder }: Place): readonly T[] {
  const file = join(folder, RESULTS[step]);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as T[]) : [];
}
