import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { FileTarget } from "./file-target.ts";
import { ROOT } from "./set-files.ts";

/** Files below a directory that a set is seen in: its root in `root`, and `/etc` in `etc`. */
export class DiskFiles implements FileTarget {
  readonly #base: string;

  constructor(base: string) {
    this.#base = base;
  }

  addFile(path: string, bytes: Uint8Array): void {
    const place = this.#placeOf(path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, bytes);
  }

  addDirectory(path: string): void {
    mkdirSync(this.#placeOf(path), { recursive: true });
  }

  addLink(path: string, target: string): void {
    const place = this.#placeOf(path);
    mkdirSync(dirname(place), { recursive: true });
    rmSync(place, { recursive: true, force: true });
    symlinkSync(target, place);
  }

  #placeOf(path: string): string {
    return path === ROOT || path.startsWith(`${ROOT}/`)
      ? join(this.#base, "root", path.slice(ROOT.length))
      : join(this.#base, path);
  }
}
