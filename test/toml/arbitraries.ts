import fc from "fast-check";

// TOML text for property tests: valid documents by construction, broken ones by mutation.

const bareKey = fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/).filter((key) => !(key in Object.prototype));
const quotedKey = fc
  .string({ maxLength: 8 })
  .filter((key) => !(key in Object.prototype))
  .map((key) => JSON.stringify(key).replaceAll("\u007f", "\\u007f"));
const key = fc.oneof({ weight: 4, arbitrary: bareKey }, { weight: 1, arbitrary: quotedKey });

const basicString = fc
  .string({ unit: "grapheme", maxLength: 20 })
  .map((text) => JSON.stringify(text).replaceAll("\u007f", "\\u007f"));
const literalString = fc.stringMatching(/^[ -&(-~]{0,20}$/).map((text) => `'${text}'`);
const multiline = fc.stringMatching(/^[ -!#-&(-[\]-~\n]{0,30}$/).map((text) => `"""${text}"""`);
const date = fc
  .date({ min: new Date("0001-01-01T00:00:00Z"), max: new Date("9999-12-31T00:00:00Z"), noInvalidDate: true })
  .map((value) => value.toISOString());
const scalar = fc.oneof(
  basicString,
  literalString,
  multiline,
  fc.maxSafeInteger().map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? "-0.0" : toFloat(value))),
  fc.boolean().map(String),
  date,
);

function toFloat(value: number): string {
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

const { value } = fc.letrec<{ value: string; array: string; table: string }>((tie) => ({
  value: fc.oneof({ depthSize: "small", withCrossShrink: true }, scalar, tie("array"), tie("table")),
  array: fc.array(tie("value"), { maxLength: 4 }).map((items) => `[${items.join(", ")}]`),
  table: fc
    .uniqueArray(fc.tuple(key, tie("value")), { maxLength: 3, selector: ([name]) => unquoted(name) })
    .map((pairs) => `{ ${pairs.map(([name, item]) => `${name} = ${item}`).join(", ")} }`),
}));

function unquoted(name: string): string {
  return name.startsWith('"') ? (JSON.parse(name) as string) : name;
}

const comment = fc.stringMatching(/^[ -~é]{0,20}$/).map((text) => `# ${text}`);
const pair = fc.tuple(key, value).map(([name, item]) => `${name} = ${item}`);
const dotted = fc.tuple(bareKey, bareKey, scalar).map(([a, b, item]) => `${a}.${b} = ${item}`);
const header = fc.array(key, { minLength: 1, maxLength: 3 }).map((keys) => `[${keys.join(".")}]`);
const arrayHeader = fc.tuple(bareKey).map(([name]) => `[[${name}]]`);
const line = fc.oneof({ weight: 5, arbitrary: pair }, dotted, header, arrayHeader, comment, fc.constant(""));

/** Mostly valid documents; some define a name twice. */
export const documents: fc.Arbitrary<string> = fc
  .array(line, { maxLength: 15 })
  .map((lines) => `${lines.join("\n")}\n`);

const debris = fc.oneof(
  fc.constantFrom(
    '"',
    "'",
    '"""',
    "[",
    "]",
    "{",
    "}",
    "=",
    ",",
    ".",
    "#",
    "\n",
    "\r",
    "\r\n",
    "\\",
    "\0",
    "\uFEFF",
    "\u00a0",
    "é",
    " ",
    "1",
    "a",
  ),
  fc.string({ maxLength: 3 }),
);

/** Documents with pieces cut out and debris put in. */
export const brokenDocuments: fc.Arbitrary<string> = fc
  .tuple(documents, fc.array(fc.tuple(fc.nat(), fc.nat(4), debris), { minLength: 1, maxLength: 4 }))
  .map(([text, mutations]) => {
    let result = text;
    for (const [at, cut, insert] of mutations) {
      const offset = at % (result.length + 1);
      result = result.slice(0, offset) + insert + result.slice(offset + cut);
    }
    return result;
  });

/** Anything: characters that mean something to TOML, in any order, and arbitrary strings. */
export const noise: fc.Arbitrary<string> = fc.oneof(
  fc.array(debris, { maxLength: 30 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary", maxLength: 40 }),
);
