/** The releases to ask at first, by index: the ends, and two between them, as what came and went again shows only there. */
export function anchors(count: number): number[] {
  const last = count - 1;
  return [...new Set([0, Math.round(last / 3), Math.round((2 * last) / 3), last])];
}
