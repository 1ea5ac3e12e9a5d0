/** Orders of values from the one that allows least to the one that allows most. */
export const OFF_FIRST = ["false", "true"];
export const ON_FIRST = ["true", "false"];
export const APPROVAL_ORDER = ["prompt", "writes", "auto", "approve"];
export const ACCESS_ORDER = ["deny", "none", "read", "write", "allow"];
