/** As in "`[features.guardianv2].thread_context` is deprecated". */
const NOTICE = /`\[([\w.]+)\]\.(\w+)` is deprecated/g;

/**
 * The keys of which a binary says that they are deprecated, by path. Of features themselves, what Codex lists of them says more.
 *
 * @param bytes The whole binary.
 */
export function deprecatedKeys(bytes: Buffer): Set<string> {
  const found = new Set<string>();
  for (const [, table = "", key = ""] of bytes.toString("latin1").matchAll(NOTICE)) {
    if (table !== "features") found.add(`${table}.${key}`);
  }
  return found;
}
