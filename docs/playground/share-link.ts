import { DEFAULT_SETTINGS, type Project, type ProjectFile, type ProjectSettings } from "./project.ts";

/** What the fragment of a link begins with; another form of the content would have another number. */
const PREFIX = "#1.";
/** No configuration is larger, and a link could be made to unpack to anything. */
const MOST_BYTES = 2_000_000;

/** The fragment of a link with a project in it, which a browser sends to nobody. */
export async function fragmentOf(project: Project): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(project));
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return PREFIX + toBase64Url(await bytesOf(packed, Infinity));
}

/** The project of a fragment; undefined where there is none, or a damaged one. */
export async function projectOf(fragment: string): Promise<Project | undefined> {
  if (!fragment.startsWith(PREFIX)) return undefined;
  try {
    const packed = new Blob([fromBase64Url(fragment.slice(PREFIX.length))]);
    const stream = packed.stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return readProject(JSON.parse(new TextDecoder().decode(await bytesOf(stream, MOST_BYTES))));
  } catch {
    return undefined;
  }
}

async function bytesOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > most) throw new RangeError("there is more in the link than a configuration");
    chunks.push(next.value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** What somebody may have written by hand, as far as it is a project. */
function readProject(value: unknown): Project | undefined {
  const { files, active, settings } = value as Partial<Record<keyof Project, unknown>>;
  if (!Array.isArray(files) || files.length === 0 || !files.every(isFile)) return undefined;
  const paths = files.map(({ path }) => path);
  if (new Set(paths).size < paths.length) return undefined;
  const [first = ""] = paths;
  return {
    files: files.map(({ path, text }) => ({ path, text })),
    active: paths.find((path) => path === active) ?? first,
    settings: readSettings(settings),
  };
}

function isFile(value: unknown): value is ProjectFile {
  const { path, text } = (value ?? {}) as Partial<Record<keyof ProjectFile, unknown>>;
  return typeof path === "string" && /^\/[^\0]*[^/\0]$/.test(path) && typeof text === "string";
}

function readSettings(value: unknown): ProjectSettings {
  const { release, platform, audit } = (value ?? {}) as Partial<Record<keyof ProjectSettings, unknown>>;
  return {
    release: typeof release === "string" ? release : DEFAULT_SETTINGS.release,
    platform: platform === "windows" ? platform : DEFAULT_SETTINGS.platform,
    audit: audit === true,
  };
}

function toBase64Url(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const letters = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}
