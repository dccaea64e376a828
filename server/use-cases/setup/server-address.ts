import { err, ok, type Result } from "../../../core/result.ts";
import type { Dataverse, Row } from "../../ports/dataverse.ts";
import { sentence } from "./faults.ts";
import { addressVariable } from "./names.ts";
import type { Item, Outcome } from "./plan.ts";
import { removeRow } from "./removing.ts";

const definitionSet = "environmentvariabledefinitions";
const valueSet = "environmentvariablevalues";
const definitionKey = "environmentvariabledefinitionid";
const valueKey = "environmentvariablevalueid";
const shared = { id: "server-address", what: `Server's address in Dataverse (${addressVariable})` };

/** The definition came with the solution; its value belongs to this environment alone, and has a row of its own. */
interface Variable {
  readonly definition: string;
  readonly value: Row | undefined;
}

/** The error says why the variable is left alone. */
const readVariable = async (dataverse: Dataverse): Promise<Result<Variable, string>> => {
  const query = { select: [definitionKey], filter: `schemaname eq '${addressVariable}'` };
  const defined = await dataverse.list(definitionSet, query);
  if (!defined.ok) return err(`environment variables cannot be read. ${sentence(defined.error)}`);
  const definition = defined.value[0]?.row[definitionKey];
  if (typeof definition !== "string") return err("the imported solution does not have this variable");
  const filter = `_${definitionKey}_value eq ${definition}`;
  const values = await dataverse.list(valueSet, { select: [valueKey, "value"], filter });
  if (!values.ok) return err(`values of environment variables cannot be read. ${sentence(values.error)}`);
  return ok({ definition, value: values.value[0]?.row });
};

const write = async (
  url: string,
  { definition, value }: Variable,
  dataverse: Dataverse,
): Promise<Result<Outcome, string>> => {
  const bound = { "EnvironmentVariableDefinitionId@odata.bind": `/${definitionSet}(${definition})` };
  const written = value
    ? await dataverse.update({ set: valueSet, id: String(value[valueKey]) }, { value: url }, { ifMatch: "*" })
    : await dataverse.create(valueSet, { schemaname: addressVariable, value: url, ...bound });
  return written.ok ? ok({}) : err(sentence(written.error));
};

/** Where what runs in Dataverse and Power Pages finds the server. Without the variable, everything else is set up all the same. */
export const planServerAddress = async (url: string, dataverse: Dataverse): Promise<Item> => {
  const variable = await readVariable(dataverse);
  if (!variable.ok) return { ...shared, verdict: "skip", because: variable.error };
  const carryOut = () => write(url, variable.value, dataverse);
  const { value } = variable.value;
  if (!value) return { ...shared, verdict: "create", because: url, carryOut };
  if (value["value"] === url) return { ...shared, verdict: "there" };
  return { ...shared, verdict: "mend", because: `it says ${String(value["value"])}, not ${url}`, carryOut };
};

/** The value goes when it is this server's address; the variable itself belongs to the solution. */
export const planServerAddressRemoval = async (url: string, dataverse: Dataverse): Promise<readonly Item[]> => {
  const variable = await readVariable(dataverse);
  const value = variable.ok ? variable.value.value : undefined;
  if (value?.["value"] !== url) return [];
  const carryOut = async (): Promise<Result<Outcome, string>> => {
    const removed = await removeRow(dataverse, valueSet, String(value[valueKey]));
    return removed.ok ? ok({}) : removed;
  };
  return [{ ...shared, verdict: "remove", carryOut }];
};
