import { edited, folderFindings, lending, lineOf, packageFindings, packed, type Edit } from "./support/lending.ts";

const guid = (number: number): string => `{5e1f0000-0000-4000-8000-${String(number).padStart(12, "0")}}`;

const book = "Entities/lib_Book/Entity.xml";
const form = `Entities/lib_Book/FormXml/main/${guid(101)}.xml`;
const view = `Entities/lib_Book/SavedQueries/${guid(26)}.xml`;
const chart = `Entities/lib_Book/Visualizations/${guid(59)}.xml`;
const ribbon = "Entities/lib_Book/RibbonDiff.xml";
const manifest = "Other/Solution.xml";
const role = "Roles/Librarian.xml";
const loans = "Other/Relationships/lib_Book.xml";
const app = "AppModules/lib_Lending/AppModule.xml";
const siteMap = "AppModuleSiteMaps/lib_Lending/AppModuleSiteMap.xml";
const flow = "Workflows/Onloan-5E1F0000-0000-4000-8000-000000000029.json";

interface Spoiled extends Edit {
  readonly what: string;
  readonly kind: string;
  /** Where the finding points, when it is not the edited file. */
  readonly at?: string;
  /** Text of the line that it points to, after the edit; the first line when left out. */
  readonly line?: string;
}

const rows: readonly Spoiled[] = [
  {
    what: "a form that shows a column which its table does not have",
    kind: "unknown-column",
    file: form,
    from: 'datafieldname="lib_title"',
    to: 'datafieldname="lib_tilte"',
    line: "lib_tilte",
  },
  {
    what: "a view that fetches such a column",
    kind: "unknown-column",
    file: view,
    from: '<attribute name="lib_bookid" />',
    to: '<attribute name="lib_shelf" />',
    line: "lib_shelf",
  },
  {
    what: "a view that filters by such a column",
    kind: "unknown-column",
    file: view,
    from: "lib_genrename",
    to: "lib_titlename",
    line: "lib_titlename",
  },
  {
    what: "a chart that counts such a column",
    kind: "unknown-column",
    file: chart,
    from: 'name="lib_genre"',
    to: 'name="lib_kind"',
    line: "lib_kind",
  },
  {
    what: "an alternate key over such a column",
    kind: "unknown-column",
    file: book,
    from: "<AttributeName>lib_title<",
    to: "<AttributeName>lib_isbn<",
    line: "lib_isbn",
  },
  {
    what: "column security for such a column",
    kind: "unknown-column",
    file: "Other/FieldSecurityProfiles.xml",
    from: ">lib_title<",
    to: ">lib_price<",
    line: "lib_price",
  },
  {
    what: "a view cell that is not fetched",
    kind: "cell-not-fetched",
    file: view,
    from: '<attribute name="lib_genre" />',
    to: "",
    line: 'cell name="lib_genre"',
  },
  {
    what: "a cell of a joined table that is not fetched",
    kind: "cell-not-fetched",
    file: view,
    from: '<attribute name="fullname" />',
    to: "",
    line: 'cell name="author.fullname"',
  },
  {
    what: "a label without the base language",
    kind: "missing-label",
    file: "OptionSets/lib_genre.xml",
    from: '<label description="Novel" languagecode="1033" />',
    to: '<label description="Roman" languagecode="1031" />',
    line: "Roman",
  },
  {
    what: "a column without any name",
    kind: "missing-label",
    file: book,
    from: '<displayname description="Genre" languagecode="1033" />',
    to: "",
    line: "<displaynames></displaynames>",
  },
  {
    what: "an environment variable's name without the base language",
    kind: "missing-label",
    file: "environmentvariabledefinitions/lib_CatalogueUrl/environmentvariabledefinition.xml",
    from: 'languagecode="1033"',
    to: 'languagecode="1036"',
    line: "displayname",
  },
  {
    what: "a table that is no root component",
    kind: "missing-root-component",
    file: manifest,
    from: '<RootComponent type="1" schemaName="lib_loan" behavior="0" />',
    to: "",
    at: "Entities/lib_Loan/Entity.xml",
    line: "<Entity ",
  },
  {
    what: "a root component that is not there",
    kind: "root-component-without-node",
    file: manifest,
    from: '<RootComponent type="9" schemaName="lib_genre"',
    to: '<RootComponent type="9" schemaName="lib_gone" />\n<RootComponent type="9" schemaName="lib_genre"',
    line: "lib_gone",
  },
  {
    what: "a privilege of a table that is not there",
    kind: "unknown-privilege-table",
    file: role,
    from: "prvAppendTolib_Loan",
    to: "prvAppendTolib_Lone",
    line: "lib_Lone",
  },
  {
    what: "a privilege that spells its table otherwise",
    kind: "two-spellings",
    file: role,
    from: "prvReadlib_Book",
    to: "prvReadlib_book",
    line: "prvReadlib_book",
  },
  {
    what: "two components with one id",
    kind: "duplicate-id",
    file: chart,
    from: guid(59),
    to: guid(26),
    line: "<visualization ",
  },
  {
    what: "two parts of a form with one id",
    kind: "duplicate-id",
    file: form,
    from: guid(122),
    to: guid(121),
    line: "<cell ",
  },
  {
    what: "a web resource without its file",
    kind: "missing-file",
    file: "WebResources/lib_/icons/book.svg",
    at: "WebResources/lib_/icons/book.svg.data.xml",
    line: "<FileName>",
  },
  {
    what: "a flow without its file",
    kind: "missing-file",
    file: flow,
    at: `${flow}.data.xml`,
    line: "<JsonFileName>",
  },
  {
    what: "a file without its web resource",
    kind: "file-without-component",
    file: "WebResources/lib_/scripts/left-over.js",
    to: "old();",
  },
  {
    what: "a form script that does not exist",
    kind: "unknown-web-resource",
    file: form,
    from: 'libraryName="lib_/scripts/book.js"',
    to: 'libraryName="lib_/scripts/bok.js"',
    line: "bok.js",
  },
  {
    what: "a ribbon script that does not exist",
    kind: "unknown-web-resource",
    file: ribbon,
    from: "$webresource:lib_/scripts/book.js",
    to: "$webresource:lib_/scripts/lend.js",
    line: "lend.js",
  },
  {
    what: "a table's icon that does not exist",
    kind: "unknown-web-resource",
    file: book,
    from: "lib_/icons/book.svg",
    to: "lib_/icons/shelf.svg",
    line: "shelf.svg",
  },
  {
    what: "a site map's icon that does not exist",
    kind: "unknown-web-resource",
    file: siteMap,
    from: "/WebResources/lib_/icons/book.svg",
    to: "/WebResources/lib_/icons/desk.svg",
    line: "desk.svg",
  },
  {
    what: "a code component on a form that comes from nowhere",
    kind: "unknown-control",
    file: form,
    from: 'name="lib_Library.Shelf"',
    to: 'name="lib_Library.Rack"',
    line: "lib_Library.Rack",
  },
  {
    what: "a property that the code component does not have",
    kind: "unknown-control-property",
    file: form,
    from: "<value>lib_title</value>",
    to: "<title>lib_title</title>",
    line: "<title>",
  },
  {
    what: "a lookup that no relationship names",
    kind: "lookup-without-relationship",
    file: "Other/Relationships/Contact.xml",
    at: book,
    line: 'PhysicalName="lib_AuthorId"',
  },
  {
    what: "a relationship without its lookup",
    kind: "relationship-without-lookup",
    file: loans,
    from: "</EntityRelationships>",
    to: '<EntityRelationship Name="lib_loan_copy"><ReferencingEntityName>lib_Loan</ReferencingEntityName><ReferencedEntityName>lib_Book</ReferencedEntityName><ReferencingAttributeName>lib_CopyId</ReferencingAttributeName></EntityRelationship></EntityRelationships>',
    line: "lib_loan_copy",
  },
  {
    what: "a relationship to a table that is not there",
    kind: "unknown-relationship-table",
    file: loans,
    from: "<ReferencedEntityName>lib_Book<",
    to: "<ReferencedEntityName>lib_Copy<",
    line: "lib_Copy",
  },
  {
    what: "a relationship that spells its table otherwise",
    kind: "two-spellings",
    file: loans,
    from: "<ReferencedEntityName>lib_Book<",
    to: "<ReferencedEntityName>lib_book<",
    line: "<ReferencedEntityName>",
  },
  {
    what: "a table that is spelled two ways",
    kind: "two-spellings",
    file: "Entities/lib_Loan/Entity.xml",
    from: 'entity Name="lib_Loan"',
    to: 'entity Name="lib_loan"',
    line: 'entity Name="lib_loan"',
  },
  {
    what: "a column whose choice is not there",
    kind: "unknown-choice",
    file: book,
    from: "<OptionSetName>lib_genre<",
    to: "<OptionSetName>lib_gender<",
    line: "lib_gender",
  },
  {
    what: "an app with a view that is not there",
    kind: "unknown-app-component",
    file: app,
    from: guid(26),
    to: guid(999),
    line: guid(999),
  },
  {
    what: "an app for a role that is not there",
    kind: "unknown-app-component",
    file: app,
    from: guid(20),
    to: guid(998),
    line: guid(998),
  },
  {
    what: "a site map with a table that is not there",
    kind: "unknown-app-component",
    file: siteMap,
    from: 'Entity="lib_book"',
    to: 'Entity="lib_books"',
    line: "lib_books",
  },
  {
    what: "a dependency on an unmanaged change",
    kind: "active-dependency",
    file: manifest,
    from: 'solution="LibraryCore (1.0.0.0)"',
    to: 'solution="Active"',
    line: "Active",
  },
  {
    what: "an environment variable's value",
    kind: "environment-variable-value",
    file: "environmentvariabledefinitions/lib_CatalogueUrl/environmentvariablevalues.json",
    to: "{}",
  },
  {
    what: "a flow whose connection reference is not there",
    kind: "unknown-connection-reference",
    file: flow,
    from: '"lib_dataverse"',
    to: '"lib_mail"',
    line: "lib_mail",
  },
  {
    what: "a flow whose environment variable is not there",
    kind: "unknown-environment-variable",
    file: flow,
    from: '"schemaName": "lib_CatalogueUrl"',
    to: '"schemaName": "lib_Catalogue"',
    line: '"schemaName"',
  },
  {
    what: "XML that breaks off",
    kind: "malformed-xml",
    file: role,
    from: "</RolePrivileges>",
    to: "",
    line: "</Role>",
  },
];

