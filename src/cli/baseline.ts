import { writeFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { IoError, ioError } from "./errors.ts";
import { readRegularFile } from "../files/read-regular-file.ts";
import type { InputFile } from "./inputs/resolve-inputs.ts";
import { createFingerprints } from "./reporters/fingerprint.ts";
import { toJson } from "../text/to-json.ts";

const VERSION = 1;

/** Fingerprints by code by file; a file is named relative to the baseline's folder. */
type Known = Map<string, Map<string, Set<string>>>;

/** Findings that were there before and are not to be reported. What stops Codex from starting is never among them. */
export class Baseline {
  readonly #path: string;
  readonly #shownPath: string;
  /** The known findings, or undefined while they are collected. */
  readonly #known: Known | undefined;
  readonly #met: Known = new Map();
  readonly #fingerprint = createFingerprints();
  #checked = 0;

  private constructor(path: string, shownPath: string, known: Known | undefined) {
    this.#path = path;
    this.#shownPath = shownPath;
    this.#known = known;
  }

  /** @throws IoError when the file cannot be read or is not a baseline. */
  static read(path: string, shownPath: string): Baseline {
    let content: string;
    try {
      content = readRegularFile(path).toString();
    } catch (error) {
      const { message } = ioError("read", shownPath, error);
      const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
      const advice = `; \`codex-config check --write-baseline ${shownPath}\` writes a baseline of what is found now`;
      throw new IoError(isMissing ? message + advice : message, { cause: error });
    }
    const known = parse(content);
    if (!known) throw new IoError(`cannot use ${shownPath}: it is not a baseline that this version understands`);
    return new Baseline(path, shownPath, known);
  }

  /** A baseline of all that is found now. */
  static collect(path: string, shownPath: string): Baseline {
    return new Baseline(path, shownPath, undefined);
  }

  /** The findings of a file that are not in the baseline. */
  filter({ absolute, path }: InputFile, diagnostics: readonly Diagnostic[]): Diagnostic[] {
    const name = absolute === undefined ? path : relative(dirname(this.#path), absolute).replaceAll("\\", "/");
    const known = this.#known?.get(name);
    for (const fingerprints of known?.values() ?? []) this.#checked += fingerprints.size;
    return diagnostics.filter((diagnostic) => {
      if (diagnostic.effect === "fatal") return true;
      const fingerprint = this.#fingerprint(name, diagnostic);
      if (this.#known && !known?.get(diagnostic.code)?.has(fingerprint)) return true;
      add(this.#met, name, diagnostic.code, fingerprint);
      return false;
    });
  }

  /**
   * Writes the baseline that was collected.
   *
   * @returns A line about the baseline, or nothing.
   * @throws IoError when it cannot be written.
   */
  finish(): string {
    const met = size(this.#met);
    if (this.#known) {
      const gone = this.#checked - met;
      return gone === 0
        ? ""
        : `${count(gone)} in ${this.#shownPath} no longer occur${gone === 1 ? "s" : ""}: write the baseline again.`;
    }
    try {
      writeFileSync(this.#path, render(this.#met));
    } catch (error) {
      throw ioError("write", this.#shownPath, error);
    }
    return `Wrote ${count(met)} to ${this.#shownPath}.`;
  }
}

/** The baseline that a run uses or collects. */
export function openBaseline(use: string | undefined, write: string | undefined, cwd: string): Baseline | undefined {
  if (write !== undefined) return Baseline.collect(resolve(cwd, write), write);
  return use === undefined ? undefined : Baseline.read(resolve(cwd, use), use);
}

function add(known: Known, file: string, code: string, fingerprint: string): void {
  const codes = known.get(file) ?? new Map<string, Set<string>>();
  known.set(file, codes);
  codes.set(code, (codes.get(code) ?? new Set()).add(fingerprint));
}

/** Sorted, a finding a line, so that a change of it is easy to read. */
function render(known: Known): string {
  const files = sorted(known).map(([file, codes]) => [
    file,
    Object.fromEntries(sorted(codes).map(([code, fingerprints]) => [code, [...fingerprints].sort()])),
  ]);
  return `${toJson({ version: VERSION, files: Object.fromEntries(files) }, 2)}\n`;
}

function parse(content: string): Known | undefined {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return undefined;
  }
  if (!isObject(value) || value["version"] !== VERSION || !isObject(value["files"])) return undefined;
  const known: Known = new Map();
  for (const [file, codes] of Object.entries(value["files"])) {
    if (!isObject(codes)) return undefined;
    for (const [code, fingerprints] of Object.entries(codes)) {
      if (!Array.isArray(fingerprints)) return undefined;
      for (const fingerprint of fingerprints) add(known, file, code, String(fingerprint));
    }
  }
  return known;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function sorted<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

function size(known: Known): number {
  let total = 0;
  for (const codes of known.values()) for (const fingerprints of codes.values()) total += fingerprints.size;
  return total;
}

function count(findings: number): string {
  return findings === 1 ? "1 finding" : `${findings} findings`;
}
