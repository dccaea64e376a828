/** A tile: a list of a view's rows, or a chart of them. */
export interface Tile {
  readonly label: string;
  readonly table: string;
  /** Name of a view of that table. */
  readonly view: string;
  /** Name of a chart of that table; without it, a list. */
  readonly chart?: string;
}

/** A page of tiles. The platform's customary limit is six on one page. */
export interface Dashboard {
  readonly name: string;
  readonly description: string;
  /** Rows of one to three tiles each. */
  readonly rows: readonly (readonly Tile[])[];
}
