/**
 * Makes a function compute its answer once for each object, such as a document; the answer is kept as long as the object.
 *
 * @param compute Must depend on the object alone, which must not change.
 */
export function oncePer<Key extends object, Answer extends object>(
  compute: (key: Key) => Answer,
): (key: Key) => Answer {
  const answers = new WeakMap<Key, Answer>();
  return (key) => {
    let answer = answers.get(key);
    if (answer === undefined) {
      answer = compute(key);
      answers.set(key, answer);
    }
    return answer;
  };
}
