import { clubSolution, spoilt, withCustomizations, withManifest } from "./importing.ts";

export const column = (name: string, type: string, inner = ""): string =>
  `<attribute PhysicalName="${name}"><Type>${type}</Type><LogicalName>${name}</LogicalName>${inner}</attribute></attributes>`;

export const requirement = (type: number, name: string, solution: string): string =>
  `<MissingDependency><Required type="${type}" schemaName="${name}" displayName="X" solution="${solution}" />` +
  `<Dependent type="1" schemaName="club_member" displayName="Member" /></MissingDependency>`;

/** What is wrong, the package, the platform's code, and what its words name. */
export const spoiltPackages: readonly (readonly [string, () => Uint8Array, string, string])[] = [
  ["no zip", () => new TextEncoder().encode("no zip"), "0x80048060", "solution.xml"],
  [
    "no list of content types",
    () => spoilt(clubSolution(), { "[Content_Types].xml": () => undefined }),
    "0x80048060",
    "",
  ],
  ["no customizations", () => spoilt(clubSolution(), { "customizations.xml": () => undefined }), "0x80048060", ""],
  [
    "broken XML",
    () => withCustomizations(clubSolution(), "</Entities>", "</Entites>"),
    "0x80048013",
    "customizations.xml",
  ],
  ["no publisher", () => withManifest(clubSolution(), /<Publisher>.*<\/Publisher>/, ""), "0x8004801A", "Publisher"],
  [
    "an unknown column type",
    () => withCustomizations(clubSolution(), "</attributes>", column("club_x", "colour")),
    "0x8004801A",
    "colour",
  ],
  [
    "a dependency on a solution that is not there",
    () => clubSolution({ requires: requirement(1, "abc_payment", "Abc (1.0.0.0)") }),
    "0x8004801D",
    "abc_payment",
  ],
  [
    "a dependency on an unmanaged layer",
    () => clubSolution({ requires: requirement(1, "abc_payment", "Active") }),
    "0x8004801D",
    "Active",
  ],
  [
    "a relationship to a table that is nowhere",
    () => withCustomizations(clubSolution(), "<ReferencedEntityName>Contact", "<ReferencedEntityName>Contct"),
    "0x80040217",
    "'contct'",
  ],
  [
    "a view with an unknown column",
    () => withCustomizations(clubSolution(), '<cell name="club_number" />', '<cell name="club_numbr" />'),
    "0x8004F041",
    "club_member.club_numbr",
  ],
  [
    "a view that filters by an unknown column",
    () => withCustomizations(clubSolution(), 'condition attribute="club_level"', 'condition attribute="club_levl"'),
    "0x8004F041",
    "club_member.club_levl",
  ],
  [
    "a form with an unknown column",
    () => withCustomizations(clubSolution(), 'datafieldname="club_number"', 'datafieldname="club_numbr"'),
    "0x8004F041",
    "club_member.club_numbr",
  ],
  [
    "a form with an unknown script",
    () => withCustomizations(clubSolution(), 'Library name="club_/form.js"', 'Library name="club_/frm.js"'),
    "0x8004F041",
    "club_/frm.js",
  ],
  [
    "a form with a quick view that is nowhere",
    () =>
      withCustomizations(
        clubSolution(),
        'datafieldname="club_number" />',
        'datafieldname="club_number" /><control id="glance" datafieldname="club_number"><parameters><QuickForms>' +
          "&lt;QuickFormIds&gt;&lt;QuickFormId entityname=&quot;club_member&quot;&gt;90000000-0000-4000-8000-000000000001" +
          "&lt;/QuickFormId&gt;&lt;/QuickFormIds&gt;</QuickForms></parameters></control>",
      ),
    "0x8004F041",
    "90000000-0000-4000-8000-000000000001",
  ],
  [
    "a form with an unknown control",
    () =>
      withCustomizations(clubSolution(), 'customControl name="club_Club.Card"', 'customControl name="club_Club.Cart"'),
    "0x8004F041",
    "club_club.cart",
  ],
  [
    "a control bound to an unknown column",
    () => withCustomizations(clubSolution(), "<level>club_level</level>", "<level>club_levl</level>"),
    "0x8004F041",
    "club_member.club_levl",
  ],
  [
    "a privilege for an unknown table",
    () => withCustomizations(clubSolution(), "prvReadclub_member", "prvReadclub_membre"),
    "0x80048058",
    "club_membre",
  ],
  [
    "a global choice that is nowhere",
    () =>
      withCustomizations(
        clubSolution(),
        "</attributes>",
        column("club_x", "picklist", "<OptionSetName>club_nowhere</OptionSetName>"),
      ),
    "0x80048039",
    "club_nowhere",
  ],
  [
    "a lookup without a relationship",
    () => withCustomizations(clubSolution(), /<EntityRelationships>.*<\/EntityRelationships>/, ""),
    "0x80040203",
    "club_member.club_contactid",
  ],
  [
    "a root component without a node",
    () =>
      withManifest(
        clubSolution(),
        "</RootComponents>",
        '<RootComponent type="9" schemaName="club_x" /></RootComponents>',
      ),
    "0x8004801F",
    "club_x of type 9",
  ],
  [
    "a node that is no root component",
    () => withManifest(clubSolution(), '<RootComponent type="61" schemaName="club_/form.js" />', ""),
    "0x8004803A",
    "club_/form.js of type 61",
  ],
  [
    "a web resource whose part has no content type",
    () =>
      spoilt(clubSolution(), {
        "[Content_Types].xml": (text) => text.replace(/<Override PartName="\/WebResources[^>]*>/, ""),
      }),
    "0x8004801F",
    "club_/form.js of type 61",
  ],
  [
    "text without a length",
    () => withCustomizations(clubSolution(), "<MaxLength>20</MaxLength>", ""),
    "0x80040203",
    "max length value. Attribute: club_member.club_number",
  ],
  [
    "a table without a primary name",
    () => withCustomizations(clubSolution(), "PrimaryName|ValidForForm", "ValidForForm"),
    "0x80044355",
    "PrimaryName attribute not found for Entity: club_member",
  ],
  [
    "a name of more than 50 characters",
    () => withCustomizations(clubSolution(), "</attributes>", column(`club_${"x".repeat(46)}`, "int")),
    "0x80040203",
    "longer than 50",
  ],
];
