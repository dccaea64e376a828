/** Where a button stands: on the row's form, over the table's own list, over a list of it on another table's form. */
export type CommandPlace = "form" | "home" | "sub-grid";

/**
 * A button of a table's command bar. Its functions get the form's context (`PrimaryControl`) on a form and the grid
 * (`SelectedControl`) over a list; the enabling one answers, or promises, whether the button is shown as usable.
 */
export interface Command {
  /** `refund`; with the table's name it makes the ribbon's ids, so that it never changes. */
  readonly name: string;
  readonly label: string;
  readonly tooltip: string;
  /** Name of an SVG web resource. */
  readonly icon: string;
  /** Name of a script web resource. */
  readonly library: string;
  readonly run: string;
  readonly enabledBy: string;
  readonly places: readonly CommandPlace[];
}
