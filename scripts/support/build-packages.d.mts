/** The names of the packages that the build needs: those that it runs, and those that the sources import. */
export declare function buildPackages(root: string): ReadonlySet<string>;

/**
 * The text of a manifest or lock file with no development dependencies but these. What a lock file says of the others may
 * stay: npm installs only what is asked for.
 */
export declare function withPackages(text: string, packages: ReadonlySet<string>): string;
