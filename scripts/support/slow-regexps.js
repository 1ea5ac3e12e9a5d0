import { RegExpParser } from "@eslint-community/regexpp";
import { analyse } from "scslre";
// What a regular expression must not be that is used on text of any length: one that takes time with the square of the
// length, or whose rounds fill the stack of V8's matcher, which then throws.
/** Why a regular expression may be slow or fail on a long text; nothing where it is linear. */
export function slownessOf(source, flags) {
    const pattern = new RegExpParser().parsePattern(source, 0, source.length, {
        unicode: flags.includes("u"),
        unicodeSets: flags.includes("v"),
    });
    const found = new Set();
    const { reports } = analyse({ pattern, flags: new RegExpParser().parseFlags(flags) });
    for (const { type } of reports)
        found.add(BACKTRACKING[type]);
    if (!flags.includes("y"))
        for (const one of pattern.alternatives)
            if (rescans(one))
                found.add(BACKTRACKING.Move);
    if (piles(pattern))
        found.add("a repetition fills the matcher's stack: repeat single characters, and `X{n}X*` for `X{n,}`");
    return [...found];
}
const BACKTRACKING = {
    Self: "a repetition within a repetition backtracks",
    Trade: "two repetitions that take the same characters backtrack",
    Move: "the search starts anew at each character that the repetition has taken before",
};
/**
 * Whether a search may start again within what a repetition has taken before: an unbounded repetition of characters,
 * among them all that may stand before it in the expression, and something behind it that may be missing.
 */
function rescans(alternative, before = [], after = []) {
    const { elements } = alternative;
    return elements.some((element, index) => {
        const front = [...before, ...elements.slice(0, index)];
        const rest = [...elements.slice(index + 1), ...after];
        return restarts(element, front, rest);
    });
}
function restarts(element, front, rest) {
    if (element.type === "Group" || element.type === "CapturingGroup") {
        return element.alternatives.some((inner) => rescans(inner, front, rest));
    }
    if (element.type !== "Quantifier")
        return false;
    if (!isCharacter(element.element))
        return restarts(element.element, front, rest);
    return element.max === Infinity && rest.some(canBeMissed) && front.every((one) => canBeWithin(one, element));
}
function canBeMissed(element) {
    if (element.type === "Quantifier")
        return element.min > 0;
    if (element.type === "Group" || element.type === "CapturingGroup") {
        return element.alternatives.every(({ elements }) => elements.some(canBeMissed));
    }
    return true;
}
function isCharacter(element) {
    return element.type === "Character" || element.type === "CharacterSet" || element.type === "CharacterClass";
}
/** Whether a part of an expression can match text of characters that a repetition takes. */
function canBeWithin(element, repetition) {
    switch (element.type) {
        case "Quantifier":
            return element.min === 0 || canBeWithin(element.element, repetition);
        case "Group":
        case "CapturingGroup":
            return element.alternatives.some(({ elements }) => elements.every((one) => canBeWithin(one, repetition)));
        case "Character":
        case "CharacterSet":
        case "CharacterClass":
            return samples(element).some((sample) => takes(repetition.element, sample));
        case "Assertion":
            return allowsStart(element, repetition);
        default:
            return true;
    }
}
/** Whether a search may start behind a character that the repetition takes, as far as an assertion is concerned. */
function allowsStart(assertion, repetition) {
    const taken = samples(repetition.element);
    if (assertion.kind === "start")
        return false;
    if (assertion.kind === "word")
        return assertion.negate || !taken.every((one) => /\w/.test(one));
    if (assertion.kind !== "lookbehind" || !assertion.negate)
        return true;
    const [only, ...others] = assertion.alternatives.flatMap(({ elements }) => elements);
    return !only || others.length > 0 || !isCharacter(only) || !taken.every((one) => takes(only, one));
}
/** One character of each kind: all printable ones of ASCII, line ends and some beyond. */
const ALPHABET = [
    ...Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)),
    "\t",
    "\n",
    "\r",
    "\u0001",
    "é",
    "\u2018",
];
function samples(element) {
    return element.type === "Character"
        ? [String.fromCodePoint(element.value)]
        : ALPHABET.filter((c) => takes(element, c));
}
function takes(element, character) {
    return new RegExp(`^(?:${element.raw})$`, /\\p\{|\\u\{/i.test(element.raw) ? "u" : "").test(character);
}
/** Whether V8 keeps an entry on its stack for each round: for groups, and for a repetition with a minimum. */
function piles(node) {
    switch (node.type) {
        case "Quantifier":
            if (node.max === Infinity && (node.min > 1 || !isCharacter(node.element)))
                return true;
            return piles(node.element);
        case "Alternative":
            return node.elements.some(piles);
        case "Pattern":
        case "Group":
        case "CapturingGroup":
            return node.alternatives.some(piles);
        case "Assertion":
            return (node.kind === "lookahead" || node.kind === "lookbehind") && node.alternatives.some(piles);
        default:
            return false;
    }
}
