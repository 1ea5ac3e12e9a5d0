import type { FileLookup } from "../../lint-options.ts";
import type { ConfigFile } from "../../resolve/config-file.ts";
import type { Place } from "../../resolve/place.ts";

/** What is at a path that a value names; undefined when it cannot be told. */
export function fileAnswer(place: Place, file: ConfigFile): ReturnType<FileLookup["read"]> {
  const path = place.text();
  if (path === undefined) return undefined;
  // These are directories wherever the file is: an empty path means its own folder.
  return ["", ".", "..", "~"].includes(path) ? { kind: "directory" } : file.files?.read(path);
}
