/** Why a regular expression may be slow or fail on a long text; nothing where it is linear. */
export declare function slownessOf(source: string, flags: string): string[];
