import { readdirSync, statSync } from "node:fs";
import type { LayerFiles } from "../../layers/layer-files.ts";
import { realPath } from "../../files/file-facts.ts";
import { readRegularFile } from "../../files/read-regular-file.ts";

/** The machine's file system, as the layers need it. */
export const nodeLayerFiles: LayerFiles = {
  kind(path) {
    try {
      const stats = statSync(path);
      return stats.isFile() ? "file" : stats.isDirectory() ? "directory" : "other";
    } catch (error) {
      const isCircle = error instanceof Error && "code" in error && error.code === "ELOOP";
      return isCircle ? "other" : "missing";
    }
  },
  read(path) {
    try {
      return readRegularFile(path);
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  },
  real: realPath,
  list(path) {
    try {
      return readdirSync(path);
    } catch {
      return [];
    }
  },
};
