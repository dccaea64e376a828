import { randomUUID } from "node:crypto";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { createSandboxClock } from "../../../../sandbox/clock.ts";
import { createDataverseSandbox, type DataverseSandbox } from "../../../../sandbox/dataverse/index.ts";
import { type Answered, type Caller, callersOf, origin } from "./shop.ts";
import { type FixtureSolution, packedSolution } from "./solution-fixture.ts";

type Row = Readonly<Record<string, unknown>>;

export interface Environment {
  readonly sandbox: DataverseSandbox;
  /** As the administrator. */
  readonly call: Caller;
  readonly as: ReturnType<typeof callersOf>;
  /** `ImportSolution`; `job` is the import job's id. */
  readonly importSolution: (zip: Uint8Array, more?: Row) => Promise<Answered & { readonly job: string }>;
  readonly rows: (path: string) => Promise<readonly Row[]>;
}

export const importBody = (zip: Uint8Array, more: Row = {}): Row & { readonly ImportJobId: string } => ({
  ...{ OverwriteUnmanagedCustomizations: false, PublishWorkflows: false, ImportJobId: randomUUID() },
  CustomizationFile: Buffer.from(zip).toString("base64"),
  ...more,
});

/** An environment with nothing imported but what is asked for. */
export const openEnvironment = async (
  options: { readonly solutions?: readonly Uint8Array[]; readonly dataDir?: string } = {},
): Promise<Environment> => {
  const sandbox = await createDataverseSandbox({ clock: createSandboxClock(), origin, solutions: [], ...options });
  const as = callersOf(sandbox);
  const call = as("administrator");
  return {
    ...{ sandbox, as, call },
    importSolution: async (zip, more) => {
      const body = importBody(zip, more);
      return { ...(await call("POST", "ImportSolution", body)), job: body.ImportJobId };
    },
    rows: async (path) => (await call("GET", path)).body.value ?? [],
  };
};

/** The same package with some parts rewritten, or left out. */
export const spoilt = (
  zip: Uint8Array,
  parts: Readonly<Record<string, (text: string) => string | undefined>>,
): Uint8Array => {
  const files: Record<string, Uint8Array> = { ...unzipSync(zip) };
  for (const [name, rewrite] of Object.entries(parts)) {
    const text = rewrite(strFromU8(files[name] ?? new Uint8Array()));
    if (text === undefined) delete files[name];
    else files[name] = strToU8(text);
  }
  return zipSync(files, { level: 0 });
};

/** Rewrites customizations.xml; throws when there is nothing to rewrite, so that no test spoils nothing. */
export const replaced =
  (from: string | RegExp, to: string) =>
  (text: string): string => {
    const after = text.replace(from, to);
    if (after === text) throw new Error(`Nothing to replace: ${String(from)}`);
    return after;
  };

export const withCustomizations = (zip: Uint8Array, from: string | RegExp, to: string): Uint8Array =>
  spoilt(zip, { "customizations.xml": replaced(from, to) });

export const withManifest = (zip: Uint8Array, from: string | RegExp, to: string): Uint8Array =>
  spoilt(zip, { "solution.xml": replaced(from, to) });

export const customizationsOf = (zip: Uint8Array): string =>
  strFromU8(unzipSync(zip)["customizations.xml"] ?? new Uint8Array());

export const withRoot = (zip: Uint8Array, root: string): Uint8Array =>
  withManifest(zip, "</RootComponents>", `${root}</RootComponents>`);

export const withVersion = (zip: Uint8Array, version: string): Uint8Array =>
  withManifest(zip, /<Version>[\d.]+<\/Version>/, `<Version>${version}</Version>`);

/** A club with members: small, and of every kind of part. */
export const clubSolution = (more: Partial<FixtureSolution> = {}): Uint8Array =>
  packedSolution({
    ...{ name: "Club", prefix: "club" },
    tables: memberWithForm(""),
    relationships: [
      {
        name: "club_contact",
        from: "club_member",
        column: "club_ContactId",
        to: "Contact",
        navigation: "club_ContactId",
      },
    ],
    roles: [["Club Staff", { prvReadclub_member: "Global" }]],
    sections:
      "<WebResources><WebResource><WebResourceId>{AAAAAAAA-0000-4000-8000-000000000003}</WebResourceId>" +
      "<Name>club_/form.js</Name><WebResourceType>3</WebResourceType><FileName>/WebResources/form</FileName>" +
      "</WebResource></WebResources><CustomControls><CustomControl><Name>club_Club.Card</Name>" +
      "<FileName>/Controls/club_Club.Card/ControlManifest.xml</FileName></CustomControl></CustomControls>",
    roots: [
      [61, "club_/form.js"],
      [66, "club_Club.Card"],
    ],
    files: controlFiles("1.0.0", "card()"),
    ...more,
  });

/** The club's table; `control` stands on its form as well. */
export const memberWithForm = (control: string): FixtureSolution["tables"] => [
  {
    ...{ name: "club_member", set: "club_members" },
    columns: [
      ["club_number", "nvarchar", "<MaxLength>20</MaxLength>"],
      ["club_level", "picklist", levels("Guest", "Full")],
      ["club_ContactId", "lookup"],
    ],
    looks: `${form.replace("</tab>", `${control}</tab>`)}${view}`,
  },
];

export const levels = (...words: readonly string[]): string =>
  `<optionset Name="club_level"><options>${words
    .map(
      (word, value) =>
        `<option value="${value}"><labels><label description="${word}" languagecode="1033" /></labels></option>`,
    )
    .join("")}</options></optionset>`;

/** The files of the club's control and form script. */
export const controlFiles = (version: string, bundle: string): Readonly<Record<string, string>> => ({
  "WebResources/form": "alert(1)",
  "Controls/club_Club.Card/ControlManifest.xml": `<manifest><control version="${version}" /></manifest>`,
  "Controls/club_Club.Card/bundle.js": bundle,
});

const names = '<LocalizedNames><LocalizedName description="Main" languagecode="1033" /></LocalizedNames>';

export const formId = "aaaaaaaa-0000-4000-8000-000000000001";
export const viewId = "aaaaaaaa-0000-4000-8000-000000000002";

const form =
  `<FormXml><forms type="main"><systemform><formid>{${formId}}</formid><form><tabs><tab><control id="club_number" ` +
  'datafieldname="club_number" /><control id="club_level" datafieldname="club_level" uniqueid="{1}" /></tab></tabs>' +
  '<formLibraries><Library name="club_/form.js" /></formLibraries><controlDescriptions><controlDescription>' +
  '<customControl name="club_Club.Card"><parameters><level>club_level</level></parameters></customControl>' +
  `</controlDescription></controlDescriptions></form>${names}</systemform></forms></FormXml>`;

const view =
  `<SavedQueries><savedqueries><savedquery><savedqueryid>{${viewId}}</savedqueryid><querytype>0</querytype>` +
  '<layoutxml><grid name="resultset"><row><cell name="club_number" /></row></grid></layoutxml><fetchxml><fetch>' +
  '<entity name="club_member"><attribute name="club_number" /><filter><condition attribute="club_level" operator="eq" ' +
  `value="1" /></filter></entity></fetch></fetchxml>${names}</savedquery></savedqueries></SavedQueries>`;
