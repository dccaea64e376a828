import { choices as core, tables as coreTables } from "../../../core/generated/tables.ts";
import { counterfoil } from "../../../solution/model/counterfoil.ts";
import { cfl_paymentAttributes, cfl_paymentMetadata } from "../../../webresources/generated/entities/cfl_payment.ts";
import { cfl_status } from "../../../webresources/generated/enums/cfl_status.ts";
import { metadataCache } from "../../../webresources/generated/metadata.ts";

it("describes every table of the base solution to dataverse-ify", () => {
  const described = Object.values(metadataCache.entities).map(({ logicalName, collectionName }) => [
    logicalName,
    collectionName,
  ]);
  expect(described).toEqual(counterfoil.tables.map(({ name, set }) => [name, set]));
});

it("has every column of a table, the platform's among them", () => {
  const names = Object.keys(cfl_paymentAttributes);
  expect(names).toEqual(expect.arrayContaining(Object.values(coreTables.payment.columns)));
  expect(names).toEqual(expect.arrayContaining(["cfl_amount_base", "owningteam", "createdby"]));
});

it("tells numbers, choices and times apart, and days from moments", () => {
  expect(cfl_paymentMetadata.attributeTypes).toMatchObject({
    cfl_amount: "Money",
    cfl_fee: "Decimal",
    cfl_attemptcount: "Integer",
    cfl_status: "Optionset",
    cfl_paidon: "DateAndTime:UserLocal",
    overriddencreatedon: "DateOnly:UserLocal",
  });
  expect(cfl_paymentMetadata.attributeTypes).not.toHaveProperty("cfl_reasoncode");
});

it("names both tables that a customer can be", () => {
  expect(cfl_paymentMetadata.navigation).toMatchObject({
    cfl_customerid_account: ["mscrm.account"],
    cfl_customerid_contact: ["mscrm.contact"],
  });
});

it("has the options that the payment language has", () => {
  expect(cfl_status).toEqual(core.status);
});
