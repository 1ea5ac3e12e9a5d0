import { readFileSync, statSync } from "node:fs";
import { seenKeys, type SeenTable } from "../support/surface.ts";
import { answering } from "./ask.ts";
import { listFeatures } from "./feature-list.ts";
import { Journal } from "./journal.ts";
import { modelKeys, modelPaths, modelStructs, modelWords } from "./model-paths.ts";
import { openOracle } from "./open-oracle.ts";
import { probeSurface, type ProbeResult } from "./probe-surface.ts";
import { Progress } from "./progress.ts";
import { readVocabulary } from "./vocabulary.ts";

interface BinaryOptions {
  readonly jobs: number;
  /** A line for each table, instead of one that is rewritten. */
  readonly verbose: boolean;
  /** Only these tables. */
  readonly tables?: readonly string[];
  /** Where results are kept as they come. */
  readonly partial?: string;
  /** Go on with what is kept there. */
  readonly resume?: boolean;
}

/** Probes a Codex binary, beginning with the tables of the models; tells on standard error how it goes. */
export async function probeBinary(binary: string, options: BinaryOptions): Promise<ProbeResult & { version: string }> {
  const { jobs, verbose, tables, partial, resume = false } = options;
  const { oracle, version } = await openOracle(binary, jobs);
  const progress = new Progress(verbose);
  try {
    const vocabulary = readVocabulary(readFileSync(binary));
    if (vocabulary.warning !== undefined) console.error(vocabulary.warning);
    console.error(`${version}: ${vocabulary.names.length} names in the binary after ${progress.seconds} s`);
    const paths = tables ?? modelPaths();
    const subject = `${version} ${statSync(binary).size} ${paths.join(" ")}`;
    const journal = partial === undefined ? undefined : new Journal(partial, subject, resume);
    if (journal && journal.size > 0) console.error(`going on: ${journal.size} tables are there`);
    const result = await probeSurface({
      ask: answering(oracle),
      vocabulary,
      features: await listFeatures(binary),
      paths,
      known: modelKeys,
      structs: modelStructs,
      words: modelWords(),
      ...(journal && { journal }),
      progress: (path: string, table: SeenTable, left: number) => {
        progress.tell(`${path || "top level"}: ${seenKeys(table).length} keys`, `${left} tables left`);
      },
    });
    progress.end(`${oracle.processes} questions in ${progress.seconds} s`);
    return { ...result, version };
  } finally {
    oracle.close();
  }
}
