/** Times of less are seconds, written where milliseconds belong: no command is as quick, no token as short-lived. */
const SHORTEST = { timeout_ms: 100, refresh_interval_ms: 3601 };

/** Whether a time looks as if it were meant in seconds; 0 has a meaning of its own. */
export function looksLikeSeconds(key: keyof typeof SHORTEST, milliseconds: number): boolean {
  return Number.isInteger(milliseconds) && milliseconds > 0 && milliseconds < SHORTEST[key];
}
