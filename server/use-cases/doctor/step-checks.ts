import { tables } from "../../../core/generated/tables.ts";
import type { Dataverse, Row } from "../../ports/dataverse.ts";
import { stepNames, webhookName } from "../setup/names.ts";
import { fine, type Finding, wrong } from "./finding.ts";

const register = "Run, signed in as an administrator: counterfoil setup --url <address of the server>";

const rowsNamed = async (dataverse: Dataverse, set: string, name: string): Promise<readonly Row[] | "unreadable"> => {
  const found = await dataverse.list(set, { filter: `name eq '${name}'` });
  return found.ok ? found.value.map(({ row }) => row) : "unreadable";
};

const checkStep = async (name: string, dataverse: Dataverse): Promise<Finding> => {
  const rows = await rowsNamed(dataverse, "sdkmessageprocessingsteps", name);
  if (rows === "unreadable") return wrong(`The step "${name}" cannot be read.`, "Sign in as an administrator.");
  const [step] = rows;
  if (!step)
    return wrong(`The step "${name}" is missing: what it tells of does not reach the server at once.`, register);
  if (step["statecode"] === 1)
    return wrong(`The step "${name}" is disabled.`, "Enable it, or delete it and run setup.");
  if (!step["_sdkmessagefilterid_value"]) {
    return wrong(`The step "${name}" fires for every table.`, `Delete it. ${register}`);
  }
  return fine(`The step "${name}" is registered.`);
};

/** The solution, the webhook in Dataverse and its steps. */
export const checkSteps = async (webhookUrl: string, dataverse: Dataverse): Promise<readonly Finding[]> => {
  const solution = await dataverse.entitySetName(tables.payment.name);
  if (!solution.ok) {
    const absent = solution.error.kind === "not-found";
    return absent
      ? [wrong("The solution is not in this environment.", "Import Counterfoil_<version>_managed.zip.")]
      : [
          wrong(
            `Dataverse cannot be read (${solution.error.kind}).`,
            "Check DATAVERSE_URL, the identity and its role.",
          ),
        ];
  }
  const endpoints = await rowsNamed(dataverse, "serviceendpoints", webhookName);
  if (endpoints === "unreadable") {
    return [fine("The solution is imported."), wrong("Webhooks cannot be read.", "Sign in as an administrator.")];
  }
  const url = endpoints[0]?.["url"];
  const webhook =
    url === webhookUrl
      ? fine(`Dataverse's webhook leads to ${webhookUrl}.`)
      : wrong(url ? `Dataverse's webhook leads to ${String(url)}.` : "Dataverse has no webhook.", register);
  const steps = await Promise.all(stepNames.map((name) => checkStep(name, dataverse)));
  return [fine("The solution is imported."), webhook, ...steps];
};
