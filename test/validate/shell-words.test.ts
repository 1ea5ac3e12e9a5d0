import { describe, expect, it } from "vitest";
import { shellWords } from "../../src/words/shell-words.ts";

describe("shellWords", () => {
  it.each([
    ["notify", ["notify"]],
    ['node "/home/me/hook.js"', ["node", "/home/me/hook.js"]],
    ["  a   b\tc ", ["a", "b", "c"]],
    ["say 'a b' c", ["say", "a b", "c"]],
    ['x "a \\"b\\" \\c"', ["x", 'a "b" \\c']],
    ["a\\ b c", ["a b", "c"]],
    ["a '' \"\"", ["a", "", ""]],
    ["a'b'\"c\"", ["abc"]],
  ])("splits %s", (line, words) => expect(shellWords(line)).toEqual(words));

  it.each(["a | b", "echo $HOME", 'a "$B"', "a > b", "a; b", "x 'open", 'x "open', "a `b`", "ls *.js", "a # b"])(
    "leaves %s to a shell",
    (line) => expect(shellWords(line)).toBeUndefined(),
  );
});
