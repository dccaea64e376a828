import { child, childrenOf, parseXml } from "../../../../sandbox/dataverse/import/xml.ts";
import { openShop, type Shop } from "./shop.ts";

const words = { UserLocalizedLabel: { Label: expect.any(String), LanguageCode: 1033 } };

describe("Dataverse's stand-in, metadata", () => {
  let shop: Shop;
  beforeEach(async () => {
    shop = await openShop();
  });
  afterEach(() => shop.sandbox.close());

  const definition = "EntityDefinitions(LogicalName='shop_order')";

  it("describes a table by its logical name, with the id it may be asked for again", async () => {
    const { body } = await shop.call("GET", `${definition}?$select=EntitySetName,DisplayName`);
    expect(body).toMatchObject({ EntitySetName: "shop_orders", DisplayName: words, MetadataId: expect.any(String) });
    expect(body).not.toHaveProperty("SchemaName");
    const { body: again } = await shop.call("GET", `EntityDefinitions(${String(body["MetadataId"])})`);
    expect(again["LogicalName"]).toBe("shop_order");
  });

  it("lists tables by a filter", async () => {
    const { body } = await shop.call(
      "GET",
      "EntityDefinitions?$filter=EntitySetName eq 'shop_lines'&$select=LogicalName",
    );
    expect(body.value).toMatchObject([{ LogicalName: "shop_line" }]);
  });

  it("describes columns, keys and relationships", async () => {
    const expand = "Attributes($select=LogicalName;$filter=IsPrimaryName eq true),Keys,ManyToOneRelationships";
    const { body } = await shop.call("GET", `${definition}?$select=LogicalName&$expand=${expand}`);
    expect(body["Attributes"]).toMatchObject([{ LogicalName: "shop_name" }]);
    expect(body["Keys"]).toMatchObject([{ KeyAttributes: ["shop_reference"], EntityKeyIndexStatus: "Active" }]);
    const filter = "ReferencingAttribute eq 'shop_contactid'";
    const { body: relationships } = await shop.call("GET", `${definition}/ManyToOneRelationships?$filter=${filter}`);
    expect(relationships.value).toMatchObject([
      { ReferencedEntity: "contact", ReferencingEntityNavigationPropertyName: "shop_ContactId" },
    ]);
  });

  it("gives a column's choice where its kind is named", async () => {
    const cast = "Microsoft.Dynamics.CRM.PicklistAttributeMetadata";
    const options = "$select=LogicalName&$expand=OptionSet($select=Options),GlobalOptionSet";
    const path = `${definition}/Attributes(LogicalName='shop_status')/${cast}?${options}`;
    const { body } = await shop.call("GET", path);
    expect(body).toMatchObject({
      OptionSet: { Options: [{ Value: 1, Label: words }, { Value: 2 }] },
      GlobalOptionSet: null,
    });
  });

  const both = (text: string) => ({
    LocalizedLabels: [
      { Label: text, LanguageCode: 1033 },
      { Label: `${text} auf Deutsch`, LanguageCode: 1031 },
    ],
    UserLocalizedLabel: { Label: text, LanguageCode: 1033 },
  });

  it("gives labels in every language that the solution brought, and the user's in English", async () => {
    const expand = "Attributes($select=DisplayName;$filter=LogicalName eq 'shop_amount'),Keys($select=DisplayName)";
    const path = `${definition}?$select=DisplayName,DisplayCollectionName&$expand=${expand}`;
    expect((await shop.call("GET", path)).body).toMatchObject({
      DisplayName: both("shop_order"),
      DisplayCollectionName: both("shop_orders"),
      Attributes: [{ DisplayName: both("shop_amount") }],
      Keys: [{ DisplayName: both("shop_ByReference") }],
    });
    const cast = "Microsoft.Dynamics.CRM.PicklistAttributeMetadata?$expand=OptionSet";
    const { body } = await shop.call("GET", `${definition}/Attributes(LogicalName='shop_status')/${cast}`);
    expect(body["OptionSet"]).toMatchObject({ Options: [{ Label: both("Open") }, { Label: both("Closed") }] });
  });

  it.each([
    ["an unknown table", "EntityDefinitions(LogicalName='nothing')", 404],
    ["an unknown column", `${definition}/Attributes(LogicalName='nothing')`, 404],
    ["an unknown part", `${definition}/Nothing`, 404],
    ["a property it does not know", `${definition}?$select=Nothing`, 501],
    ["an unknown choice", "GlobalOptionSetDefinitions(Name='nothing')", 404],
    ["a function it does not know", "RetrieveVersion()", 501],
  ])("refuses %s", async (_name, path, status) => {
    expect((await shop.call("GET", path)).status).toBe(status);
  });

  it("writes $metadata in which every type, key and target exists", async () => {
    const { text, headers } = await shop.call("GET", "$metadata");
    expect(headers.get("content-type")).toContain("application/xml");
    const document = parseXml(new TextEncoder().encode(text), "$metadata");
    const schema = child(document, "edmx:DataServices", "Schema");
    const entityTypes = childrenOf(schema, "EntityType");
    const types = entityTypes.map((type) => `mscrm.${type.attributes["Name"]}`);
    for (const type of entityTypes) {
      const named = type.children.flatMap(({ attributes }) => attributes["Name"] ?? []);
      expect(named).toEqual([...new Set(named)]);
      expect(named).toContain(childrenOf(type, "Key", "PropertyRef")[0]?.attributes["Name"]);
      for (const { attributes } of childrenOf(type, "NavigationProperty")) {
        expect(types).toContain(attributes["Type"]?.replace(/^Collection\((.*)\)$/, "$1"));
      }
    }
    const sets = childrenOf(schema, "EntityContainer", "EntitySet");
    expect(sets.map(({ attributes }) => attributes["EntityType"])).toEqual(types);
    expect(text).toContain('<Property Name="shop_amount" Type="Edm.Decimal"');
  });
});
