/** The platform's own companions of money and ownership; all `cfl_` columns are the server's by name. */
const companions = new Set(["transactioncurrencyid", "exchangerate", "statecode", "statuscode"]);

const isServerOwned = (attribute: Xrm.Attributes.Attribute): boolean =>
  attribute.getName().startsWith("cfl_") ||
  companions.has(attribute.getName()) ||
  attribute.getAttributeType() === "money";

/**
 * Makes everything read-only that the server writes, and every money column whoever added it.
 * What a maker added besides (a note, a cost centre) stays editable.
 */
export const lockColumns = (form: Xrm.FormContext): void => {
  form.data.entity.attributes.forEach((attribute) => {
    if (!isServerOwned(attribute)) return;
    attribute.controls.forEach((control) => {
      if ("setDisabled" in control) control.setDisabled(true);
    });
  });
};
