/** The ways in which shells and other tools write a value that is filled in from elsewhere. */
const REFERENCES = [
  String.raw`\$\{(?:env:|input:)?[A-Za-z_]\w*\}`,
  String.raw`\$\{\{ ?(?:secrets|env|vars)\.\w+ ?\}\}`,
  String.raw`\$(?:env:)?[A-Z_][A-Z\d_]*`,
  String.raw`\$env:[A-Za-z_]\w*`,
  String.raw`\$\([\w./~ -]+\)`,
  String.raw`%[A-Za-z_]\w*%`,
  String.raw`\{\{ ?[\w. ]+ ?\}\}`,
  String.raw`\{env:\w+\}`,
  String.raw`<%=? ?[\w. ]+ ?%>`,
  String.raw`(?:op|vault|keychain|doppler|awssm|gcpsm)://[\w ./-]+`,
  String.raw`\$\{[a-z]+://[\w ./-]+\}`,
  String.raw`env:[A-Z_][A-Z\d_]*`,
];
const REFERENCE = new RegExp(`^(?:(?:${REFERENCES.join("|")})[:/@,; -]?)+$`);
const LONGEST = 256;
const SCHEME = /^(?:Bearer|Basic|Token|ApiKey)[ \t]+/i;
/** A name in capitals, as variables have. */
const VARIABLE_NAME = /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/;
/** The path of a file with a secret. */
const PATH = /^(?:~|\.{1,2})?(?:\/[\w.@-]+){2,}\/?$/;
/** Signs and letters that stand for a value that was left out. */
const BLANKED = /^(?:%s|[xX*.…_?-]+|<[A-Za-z _-]*>|\[[A-Za-z _-]*\])$/;
const WORD_OF_FILLER =
  /^(?:a|an|any|api|apikey|auth|bearer|change|changeme|client|demo|dummy|empty|enter|example|fake|false|fixme|foo|bar|goes|here|if|insert|is|litellm|lm|key|local|me|mock|my|needed|no|none|not|null|ollama|or|paste|placeholder|put|redacted|removed|replace|required|sample|secret|set|string|studio|tbd|test|the|this|to|todo|token|true|undefined|unused|used|value|with|your)$/i;

/**
 * Whether a text only stands for a secret: a reference such as `${TOKEN}`, a variable's name, a path, or
 * words such as `your-api-key`. It tells nothing, and a finding about it has to show it.
 */
export function isStandIn(text: string): boolean {
  const plain = text.trim().replace(SCHEME, "");
  if (plain === "") return true;
  // Longer texts stand for nothing, and a look at them would be in vain.
  if (plain.length > LONGEST) return false;
  return (
    VARIABLE_NAME.test(plain) ||
    BLANKED.test(plain) ||
    PATH.test(plain) ||
    REFERENCE.test(plain) ||
    plain.split(/[-_. ]+/).every((word) => WORD_OF_FILLER.test(word))
  );
}

/** A word or option of a few small letters, such as `git` or `--hard`: no token is that short. */
export function isPlainWord(text: string): boolean {
  return /^-{0,2}[a-z]{1,10}$/.test(text);
}
