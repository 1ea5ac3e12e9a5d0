import type { Range } from "../diagnostics/diagnostic.ts";
import { CLASS_COSTS, LETTER_COSTS } from "./letter-costs.ts";

/** A word of letters and digits, with how many bits more it would cost as a name than as random text. */
interface Word extends Range {
  readonly surprise: number;
  readonly isRandom: boolean;
}

/** What a word must cost to be random, by its length; the longer it is, the less will chance make a name look random. */
const THRESHOLDS = [
  { length: 20, surprise: -4 },
  { length: 16, surprise: 1 },
  { length: 12, surprise: 10 },
] as const;
/** Random text with separators in it is not judged below this length. */
const SHORTEST = 16;
/** From this length on, a frequent change between letters and digits is enough. */
const CERTAIN = 20;
/** Shorter parts of a text say nothing of themselves. */
const TELLING = 6;
/** What the parts of a text with separators must cost together, and how many characters there must be to a separator. */
const TOGETHER = 20;
const SPARSE = 6;
/** What a word costs at most that is one beyond doubt. */
const WORDY = -4;

/** Letters and digits, and what joins them in base64, in UUIDs and in tokens. */
const RUN = /[A-Za-z\d+/=_.~-]{12}[A-Za-z\d+/=_.~-]*/g;
/** Names in small letters have none of it, which saves most runs a closer look. */
const MIXED = /\d|[a-z][A-Z]|[A-Za-z]{12}/;
const MIXED_CASE = /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)/;
const WORD = /[A-Za-z\d]+/g;
const UUID = /[a-f\d]{8}-(?:[a-f\d]{4}-){3}[a-f\d]{12}/gi;
/** A digest says of itself that it is one; it is public. */
const DIGEST = /\b(?:sha-?\d{1,3}|md5|blake\w{1,3})[:-]$/i;

/** Where a text holds what nobody would choose as a name: keys, hashes, base64. */
export function randomRanges(text: string): Range[] {
  const found: Range[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (!MIXED.test(run) || isDigest(text, index, run)) continue;
    for (const { start, end } of inRun(run)) found.push({ start: index + start, end: index + end });
  }
  return found;
}

function isDigest(text: string, index: number, run: string): boolean {
  const algorithm = /^(?:sha\d{1,3}|md5)-/.exec(run)?.[0];
  if (algorithm !== undefined) return /^[A-Za-z\d+/]{20,90}={0,2}$/.test(run.slice(algorithm.length));
  return DIGEST.test(text.slice(Math.max(0, index - 10), index)) && /^[a-f\d]{32,128}$/.test(run);
}

function inRun(run: string): Range[] {
  const words: Word[] = [];
  for (const { 0: word, index } of run.matchAll(WORD)) {
    words.push({ start: index, end: index + word.length, ...judge(word) });
  }
  const chosen = words.map(({ isRandom }) => isRandom);
  for (const { 0: uuid, index } of run.matchAll(UUID)) {
    for (const [at, { start, end }] of words.entries()) {
      if (start >= index && end <= index + uuid.length) chosen[at] = true;
    }
  }
  if (isBase64(run) && words.reduce((sum, { surprise }) => sum + surprise, 0) >= TOGETHER) chosen.fill(true);
  else chooseTogether(run, words, chosen);
  if (!chosen.includes(true)) return [];
  chooseNeighbours(run, words, chosen);
  return joined(run, words, chosen);
}

function isBase64(run: string): boolean {
  return /[+=]/.test(run) && MIXED_CASE.test(run) && /^[A-Za-z\d+/]+={0,2}$/.test(run);
}

