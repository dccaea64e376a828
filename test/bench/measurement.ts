/** A cell of a result: numbers are set to the right, in figures that can be read. */
export type Cell = string | number;

/** One line of a result; its keys are the table's headings, in the order of the first row. */
export type Row = Readonly<Record<string, Cell>>;

/** A bar of the plot: ours in the accent colour, what it is held against in grey. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly ours: boolean;
}

export interface Plot {
  readonly title: string;
  readonly unit: string;
  readonly bars: readonly Bar[];
  /** Drawn as a line across, with its words. */
  readonly goal?: { readonly value: number; readonly words: string };
}

/** What one benchmark found. */
export interface Measurement {
  readonly name: string;
  readonly rows: readonly Row[];
  /** What is counted and how, a sentence each. */
  readonly notes?: readonly string[];
  readonly plots?: readonly Plot[];
}

/** Says in a line what is being done just now. */
export type Say = (line: string) => void;

export type Benchmark = (say: Say) => Promise<Measurement>;
