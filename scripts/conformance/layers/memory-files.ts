import { posix } from "node:path";
import type { LayerFiles } from "../../../src/layers/layer-files.ts";
import type { FileTarget } from "./file-target.ts";

type Node = { readonly kind: "file"; readonly bytes: Uint8Array } | { readonly kind: "directory" } | Link;
interface Link {
  readonly kind: "link";
  readonly target: string;
}

const MOST_LINKS = 40;

/** A file system in memory. */
export class MemoryFiles implements LayerFiles, FileTarget {
  readonly #nodes = new Map<string, Node>([["/", { kind: "directory" }]]);

  addFile(path: string, bytes: Uint8Array): void {
    this.#put(path, { kind: "file", bytes });
  }

  addDirectory(path: string): void {
    if (this.kind(path) !== "directory") this.#put(path, { kind: "directory" });
  }

  addLink(path: string, target: string): void {
    this.#put(path, { kind: "link", target });
  }

  kind(path: string): ReturnType<LayerFiles["kind"]> {
    const node = this.#at(path);
    return node?.kind === "file" || node?.kind === "directory" ? node.kind : "missing";
  }

  read(path: string): Uint8Array | Error {
    const node = this.#at(path);
    if (node?.kind === "file") return node.bytes;
    return new Error(node ? "it is a directory" : "there is no such file");
  }

  real(path: string): string | undefined {
    return this.#real(path, MOST_LINKS);
  }

  list(path: string): readonly string[] {
    const real = this.real(path);
    if (real === undefined) return [];
    return [...this.#nodes.keys()]
      .filter((one) => one !== "/" && posix.dirname(one) === real)
      .map((one) => posix.basename(one));
  }

  #at(path: string): Node | undefined {
    const real = this.real(path);
    return real === undefined ? undefined : this.#nodes.get(real);
  }

  #put(path: string, node: Node): void {
    const parent = posix.dirname(path);
    this.addDirectory(parent);
    this.#nodes.set(posix.join(this.real(parent) ?? parent, posix.basename(path)), node);
  }

  #real(path: string, links: number): string | undefined {
    let at = "/";
    const names = path.split("/").filter((name) => name !== "" && name !== ".");
    for (const [index, name] of names.entries()) {
      if (name === "..") {
        at = posix.dirname(at);
        continue;
      }
      const next = posix.join(at, name);
      const node = this.#nodes.get(next);
      if (!node) return undefined;
      if (node.kind === "link") {
        const rest = names.slice(index + 1).join("/");
        return links === 0 ? undefined : this.#real(posix.join(posix.resolve(at, node.target), rest), links - 1);
      }
      at = next;
    }
    return at;
  }
}