/** Random text whose separators leave no part long enough to judge: a stretch of words that is improbable as a whole. */
function chooseTogether(run: string, words: readonly Word[], chosen: boolean[]): void {
  let from = 0;
  let filled = 0;
  let sum = 0;
  for (const [at, { start, end, surprise, isRandom }] of words.entries()) {
    const isApart = run.slice(words[at - 1]?.end ?? start, start).includes(".");
    if (isApart) [from, sum] = [at, 0];
    sum += surprise;
    if (isRandom || sum <= 0 || (surprise < 0 && end - start >= TELLING)) {
      [from, sum] = [at + 1, 0];
      continue;
    }
    const length = end - (words[from]?.start ?? end);
    // Names have a separator every few letters, base64 has one in thirty-two.
    if (sum >= TOGETHER && length >= SHORTEST - 1 && (at - from) * SPARSE <= length) {
      chosen.fill(true, Math.max(from, filled), at + 1);
      filled = at + 1;
    }
  }
}

/** What is left of random text at its ends. */
function chooseNeighbours(run: string, words: readonly Word[], chosen: boolean[]): void {
  const isCoded = words.some(({ start, end }, at) => chosen[at] && MIXED_CASE.test(run.slice(start, end)));
  const spread = (at: number, by: 1 | -1): void => {
    const [word, next] = [words[at], words[at + by]];
    if (!chosen[at] || !word || !next || chosen[at + by]) return;
    const gap = by === 1 ? run.slice(word.end, next.start) : run.slice(next.end, word.start);
    const isPath = /[/.]/.test(gap) && !isCoded && !isBase64(run);
    if (gap.length <= 3 && next.surprise > (isPath ? 0 : WORDY)) chosen[at + by] = true;
  };
  for (let at = 0; at < words.length; at++) spread(at, 1);
  for (let at = words.length - 1; at >= 0; at--) spread(at, -1);
}

function joined(run: string, words: readonly Word[], chosen: readonly boolean[]): Range[] {
  const ranges: Range[] = [];
  for (const [at, { start, end }] of words.entries()) {
    if (!chosen[at]) continue;
    const padded = end + (/^={1,2}(?![^=])/.exec(run.slice(end, end + 3))?.[0].length ?? 0);
    const last = chosen[at - 1] ? ranges.pop() : undefined;
    ranges.push({ start: last?.start ?? start, end: padded });
  }
  return ranges;
}

/** Whether a word of letters and digits is random rather than a name. */
function judge(word: string): Pick<Word, "surprise" | "isRandom"> {
  const hasSmall = /[a-z]/.test(word);
  const hasCapitals = /[A-Z]/.test(word);
  const hasDigits = /\d/.test(word);
  if (!hasSmall && !hasCapitals) return { surprise: 0, isRandom: false };
  const isHex = hasDigits && /^(?:[a-f\d]+|[A-F\d]+)$/.test(word);
  const letters = hasSmall && hasCapitals ? 52 : 26;
  const bits = isHex ? 4 : Math.log2(letters + (hasDigits ? 10 : 0));
  // A word in capitals is as good a name as one without.
  const plain = hasSmall ? word : word.toLowerCase();
  let surprise = 0;
  let turns = 0;
  let before = "^";
  for (let at = 0; at < plain.length; at++) {
    const code = plain.charCodeAt(at);
    const kind = code < 0x3a ? "d" : code < 0x5b ? "U" : "l";
    if (before !== "^" && before !== kind && before + kind !== "Ul") turns++;
    const starts = before === "^" || before === "d" || (before === "l" && kind === "U");
    const row = starts ? 26 : (plain.charCodeAt(at - 1) | 0x20) - 0x61;
    const letter = kind === "d" ? 3.2 : costOf(row, (code | 0x20) - 0x61);
    surprise += (CLASS_COSTS[before + kind] ?? 0) + letter - bits;
    before = kind;
  }
  const { length } = word;
  const threshold = THRESHOLDS.find((one) => length >= one.length);
  const isRandom =
    (threshold !== undefined && surprise >= threshold.surprise) || (length >= CERTAIN && turns >= length / 4);
  return { surprise, isRandom };
}

function costOf(row: number, letter: number): number {
  const digit = LETTER_COSTS[row]?.charCodeAt(letter) ?? 0x30;
  return (digit < 0x3a ? digit - 0x30 : digit - 0x57) / 4;
}
