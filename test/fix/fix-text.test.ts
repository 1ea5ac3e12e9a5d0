import { describe, expect, it } from "vitest";
import { fixText } from "../../src/fix/fix-text.ts";

const BOM = "\u{feff}";

describe("fixText", () => {
  it.each([
    ["a misspelt key", 'modle = "x" # why\n', 'model = "x" # why\n'],
    ["camelCase", 'modelVerbosity = "low"\n', 'model_verbosity = "low"\n'],
    ["a boolean in quotes", '[features]\nhooks = "true"\n', "[features]\nhooks = true\n"],
    ["a number in quotes", "[history]\nmax_bytes = '30'\n", "[history]\nmax_bytes = 30\n"],
    ["a fraction of an integer", "[history]\nmax_bytes = 30.0\n", "[history]\nmax_bytes = 30\n"],
    [
      "a key below the wrong header",
      'model = "x"\n\n[features]\nhooks = true\nmodel_verbosity = "low"   # mine\n',
      'model = "x"\nmodel_verbosity = "low"   # mine\n\n[features]\nhooks = true\n',
    ],
    [
      "a key below the first header of a file without top-level keys",
      "# about features\n[features]\nmodel = 'x'\n",
      "model = 'x'\n\n# about features\n[features]\n",
    ],
    ["Windows line ends", 'modle = "x"\r\n# c\r\n', 'model = "x"\r\n# c\r\n'],
    ["a byte order mark", `${BOM}modle = "x"\n`, `${BOM}model = "x"\n`],
    ["several at once", 'modle = "x"\n[history]\nmax_bytes = "1"\n', 'model = "x"\n[history]\nmax_bytes = 1\n'],
  ])("repairs %s and keeps all else", (_, before, after) => {
    const { text, remaining } = fixText(before);
    expect(text).toBe(after);
    expect(remaining).toEqual([]);
    expect(fixText(text).text).toBe(text);
  });

  it("leaves unsafe fixes to whoever asks for them", () => {
    const text = 'approval_policy = "nevr"\n';
    expect(fixText(text)).toMatchObject({ text, applied: [] });
    expect(fixText(text, { unsafe: true }).text).toBe('approval_policy = "never"\n');
  });

  it("does not make two keys of the same name", () => {
    const text = 'modle = "x"\nmodell = "y"\n';
    const { text: fixed } = fixText(text, { unsafe: true });
    expect(fixed).toBe('model = "x"\nmodell = "y"\n');
  });

  it("changes nothing in a file without findings", () => {
    const text = 'model = "x"\n';
    expect(fixText(text)).toEqual({ text, applied: [], remaining: [] });
  });
});
