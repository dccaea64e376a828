import { err, ok, type Result } from "../../../core/result.ts";
import type { Administration } from "../../ports/administration.ts";
import type { Dataverse } from "../../ports/dataverse.ts";
import { sentence } from "./faults.ts";
import type { Item, Outcome } from "./plan.ts";
import type { ProfileWish } from "./profile-wish.ts";

export const sampleTable = "sample_order";

/** Reads a file of the release; the error is a sentence. */
export type ReadZip = () => Promise<Result<Uint8Array, string>>;

/** A profile to try things with, in test mode alone. */
export const sampleProfile = (publishableKey: string, returnOrigins: readonly string[]): ProfileWish => ({
  name: "Default",
  publishableKey,
  livemode: false,
  table: sampleTable,
  amountColumn: "sample_amount",
  currencyColumn: "transactioncurrencyid",
  regardingColumn: "sample_orderid",
  receiptEmailColumn: "sample_email",
  description: "Sample order",
  returnOrigins,
});

/** The solution CounterfoilSample: a table of orders to pay for. */
export const planSample = async (
  zip: ReadZip,
  ports: { readonly dataverse: Dataverse; readonly administration: Administration },
): Promise<Result<Item, string>> => {
  const shared = { id: "sample-solution", what: "Solution CounterfoilSample" };
  const found = await ports.dataverse.entitySetName(sampleTable);
  if (found.ok) return ok({ ...shared, verdict: "there" });
  if (found.error.kind !== "not-found") return err(`Tables cannot be read. ${sentence(found.error)}`);
  const carryOut = async (): Promise<Result<Outcome, string>> => {
    const content = await zip();
    if (!content.ok) return content;
    const imported = await ports.administration.importSolution(content.value);
    return imported.ok ? ok({}) : err(sentence(imported.error));
  };
  return ok({ ...shared, verdict: "create", because: "imported; this can take some minutes", carryOut });
};
