import { tables } from "../../../core/generated/tables.ts";
import type { Dataverse, Row } from "../../ports/dataverse.ts";
import { fine, type Finding, wrong } from "./finding.ts";

const { columns, set } = tables.paymentProfile;

const text = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

const modeOf = (livemode: boolean): string => (livemode ? "live" : "test");

const checkMode = (row: Row, livemode: boolean): readonly string[] => {
  const key = text(row[columns.publishablekey]);
  const isLive = row[columns.livemode] === true;
  return [
    /^pk_(test|live)_\w+$/.test(key) ? "" : "has no publishable key (pk_test_… or pk_live_…)",
    key.startsWith("sk_") || key.startsWith("rk_") ? "holds a SECRET key: roll it in Stripe's dashboard at once" : "",
    key.startsWith(`pk_${modeOf(!isLive)}_`) ? `says ${modeOf(isLive)} mode, but its key is of the other mode` : "",
    isLive === livemode ? "" : `is of ${modeOf(isLive)} mode, the server's key of ${modeOf(livemode)} mode`,
  ].filter(Boolean);
};

const checkColumns = async (row: Row, dataverse: Dataverse): Promise<readonly string[]> => {
  const table = text(row[columns.sourcetable]);
  const name = table ? await dataverse.entitySetName(table) : undefined;
  const found = name?.ok ? name.value : undefined;
  const stated = text(row[columns.sourceset]);
  return [
    found ? "" : `names a source table that does not exist: "${table}"`,
    found && stated && stated !== found ? `has entity set "${stated}", but ${table} has "${found}"` : "",
    text(row[columns.amountcolumn]) ? "" : "has no amount column",
    text(row[columns.returnorigins]) ? "" : "has no return origin: banks could not send the payer back",
  ].filter(Boolean);
};

/** Every active profile, each fault in its own words. */
export const checkProfiles = async (livemode: boolean, dataverse: Dataverse): Promise<readonly Finding[]> => {
  const found = await dataverse.list(set, { filter: "statecode eq 0" });
  if (!found.ok) return [wrong(`Payment profiles cannot be read (${found.error.kind}).`, "Check the identity's role.")];
  if (found.value.length === 0) {
    return [wrong("There is no active payment profile.", "Create one in the Counterfoil app.")];
  }
  const checked = found.value.map(async ({ row }): Promise<readonly Finding[]> => {
    const name = `The profile "${text(row[columns.name])}"`;
    const faults = [...checkMode(row, livemode), ...(await checkColumns(row, dataverse))];
    if (faults.length === 0) return [fine(`${name} is complete.`)];
    return faults.map((fault) => wrong(`${name} ${fault}.`, "Open it in the Counterfoil app and correct it."));
  });
  return (await Promise.all(checked)).flat();
};
