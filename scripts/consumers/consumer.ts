/** What a program makes of the plain schema. */
export type Outcome =
  | { readonly kind: "ok"; readonly observed: string }
  | { readonly kind: "failed"; readonly reason: string }
  | { readonly kind: "absent" };

/** Where a consumer finds things. */
export interface Place {
  /** Path of the plain schema. */
  readonly schema: string;
  /** The folder in which the generators are installed. */
  readonly folder: string;
}

/** A program that reads the plain schema. */
export interface Consumer {
  readonly name: string;
  readonly run: (place: Place) => Outcome;
}
