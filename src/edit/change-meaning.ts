import type { TomlPath } from "../toml/types.ts";
import type { Meaning, MeaningTable } from "./meaning.ts";

/** Puts a meaning at a path, with tables on the way where there are none; at the end of a list, adds it. */
export function putMeaning(root: MeaningTable, path: TomlPath, value: Meaning): void {
  let at: Meaning = root;
  for (const step of path.slice(0, -1)) {
    let next: Meaning | undefined = childOf(at, step);
    if (next === undefined) putChild(at, step, (next = new Map()));
    at = next;
  }
  putChild(at, path.at(-1) as string | number, value);
}

/** Takes the meaning at a path out and gives it. */
export function takeMeaning(root: MeaningTable, path: TomlPath): Meaning | undefined {
  const parent = meaningAt(root, path.slice(0, -1));
  const step = path.at(-1) as string | number;
  const taken = parent && childOf(parent, step);
  if (parent instanceof Map) parent.delete(String(step));
  else if (Array.isArray(parent) && typeof step === "number") parent.splice(step, 1);
  return taken;
}

/** Takes out the tables and lists on the way to a path that have nothing in them: they may stay in a text or go. */
export function dropEmptied(root: MeaningTable, path: TomlPath): void {
  for (let length = path.length - 1; length > 0; length--) {
    const prefix = path.slice(0, length);
    const around = meaningAt(root, prefix);
    const isEmpty = around instanceof Map ? around.size === 0 : Array.isArray(around) && around.length === 0;
    if ((around !== undefined && !isEmpty) || typeof prefix.at(-1) === "number") return;
    takeMeaning(root, prefix);
  }
}

export function meaningAt(root: MeaningTable, path: TomlPath): Meaning | undefined {
  return path.reduce<Meaning | undefined>((at, step) => at && childOf(at, step), root);
}

function childOf(parent: Meaning, step: string | number): Meaning | undefined {
  if (parent instanceof Map) return typeof step === "string" ? parent.get(step) : undefined;
  return Array.isArray(parent) && typeof step === "number" ? parent[step] : undefined;
}

function putChild(parent: Meaning, step: string | number, value: Meaning): void {
  if (parent instanceof Map && typeof step === "string") parent.set(step, value);
  else if (Array.isArray(parent) && typeof step === "number") parent[step] = value;
}
