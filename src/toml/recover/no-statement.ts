/** What is said of a line that is no statement at all. */
export const NO_STATEMENT = "This is neither `key = value` nor a header nor a comment.";
