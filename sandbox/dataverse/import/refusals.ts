import { Refusal } from "../refusal.ts";
import { type ComponentName, type Reference, typeName } from "./component-types.ts";

/** How an import is refused: Dataverse's codes and, where they are documented, its words. */
const refuse = (code: string, message: string): Refusal => new Refusal(400, code, { message });

const manifest = "Solution manifest import: FAILURE: ";

export const noSolutionFile = (): Refusal =>
  refuse(
    "0x80048060",
    "The solution file is invalid. The compressed file must contain the following files at its root: solution.xml, " +
      "customizations.xml, and [Content_Types].xml. Customization files exported from previous versions of Microsoft " +
      "Dynamics 365 are not supported.",
  );

export const notWellFormed = (detail: string): Refusal =>
  refuse("0x80048013", `Invalid customization file. This file is not well formed. ${detail}`);

export const invalidXml = (detail: string): Refusal =>
  refuse("0x8004801A", `The import file is invalid. XSD validation failed with the following error: '${detail}'.`);

export const managedOverUnmanaged = (): Refusal =>
  refuse(
    "0x80048040",
    `${manifest}The solution is already installed on this system as an unmanaged solution and the package supplied is ` +
      "attempting to install it in managed mode. Import can only update solutions when the modes match. Uninstall the " +
      "current solution and try again.",
  );

export const unmanagedOverManaged = (): Refusal =>
  refuse(
    "0x80048041",
    `${manifest}The solution is already installed on this system as a managed solution and the package supplied is ` +
      "attempting to install it in unmanaged mode. Import can only update solutions when the modes match. Uninstall the " +
      "current solution and try again.",
  );

export const lowerVersion = (said: { name: string; installed: string; given: string }): Refusal =>
  refuse(
    "0x80048033",
    `${manifest}An error occurred while importing a Solution. Version ${said.given} of ${said.name} is lower than the ` +
      `installed version ${said.installed}.`,
  );

/** An upgrade needs something to upgrade, managed on both sides. */
export const nothingToUpgrade = (name: string): Refusal =>
  refuse(
    "0x80048033",
    `${manifest}An error occurred while importing a Solution. The imported solution and the existing solution must both be ` +
      `managed for upgrade: ${name}.`,
  );

export const otherPublisher = (said: { name: string; installed: string; given: string }): Refusal =>
  refuse(
    "0x8004801C",
    `${manifest}The following managed solution cannot be imported: ${said.name}. The publisher name cannot be changed ` +
      `from ${said.installed} to ${said.given}.`,
  );

export const missingDependencies = (name: string, missing: string): Refusal =>
  refuse(
    "0x8004801D",
    `${manifest}The following solution cannot be imported: ${name}. Some dependencies are missing. The missing ` +
      `dependencies are : <MissingDependencies>${missing}</MissingDependencies>`,
  );

export const rootWithoutComponent = ({ type, name }: ComponentName): Refusal =>
  refuse("0x8004801F", `Cannot add a Root Component ${name} of type ${type} because it is not in the target system.`);

export const componentWithoutRoot = ({ type, name }: ComponentName): Refusal =>
  refuse(
    "0x8004803A",
    `The import has failed because component ${name} of type ${type} is not declared in the solution file as a root ` +
      "component. To fix this, import again using the XML file that was generated when you exported the solution.",
  );

export const noPrimaryName = (table: string): Refusal =>
  refuse("0x80044355", `PrimaryName attribute not found for Entity: ${table}`);

export const noMaxLength = (column: string): Refusal =>
  refuse("0x80040203", `New string attributes must have a max length value. Attribute: ${column}`);

export const typeChanged = (said: { column: string; installed: string; given: string }): Refusal =>
  refuse("0x80040203", `Attribute ${said.column} is a ${said.installed}, but a ${said.given} type was specified.`);

export const nameTooLong = ({ type, name }: ComponentName): Refusal =>
  refuse("0x80040203", `The ${typeName(type)} name '${name}' is longer than 50 characters.`);

const unknownTable = (name: string, by: string): string =>
  `The entity with a name = '${name}' with namemapping = 'Logical' was not found in the MetadataCache. Needed by: ${by}.`;

/** Something points to a component that is neither in the package nor in the environment. */
export const brokenReference = ({ type, name, by }: Reference): Refusal => {
  const user = `${typeName(by.type)} ${by.name}`;
  if (by.type === 20) return refuse("0x80048058", `The privilege to be imported is invalid: ${name}, in ${user}.`);
  if (type === 1) return refuse("0x80040217", unknownTable(name, user));
  if (type === 9) {
    const words = `Attribute '${by.name}' was not imported as it references a non-existing global Option Set ('${name}').`;
    return refuse("0x80048039", words);
  }
  return refuse(
    "0x8004F041",
    `The required component ${typeName(type)} (Name=${name}) that was defined for the ${user} could not be found in the ` +
      "system.",
  );
};

export const lookupWithoutRelationship = (column: string): Refusal =>
  refuse("0x80040203", `The lookup attribute ${column} has no relationship in the import file nor in the system.`);

/** Uninstalling, or an upgrade that removes, what others stand on. `dependents` are named as `Entity sample_order (Shop)`. */
export const stillRequired = (said: { component: ComponentName; solution: string; dependents: readonly string[] }) =>
  refuse(
    "0x8004F01D",
    `Solution dependencies exist, cannot uninstall. ${typeName(said.component.type)} ${said.component.name} of solution ` +
      `${said.solution} is required by: ${said.dependents.join(", ")}.`,
  );
