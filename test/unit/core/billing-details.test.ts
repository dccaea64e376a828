import { billingOfPerson, billingOfRow, personColumns } from "../../../core/billing-details.ts";
import { customerOfRow } from "../../../core/customer-of-row.ts";

describe("what a row tells of its payer", () => {
  it("reads a contact's name, telephone and address, and leaves out what is blank", () => {
    const row = {
      ...{ fullname: "Nancy Davolio", emailaddress1: " nancy@example.com ", telephone1: "", mobilephone: "+49 1" },
      ...{ address1_city: "Berlin", address1_postalcode: "10115", address1_country: "Germany", address1_line1: "  " },
    };
    expect(billingOfPerson("contact", row)).toEqual({
      ...{ name: "Nancy Davolio", email: "nancy@example.com", phone: "+49 1" },
      ...{ city: "Berlin", postalCode: "10115", country: "Germany" },
    });
  });

  it("asks of an account for no column that accounts do not have", () => {
    expect(personColumns("account")).toContain("name");
    expect(personColumns("account")).not.toEqual(expect.arrayContaining(["fullname"]));
    expect(personColumns("account")).not.toEqual(expect.arrayContaining(["mobilephone"]));
  });

  it("takes name and address from the columns that the profile names", () => {
    const row = { sample_email: "a@b.example", sample_payer: "Ann", sample_note: "x" };
    expect(billingOfRow(row, { name: "sample_payer", email: "sample_email" })).toEqual({
      name: "Ann",
      email: "a@b.example",
    });
    expect(billingOfRow(row, { name: undefined, email: "sample_absent" })).toEqual({});
  });
});

const lookup = (column: string, table: string, id: string) => ({
  [`_${column}_value`]: id,
  [`_${column}_value@Microsoft.Dynamics.CRM.lookuplogicalname`]: table,
});
const order = { table: "sample_order", id: "1" };

describe("whom a row concerns", () => {
  it("is the one contact or account that it points to, beside lookups of other tables", () => {
    const row = { ...lookup("sample_contactid", "contact", "7"), ...lookup("ownerid", "systemuser", "8") };
    expect(customerOfRow(order, row)).toEqual({ table: "contact", id: "7" });
  });

  it("is nobody when two are named, unless one of them is the customer", () => {
    const two = { ...lookup("sample_from", "contact", "7"), ...lookup("sample_to", "account", "8") };
    expect(customerOfRow(order, two)).toBeUndefined();
    const named = { ...two, ...lookup("customerid", "account", "9") };
    expect(customerOfRow(order, named)).toEqual({ table: "account", id: "9" });
  });

  it("is the row itself when a contact is paid for", () => {
    const contact = { table: "contact", id: "1" };
    expect(customerOfRow(contact, lookup("parentcustomerid", "account", "2"))).toEqual(contact);
  });
});
