/** A migration that would lose something or make it worse; nothing was done. */
export class RefusedMigration extends Error {
  override readonly name = "RefusedMigration";
  /** The profile whose file it is about; undefined for the configuration. */
  readonly profile: string | undefined;

  constructor(profile: string | undefined, reason: string) {
    super(reason);
    this.profile = profile;
  }
}
