/** A variable as shells write it, or Codex, or an editor that asks for it. */
const BRACED = String.raw`\$\{(?:env:|input:)?[A-Za-z_]\w*\}`;
const BARE = String.raw`\$(?:env:)?[A-Z_][A-Z\d_]*|\$env:[A-Za-z_]\w*|env:[A-Z_][A-Z\d_]*`;
const WINDOWS = String.raw`%[A-Za-z_]\w*%`;
const COMMAND = String.raw`\$\([\w./~ -]+\)`;
const TEMPLATE = String.raw`\$\{\{ ?(?:secrets|env|vars)\.\w+ ?\}\}|\{\{ ?[\w. ]+ ?\}\}|<%=? ?[\w. ]+ ?%>|\{env:\w+\}`;
/** An address in a store of secrets. */
const STORED = String.raw`(?:op|vault|keychain|doppler|awssm|gcpsm)://[\w ./-]+|\$\{[a-z]+://[\w ./-]+\}`;
/** The ways in which shells and other tools write a value that is filled in from elsewhere, also several in a row. */
const REFERENCE = new RegExp(
  String.raw`^(?:(?:${BRACED}|${BARE}|${WINDOWS}|${COMMAND}|${TEMPLATE}|${STORED})[:/@,; -]?){1,128}$`,
);
/** Longer texts stand for nothing, and a look at them would be in vain; nothing is repeated more often in one. */
const LONGEST = 256;
/** What names the kind of a credential before it. */
export const SCHEME = /^(?:Bearer|Basic|Token|ApiKey)[ \t]+/i;
/** A name in capitals, as variables have. */
export const VARIABLE_NAME = /^[A-Z][A-Z\d]*(?:_[A-Z\d]+){1,128}$/;
/** The path of a file with a secret. */
const PATH = /^(?:~|\.{1,2})?(?:\/[\w.@-]+){2,128}\/?$/;
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
