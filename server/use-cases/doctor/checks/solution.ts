import { tables } from "../../../../core/generated/tables.ts";
import { normalGuid } from "../../../../core/ids.ts";
import type { Row } from "../../../ports/dataverse.ts";
import { addressVariable } from "../../setup/names.ts";
import { askAgain, type DoctorPorts, type DoctorWish, type Subject, wordsOf } from "../examination.ts";
import { type Finding, of } from "../finding.ts";

const control = "cfl_Counterfoil.PaymentControl";

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** `0.1.0.0` and `0.1.3` agree: major and minor are what matters. */
const agree = (one: string, other: string): boolean => {
  const parts = (version: string): string => version.split(".").slice(0, 2).join(".");
  return parts(one) === parts(other);
};

/** The fourth number of a solution's version is always 0. */
const importIt = (version: string): string =>
  `Import Counterfoil_${version}.0_managed.zip: make.powerapps.com, Solutions, Import.`;

const solutionFindings = (row: Row, { version }: DoctorWish): readonly Finding[] => {
  const theirs = text(row["version"]);
  const managed = of("solution.managed");
  const same = of("solution.version");
  return [
    of("solution.installed").ok("The solution is imported."),
    row["ismanaged"] === true
      ? managed.ok("It is managed.")
      : managed.warning("It is unmanaged.", `Fine for development. Elsewhere: ${importIt(version)}`),
    agree(theirs, version)
      ? same.ok(`It is of version ${theirs}, and so are server and tool.`)
      : same.wrong(`It is of version ${theirs}, this tool of ${version}.`, importIt(version)),
  ];
};

/** Its tables are there, and nobody tells more. */
const unseenFindings = (why: string): readonly Finding[] => [
  of("solution.installed").ok("The tables of the solution are there."),
  of("solution.version").unchecked(`The solution's version cannot be seen: ${why}.`, askAgain),
];

const controlFinding = async ({ version }: DoctorWish, { dataverse }: DoctorPorts): Promise<Finding> => {
  const check = of("solution.control");
  const found = await dataverse.list("customcontrols", { select: ["name", "version"], filter: `name eq '${control}'` });
  if (!found.ok) return check.skipped(`The identity may not read code components (${found.error.kind}).`);
  const theirs = text(found.value[0]?.row["version"]);
  if (!theirs) return check.wrong("The code component is not there.", importIt(version));
  return agree(theirs, version)
    ? check.ok(`The code component is of version ${theirs}.`)
    : check.wrong(`The code component is of version ${theirs}, this tool of ${version}.`, importIt(version));
};

const addressFinding = async ({ serverUrl }: DoctorWish, { dataverse }: DoctorPorts): Promise<Finding> => {
  const check = of("solution.address");
  const filter = `schemaname eq '${addressVariable}'`;
  const defined = await dataverse.list("environmentvariabledefinitions", { filter });
  if (!defined.ok) return check.skipped(`Environment variables cannot be read (${defined.error.kind}).`);
  const [definition] = defined.value;
  if (!definition) return check.skipped(`The environment has no variable ${addressVariable}.`);
  const id = text(definition.row["environmentvariabledefinitionid"]);
  const values = await dataverse.list("environmentvariablevalues", {
    filter: `_environmentvariabledefinitionid_value eq ${id}`,
  });
  const value = text(values.ok ? values.value[0]?.row["value"] : "") || text(definition.row["defaultvalue"]);
  if (!value) return check.skipped(`The environment variable ${addressVariable} has no value.`);
  return value.replace(/\/+$/, "") === serverUrl
    ? check.ok(`The environment variable ${addressVariable} says ${serverUrl}.`)
    : check.wrong(
        `The environment variable ${addressVariable} says ${value}, not ${serverUrl}.`,
        `Run, signed in as an administrator: counterfoil setup --url ${serverUrl}`,
      );
};

const environmentFinding = async ({ dataverse }: DoctorPorts): Promise<Finding> => {
  const check = of("solution.environment");
  const { columns, set } = tables.serverStatus;
  const organization = await dataverse.organizationId();
  if (!organization.ok)
    return check.unchecked(`Dataverse does not tell its organisation: ${wordsOf(organization.error)}.`, askAgain);
  const bound = await dataverse.list(set, { filter: `${columns.name} eq 'environment'` });
  if (!bound.ok) return check.unchecked(`The server's status cannot be read: ${wordsOf(bound.error)}.`, askAgain);
  const boundTo = text(bound.value[0]?.row[columns.organizationid]);
  if (!boundTo) {
    return check.warning(
      "The environment is not bound yet.",
      "Start the server, or run: counterfoil setup. Either binds it.",
    );
  }
  return normalGuid(boundTo) === normalGuid(organization.value)
    ? check.ok("The environment is the one that the server was bound to.")
    : check.wrong(
        "This environment is a copy of another one, and nobody has confirmed it: no money moves here.",
        'If it is meant to take payments, let a Counterfoil Administrator create a payment action "Confirm this environment".',
      );
};

/** What was imported, and what it says. */
export const solution: Subject = {
  checks: [
    ...(["solution.installed", "solution.managed", "solution.version"] as const),
    ...(["solution.control", "solution.address", "solution.environment"] as const),
  ],
  examine: async (wish, ports) => {
    const table = await ports.definitions.table(tables.payment.name);
    const installed = of("solution.installed");
    if (!table.ok && table.error.kind === "not-found") {
      return [installed.wrong("The solution is not in this environment.", importIt(wish.version))];
    }
    if (!table.ok) {
      const mend = "Check DATAVERSE_URL, the identity (DATAVERSE_CLIENT_ID and so on) and its role.";
      return [installed.unchecked(`Dataverse cannot be read: ${wordsOf(table.error)}.`, mend)];
    }
    const select = ["uniquename", "version", "ismanaged"];
    const found = await ports.dataverse.list("solutions", { select, filter: "uniquename eq 'Counterfoil'" });
    const row = found.ok ? found.value[0]?.row : undefined;
    const why = found.ok ? "the identity may not read solutions" : wordsOf(found.error);
    const about = row ? solutionFindings(row, wish) : unseenFindings(why);
    const others = await Promise.all([
      controlFinding(wish, ports),
      addressFinding(wish, ports),
      environmentFinding(ports),
    ]);
    return [...about, ...others];
  },
};
