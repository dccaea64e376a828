import type { Row } from "../../../ports/dataverse.ts";
import { type Step, steps as wanted, webhookName } from "../../setup/names.ts";
import { askAgain, type DoctorPorts, type DoctorWish, type Subject, wordsOf } from "../examination.ts";
import type { CheckId } from "../catalogue.ts";
import { type Finding, listed, of, together } from "../finding.ts";

const text = (value: unknown): string => (typeof value === "string" ? value : "");

const inner = (row: Row, part: string, column: string): string => text((row[part] as Row | null | undefined)?.[column]);

const setUp = ({ serverUrl }: DoctorWish): string =>
  `Run, signed in as an administrator: counterfoil setup --url ${serverUrl}`;

const addressOf = ({ serverUrl }: DoctorWish): string => `${serverUrl}/webhooks/dataverse`;

const webhookFindings = (endpoints: readonly Row[], wish: DoctorWish): readonly Finding[] => {
  const check = of("steps.webhook");
  const url = addressOf(wish);
  const [first] = endpoints;
  if (!first) return [check.wrong("Dataverse has no webhook of Counterfoil.", setUp(wish))];
  if (endpoints.length > 1) {
    return [
      check.wrong(`Dataverse has ${endpoints.length} webhooks of Counterfoil.`, `Delete all but one. ${setUp(wish)}`),
    ];
  }
  if (text(first["url"]) !== url)
    return [check.wrong(`Dataverse's webhook leads to ${text(first["url"])}.`, setUp(wish))];
  if (first["contract"] !== 8 || first["authtype"] !== 4) {
    const mend = `Delete the service endpoint "${webhookName}". ${setUp(wish)}`;
    return [check.wrong("Dataverse's webhook does not bring its key along in the query.", mend)];
  }
  if (first["isauthvalueset"] === false) return [check.wrong("Dataverse's webhook has no key.", setUp(wish))];
  return [check.ok(`Dataverse's webhook leads to ${url}, with its key in the query.`)];
};

const columnsIn = (list: unknown): string =>
  text(list)
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean)
    .sort()
    .join(",");

/** What is not as set-up would have made it. */
const faultsOf = (row: Row, step: Step, endpointId: string | undefined): readonly string[] => {
  const table = inner(row, "sdkmessagefilterid", "primaryobjecttypecode");
  const message = inner(row, "sdkmessageid", "name");
  return [
    row["_sdkmessagefilterid_value"] ? "" : "fires for every table",
    table && table !== step.table ? `is registered for ${table}, not ${step.table}` : "",
    message && message !== step.message ? `is registered for ${message}, not ${step.message}` : "",
    row["stage"] === 40 ? "" : "is not at stage 40 (post-operation)",
    row["mode"] === step.mode
      ? ""
      : `is ${step.mode === 0 ? "asynchronous, not synchronous" : "synchronous, not asynchronous"}`,
    columnsIn(row["filteringattributes"]) === columnsIn(step.filteringattributes)
      ? ""
      : `has filtering attributes "${text(row["filteringattributes"])}", not "${step.filteringattributes ?? ""}"`,
    endpointId && row["_eventhandler_value"] !== endpointId ? "calls another webhook" : "",
  ].filter(Boolean);
};

interface Judged {
  readonly wish: DoctorWish;
  readonly endpointId: string | undefined;
  readonly rows: readonly Row[];
}

const stepFindings = (step: Step, { wish, endpointId, rows }: Judged): readonly Finding[] => {
  const registered = of("steps.registered");
  const shape = of("steps.shape");
  const row = rows.find(({ name }) => name === step.name);
  const named = `The step "${step.name}"`;
  if (!row) return [registered.wrong(`${named} is missing.`, setUp(wish))];
  const faults = faultsOf(row, step, endpointId);
  return [
    row["statecode"] === 1
      ? registered.wrong(`${named} is disabled.`, `Enable it, or delete it. ${setUp(wish)}`)
      : registered.ok(`${named} is registered and enabled.`),
    faults.length === 0
      ? shape.ok(`${named} is as it should be.`)
      : shape.wrong(`${named} ${listed(faults)}.`, `Delete it. ${setUp(wish)}`),
  ];
};

const allSteps = (judged: Judged): readonly Finding[] => {
  const findings = wanted.flatMap((step) => stepFindings(step, judged));
  const ofCheck = (id: CheckId): readonly Finding[] => findings.filter(({ check }) => check === id);
  return [
    ...together(
      ofCheck("steps.registered"),
      of("steps.registered").ok(`The ${wanted.length} steps are registered and enabled.`),
    ),
    ...together(ofCheck("steps.shape"), of("steps.shape").ok("Each step that is there is as it should be.")),
  ];
};

/** Two steps that tell the same of the same table, by whatever name. */
const duplicatesIn = (rows: readonly Row[]): readonly Finding[] => {
  const check = of("steps.duplicates");
  const keyOf = (row: Row): string =>
    [row["_sdkmessageid_value"], row["_sdkmessagefilterid_value"] ?? "", columnsIn(row["filteringattributes"])].join(
      " ",
    );
  const enabled = rows.filter((row) => row["statecode"] !== 1);
  const twice = enabled.filter((row, index) => enabled.findIndex((other) => keyOf(other) === keyOf(row)) !== index);
  return twice.length === 0
    ? [check.ok("No step tells the same twice.")]
    : [
        check.wrong(
          `${listed(twice.map((row) => `"${text(row["name"])}"`))} tells what another step tells.`,
          "Delete it.",
        ),
      ];
};

const readSteps = ({ dataverse }: DoctorPorts, endpoints: readonly Row[]) => {
  const ofOurs = endpoints.map((row) => `_eventhandler_value eq ${text(row["serviceendpointid"])}`);
  const ofName = wanted.map(({ name }) => `name eq '${name}'`);
  return dataverse.list("sdkmessageprocessingsteps", {
    filter: [...ofOurs, ...ofName].join(" or "),
    expand: "sdkmessageid($select=name),sdkmessagefilterid($select=primaryobjecttypecode)",
  });
};

/** The webhook in Dataverse and the steps that call it. */
export const steps: Subject = {
  checks: ["steps.webhook", "steps.registered", "steps.shape", "steps.duplicates"],
  examine: async (wish, ports) => {
    // One made by hand, under another name, calls the server as well.
    const filter = `name eq '${webhookName}' or url eq '${addressOf(wish)}'`;
    const found = await ports.dataverse.list("serviceendpoints", { filter });
    if (!found.ok)
      return [of("steps.webhook").unchecked(`Webhooks cannot be read: ${wordsOf(found.error)}.`, askAgain)];
    const endpoints = found.value.map(({ row }) => row);
    const read = await readSteps(ports, endpoints);
    const webhook = webhookFindings(endpoints, wish);
    if (!read.ok)
      return [...webhook, of("steps.registered").unchecked(`Steps cannot be read: ${wordsOf(read.error)}.`, askAgain)];
    const rows = read.value.map(({ row }) => row);
    const endpointId = endpoints.length === 1 ? text(endpoints[0]?.["serviceendpointid"]) : undefined;
    return [...webhook, ...allSteps({ wish, endpointId, rows }), ...duplicatesIn(rows)];
  },
};