describe("the checks", () => {
  it("find nothing wrong with a good solution", async () => {
    expect(folderFindings(await lending())).toEqual([]);
  });

  it("find nothing wrong with its package, managed or not", async () => {
    const files = await lending();
    expect([packageFindings(packed(files)), packageFindings(packed(files, true))]).toEqual([[], []]);
  });

  it.each(rows)("find $what, by file and line", async ({ kind, at, line, ...edit }) => {
    const files = edited(await lending(), edit);
    const file = at ?? edit.file;
    const expected = { kind, file, line: line === undefined ? 1 : lineOf(files, file, line) };
    expect(folderFindings(files)).toEqual([{ ...expected, sentence: expect.stringMatching(/^[A-Z].+\.$/) }]);
  });

  it("find each label that one of the listed languages lacks", async () => {
    const file = "Other/Customizations.xml";
    const files = edited(await lending(), { file, from: "</Languages>", to: "<Language>1031</Language></Languages>" });
    const findings = folderFindings(files);
    expect(new Set(findings.map(({ kind }) => kind))).toEqual(new Set(["missing-translation"]));
    expect(findings).toContainEqual(expect.objectContaining({ file: "OptionSets/lib_genre.xml", line: 5 }));
  });

  it("name the part and its line when they look at a package", async () => {
    const parts = packed(edited(await lending(), { file: role, from: "prvReadlib_Book", to: "prvReadlib_Shelf" }));
    expect(packageFindings(parts)).toEqual([
      {
        kind: "unknown-privilege-table",
        file: "customizations.xml",
        line: lineOf(parts, "customizations.xml", "prvReadlib_Shelf"),
        sentence: expect.stringContaining("lib_Shelf"),
      },
    ]);
  });

  it("find a part that no content type covers", async () => {
    const parts = packed(await lending());
    const types = { file: "[Content_Types].xml", from: 'Extension="msapp"', to: 'Extension="app"' };
    expect(packageFindings(edited(parts, types))).toMatchObject([
      { kind: "uncovered-part", file: "CanvasApps/lib_desk_1a2b3_DocumentUri.msapp" },
    ]);
  });

  it("let pass what a dependency brings", async () => {
    const file = manifest;
    const files = edited(await lending(), { file, from: "lib_/scripts/shared.js", to: "lib_/scripts/other.js" });
    expect(folderFindings(files)).toMatchObject([{ kind: "unknown-web-resource", file: form }]);
  });
});
