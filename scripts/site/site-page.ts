/** A page of the site in Markdown; its path is from the top of the site, `reference/config/history.md`. */
export interface SitePage {
  readonly path: string;
  readonly title: string;
  /** What it belongs to, as a result of the search names it before the title. */
  readonly within?: string;
  readonly text: string;
}
