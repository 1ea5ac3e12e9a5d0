/** A section of a page: its heading, what is said there, and its anchor where that is not the heading's own. */
export type SectionDocument = readonly [title: string, text: string, anchor?: string];

/** A page of the site from its top, what it belongs to (empty for none), and its sections. The first is the page itself. */
export type PageDocuments = readonly [path: string, within: string, sections: readonly SectionDocument[]];
