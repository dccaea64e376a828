import { err, ok } from "../../../core/result.ts";
import type { Answer, Dataverse, Row } from "../../ports/dataverse.ts";
import type { Call } from "./send.ts";

/** Remembers the first success; a failure is asked again. */
export const rememberOnce = <Value>(ask: () => Answer<Value>): (() => Answer<Value>) => {
  let known: Answer<Value> | undefined;
  return async () => {
    known ??= ask();
    const answer = await known;
    if (!answer.ok) known = undefined;
    return answer;
  };
};

export const rememberEach = <Value>(ask: (name: string) => Answer<Value>): ((name: string) => Answer<Value>) => {
  const known = new Map<string, () => Answer<Value>>();
  return (name) => {
    const remembered = known.get(name) ?? rememberOnce(() => ask(name));
    known.set(name, remembered);
    return remembered();
  };
};

/** What the server must know of tables that makers made: set names, and how their lookups are spelled. */
export const readMetadata = (
  call: (wanted: Call) => Answer<Response>,
): Pick<Dataverse, "entitySetName" | "lookupNavigation"> => {
  const body = async (path: string): Answer<Row> => {
    const answer = await call({ method: "GET", path });
    return answer.ok ? ok((await answer.value.json()) as Row) : answer;
  };
  const lookup = rememberEach(async (name): Answer<string | undefined> => {
    const [table, column] = name.split(" ");
    const path = `EntityDefinitions(LogicalName='${table}')/ManyToOneRelationships`;
    const select = "ReferencingAttribute,ReferencingEntityNavigationPropertyName";
    const answer = await body(`${path}?$select=${select}&$filter=ReferencingAttribute eq '${column}'`);
    if (!answer.ok) return answer;
    const found = Array.isArray(answer.value["value"]) ? (answer.value["value"] as Row[])[0] : undefined;
    const navigation = found?.["ReferencingEntityNavigationPropertyName"];
    return ok(typeof navigation === "string" ? navigation : undefined);
  });
  return {
    entitySetName: rememberEach(async (table) => {
      const answer = await body(`EntityDefinitions(LogicalName='${table}')?$select=EntitySetName`);
      if (!answer.ok) return answer;
      const name = answer.value["EntitySetName"];
      return typeof name === "string" ? ok(name) : err({ kind: "not-found" });
    }),
    lookupNavigation: (table, column) => lookup(`${table} ${column}`),
  };
};
