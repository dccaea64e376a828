import type { Choice, Column, Option } from "../schema/schema.ts";
import { type Json, label, metadataId } from "./labels.ts";

const option = ({ value, label: text, labelIn, color, state, defaultStatus }: Option): Json => ({
  Value: value,
  Label: label(text, labelIn),
  Description: label(""),
  Color: color ?? null,
  IsManaged: true,
  ...(state === undefined ? {} : { State: state }),
  ...(defaultStatus === undefined ? {} : { DefaultStatus: defaultStatus }),
});

const kindOf = (column: Column | undefined): string => {
  if (column?.type === "state") return "State";
  return column?.type === "status" ? "Status" : "Picklist";
};

/** A choice; of a yes-or-no column, its two words. */
export const optionSet = (choice: Choice, column?: Column): Json => {
  const common = {
    MetadataId: metadataId(`choice ${choice.name}`),
    Name: choice.name,
    IsGlobal: choice.global,
    IsCustomOptionSet: choice.global,
    DisplayName: label(choice.label, choice.labelIn),
  };
  if (column?.type !== "boolean") {
    return { ...common, OptionSetType: kindOf(column), Options: choice.options.map(option) };
  }
  const [yes, no] = [1, 0].map((value) => choice.options.find((each) => each.value === value));
  return { ...common, OptionSetType: "Boolean", TrueOption: yes && option(yes), FalseOption: no && option(no) };
};

/** The choice of a column, for `$expand=OptionSet,GlobalOptionSet` of its definition. */
export const optionSetsOf = (column: Column): Readonly<Record<string, Json | null>> => {
  const set = column.choice ? optionSet(column.choice, column) : null;
  return { OptionSet: set, GlobalOptionSet: column.choice?.global ? set : null };
};
