/**
 * A migration that would lose something or make it worse; nothing was done.
 *
 * @example
 * ```ts
 * let refused: unknown;
 * try {
 *   migrate({ config: '[profiles.work]\nmodel = "a"\n', profiles: new Map([["work", 'model = "b"\n']]) });
 * } catch (error) {
 *   refused = error;
 * }
 * refused instanceof RefusedMigration && refused.profile; // "work"
 * ```
 */
export class RefusedMigration extends Error {
  override readonly name = "RefusedMigration";
  /** The profile whose file it is about; undefined for the configuration. */
  readonly profile: string | undefined;

  constructor(profile: string | undefined, reason: string) {
    super(reason);
    this.profile = profile;
  }
}
