import { getLocation } from "jsonc-parser";
import type { OffsetRange, TomlPath } from "../toml/types.ts";

/** What stands at an offset of a JSON text, which need not be sound. */
export interface JsonLocation {
  /** The path of the value, or of the object that a key is written in. */
  readonly path: TomlPath;
  readonly isKey: boolean;
  /** What has been written of the key or value. */
  readonly word: OffsetRange;
}

/** What is being written at an offset of a JSON text. */
export function jsonLocation(text: string, offset: number): JsonLocation {
  const { path, previousNode, isAtPropertyKey } = getLocation(text, offset);
  const isInside = previousNode && offset <= previousNode.offset + previousNode.length;
  const word = isInside
    ? { start: previousNode.offset, end: previousNode.offset + previousNode.length }
    : { start: offset, end: offset };
  return { path: isAtPropertyKey ? path.slice(0, -1) : path, isKey: isAtPropertyKey, word };
}
