const ANSWERS = Symbol("answers");

/** An object with the answers that were computed for it. */
interface Asked {
  [ANSWERS]?: unknown[];
}

let functions = 0;

/**
 * Makes a function compute its answer once for each object, such as a document; the answer is kept as long as the object.
 *
 * @param compute Must depend on the object alone, which must not change.
 */
export function oncePer<Key extends object, Answer extends object>(
  compute: (key: Key) => Answer,
): (key: Key) => Answer {
  const index = functions++;
  return (key) => {
    const answers = ((key as Asked)[ANSWERS] ?? answersOf(key)) as (Answer | undefined)[];
    return (answers[index] ??= compute(key));
  };
}

/** Answers stand on the object itself, unseen by what copies or compares it: a garbage collector is slow with weak maps. */
function answersOf(key: object): unknown[] {
  if (!Object.isExtensible(key)) return answersApart(key);
  const answers: unknown[] = [];
  Object.defineProperty(key, ANSWERS, { value: answers });
  return answers;
}

/** Those of objects that take no property, as frozen ones. */
const apart = new WeakMap<object, unknown[]>();

function answersApart(key: object): unknown[] {
  let answers = apart.get(key);
  if (!answers) apart.set(key, (answers = []));
  return answers;
}
