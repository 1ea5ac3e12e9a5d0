/** What a syntax diagnostic means, for `codex-config explain`. */
export interface CodeExplanation {
  /** What is wrong. */
  readonly summary: string;
  /** Why it is an error. */
  readonly why: string;
  /** How to put it right. */
  readonly fix: string;
  /** A file that gets the finding. */
  readonly bad?: string;
  /** The same file, put right. */
  readonly good?: string;
}

/** The syntax errors by code, without the `toml/` in front. */
const explanations = {
  "bad-boolean": {
    summary: "A boolean is not written in lower case.",
    why: "TOML knows exactly two booleans, `true` and `false`.",
    fix: "Write `true` or `false`.",
    bad: "[features]\nhooks = True\n",
    good: "[features]\nhooks = true\n",
  },
  "bad-date": {
    summary: "A date or time is malformed or does not exist.",
    why: "TOML takes RFC 3339 dates and times: four-digit years, two digits for everything else, days that exist.",
    fix: "Write it like `2026-01-31T08:30:00Z`, or put it in quotes to make it text.",
  },
  "bad-escape": {
    summary: "A backslash in a double-quoted string starts no valid escape.",
    why: 'Between double quotes a backslash begins an escape such as `\\n`, so a Windows path like "C:\\Users" is misread.',
    fix: "Use single quotes, which take backslashes as they are, or double every backslash.",
    bad: 'log_dir = "C:\\Users\\me\\logs"\n',
    good: "log_dir = 'C:\\Users\\me\\logs'\n",
  },
  "bad-number": {
    summary: "A number is malformed.",
    why: "TOML allows no leading zeros, no capital prefixes, a `_` only between digits, and digits on both sides of a point.",
    fix: "Correct the number, or put it in quotes if it is text such as a version.",
    bad: "[history]\nmax_bytes = 1_000_\n",
    good: "[history]\nmax_bytes = 1_000\n",
  },
  "bare-carriage-return": {
    summary: "A carriage return has no line feed after it.",
    why: "TOML lines end with LF or CRLF; a lone CR is allowed nowhere.",
    fix: "Convert the line endings of the file.",
  },
  "colon-for-equals": {
    summary: "A key is followed by `:` where `=` belongs.",
    why: "`key: value` is JSON or YAML; TOML writes `key = value`.",
    fix: "Replace the colon with an equals sign.",
    bad: 'model: "gpt-5"\n',
    good: 'model = "gpt-5"\n',
  },
  "control-character": {
    summary: "There is a control character in the text.",
    why: "TOML forbids control characters other than tab and line ends, in comments and strings as well.",
    fix: "Remove it, or write it as an escape such as `\\u0000` between double quotes.",
  },
  "curly-quotes": {
    summary: "A string is in typographic quotes.",
    why: "Only the straight quotes \" and ' delimit strings; word processors and chat programs turn them into curly ones.",
    fix: "Replace them with straight quotes.",
  },
  "duplicate-key": {
    summary: "A key is defined twice in one table.",
    why: "Each key may be set once; Codex does not choose between two values but refuses the file. Often one of them was added by a program.",
    fix: "Keep the one that you want and remove the other.",
    bad: 'model = "gpt-5"\nmodel = "gpt-5-codex"\n',
    good: 'model = "gpt-5-codex"\n',
  },
  "extended-inline-table": {
    summary: "Something is added to an inline table or array after it was closed.",
    why: "`{ ... }` and `[ ... ]` are complete where they end: no header or dotted key can add to them.",
    fix: "Move the addition into the braces or brackets, or write the whole as `[table]` headers.",
    bad: 'history = { persistence = "none" }\n\n[history]\nmax_bytes = 1048576\n',
    good: '[history]\npersistence = "none"\nmax_bytes = 1048576\n',
  },
  "extra-comma": {
    summary: "A comma has no value in front of it.",
    why: "Commas separate values; one may follow the last value, but none may stand alone.",
    fix: "Remove the comma.",
  },
  "float-out-of-range": {
    summary: "A float is too large.",
    why: "Codex reads floats as 64-bit numbers, up to about 1.8e308, and refuses larger ones.",
    fix: "Use a smaller number, or `inf`.",
  },
  "integer-out-of-range": {
    summary: "An integer does not fit in 64 bits.",
    why: "Codex refuses any integer outside -9223372036854775808 to 9223372036854775807, under unknown keys too.",
    fix: "Use a smaller number, or put it in quotes if it is an identifier.",
  },
  "invalid-bare-key": {
    summary: "A key without quotes holds a character that needs them.",
    why: "Without quotes, a key consists of ASCII letters, digits, `_` and `-`.",
    fix: "Put the key in quotes.",
    bad: '[projects./srv/app]\ntrust_level = "trusted"\n',
    good: '[projects."/srv/app"]\ntrust_level = "trusted"\n',
  },
  "invalid-utf8": {
    summary: "The file is not valid UTF-8.",
    why: "TOML files are UTF-8, and Codex refuses any other bytes.",
    fix: "Save the file as UTF-8.",
  },
  "json-syntax": {
    summary: "The file or line is written as JSON.",
    why: "A TOML document has no braces around it; it consists of `key = value` lines and `[table]` headers.",
    fix: "Remove the outer braces and the commas at line ends, and write `=` for `:`.",
  },
  "merge-conflict": {
    summary: "The file holds the markers of an unresolved merge.",
    why: "Version control wrote both versions into the file, between lines of `<<<<<<<`, `=======` and `>>>>>>>`.",
    fix: "Keep one of the versions and delete the marker lines.",
  },
  "misplaced-bom": {
    summary: "A byte order mark is not at the start of the file.",
    why: "It is an invisible character that TOML allows only at the very beginning.",
    fix: "Delete it.",
  },
  "missing-comma": {
    summary: "A comma is missing between two values.",
    why: "Values of an array and pairs of an inline table are separated by commas, also across lines.",
    fix: "Add the comma.",
    bad: 'notify = ["notify-send" "Codex"]\n',
    good: 'notify = ["notify-send", "Codex"]\n',
  },
  "missing-equals": {
    summary: "A key has no `=`.",
    why: "Each line outside a multi-line value is a `key = value`, a `[header]`, a comment or blank.",
    fix: "Write `key = value`, or start the line with `#` to make it a comment.",
    bad: 'model "gpt-5"\n',
    good: 'model = "gpt-5"\n',
  },
  "missing-key": {
    summary: "A key is missing.",
    why: "A bare key cannot be empty: not before `=`, not between dots, not in a header.",
    fix: "Write the key, or remove the stray `=`, dot or brackets.",
  },
  "missing-value": {
    summary: "A key has no value on its line.",
    why: "The value starts on the line of its key; there is no empty value.",
    fix: 'Write a value (`""` for an empty string) or remove the line.',
    bad: "model =\n",
    good: 'model = "gpt-5"\n',
  },
  "multiline-key": {
    summary: "A key is written as a multi-line string.",
    why: "Keys may be in single or double quotes, but not in triple ones.",
    fix: "Use one quote on either side.",
  },
  "nested-too-deep": {
    summary: "Brackets or dotted keys are nested too deep.",
    why: "Codex gives up beyond 80 levels of brackets and beyond 80 segments in one key.",
    fix: "Flatten the value.",
  },
  "not-a-table": {
    summary: "A key is used as a table but holds a plain value.",
    why: "`a.b` and `[a.b]` need `a` to be a table; it was given a value before.",
    fix: "Rename one of the two, or remove the plain value.",
    bad: 'history = "none"\nhistory.max_bytes = 1048576\n',
    good: 'history.persistence = "none"\nhistory.max_bytes = 1048576\n',
  },
  "not-text": {
    summary: "The file is not text.",
    why: "It contains many bytes that do not occur in text files.",
    fix: "Check that this is the file that you meant.",
  },
  "null-value": {
    summary: "A value is null.",
    why: "TOML has no null; a setting that is not wanted is left out.",
    fix: "Remove the line.",
    bad: 'model = "gpt-5"\nreview_model = null\n',
    good: 'model = "gpt-5"\n',
  },
  "stray-characters": {
    summary: "Something follows where the line should end.",
    why: "After a value or a header only a comment may follow on the line.",
    fix: "Move it to its own line, put it into the quotes, or start it with `#`.",
    bad: 'model = "gpt-5" review_model = "gpt-5"\n',
    good: 'model = "gpt-5"\nreview_model = "gpt-5"\n',
  },
  "table-redefined": {
    summary: "A table is defined twice.",
    why: "Each `[table]` header may appear once, and not beside dotted keys or `[[arrays]]` of that name.",
    fix: "Put all keys of the table under one header; use `[[name]]` throughout for a list of tables.",
    bad: "[features]\nhooks = true\n\n[features]\nmemories = true\n",
    good: "[features]\nhooks = true\nmemories = true\n",
  },
  "unclosed-array": {
    summary: "An array has no closing `]`.",
    why: "Without it the lines that follow are read as part of the array.",
    fix: "Add the `]` after the last value. A list may go over several lines.",
    bad: 'notify = ["notify-send", "Codex"\nmodel = "gpt-5"\n',
    good: 'notify = ["notify-send", "Codex"]\nmodel = "gpt-5"\n',
  },
  "unclosed-header": {
    summary: "A table header has no closing bracket.",
    why: "A header is `[name]` or `[[name]]`, with as many brackets on the right as on the left, on one line.",
    fix: "Add the missing bracket.",
    bad: "[features\nhooks = true\n",
    good: "[features]\nhooks = true\n",
  },
  "unclosed-inline-table": {
    summary: "An inline table has no closing `}`.",
    why: "Without it the lines that follow are read as part of the table.",
    fix: "Add the `}`. A table with many keys is easier to read below a `[header]`.",
    bad: 'history = { persistence = "none"\n',
    good: 'history = { persistence = "none" }\n',
  },
  "unicode-space": {
    summary: "There is a non-breaking or other Unicode space where a plain one belongs.",
    why: "It looks like a blank, but TOML knows only the space and the tab; text copied from web pages often has them.",
    fix: "Replace it with a plain space.",
  },
  "unquoted-string": {
    summary: "Text has no quotes around it.",
    why: "Strings need quotes in TOML; only numbers, dates, `true` and `false` go without.",
    fix: "Put the text in quotes.",
    bad: "model = gpt-5\n",
    good: 'model = "gpt-5"\n',
  },
  "unterminated-string": {
    summary: "A string has no closing quote.",
    why:
      "A string in one pair of quotes must end on the line on which it starts; one in three quotes goes on to the next three " +
      "of the same kind, and may swallow the whole file below. Often the quote is there but counts as part of the text: " +
      'between double quotes a backslash does that, so `"C:\\logs\\"` has no end.',
    fix:
      "Add the closing quote at the end of the text. For text with double quotes or backslashes, use single quotes: " +
      "`'say \"hi\"'`, `'C:\\logs\\'`. For text over several lines, use three quotes at either end.",
    bad: 'model = "gpt-5\nreview_model = "gpt-5"\n',
    good: 'model = "gpt-5"\nreview_model = "gpt-5"\n',
  },
  utf16: {
    summary: "The file is UTF-16.",
    why: "TOML files are UTF-8. Windows PowerShell's `>` and Notepad's \"Unicode\" write UTF-16.",
    fix: "Save the file as UTF-8.",
  },
  "wrong-comment": {
    summary: "A comment starts with the wrong sign.",
    why: "TOML comments start with `#`, and nothing else: not `//`, `;` or `--`.",
    fix: "Replace the sign with `#`.",
    bad: '// the model\nmodel = "gpt-5"\n',
    good: '# the model\nmodel = "gpt-5"\n',
  },
} as const satisfies Record<string, CodeExplanation>;

/** The name of a syntax error, without the `toml/` in front. */
export type TomlCode = keyof typeof explanations;

/** Every syntax error by its full code, such as `toml/duplicate-key`. */
export const tomlCodes: Readonly<Record<`toml/${TomlCode}`, CodeExplanation>> = Object.freeze(
  Object.fromEntries(Object.entries(explanations).map(([code, text]) => [`toml/${code}`, text])),
) as Readonly<Record<`toml/${TomlCode}`, CodeExplanation>>;
