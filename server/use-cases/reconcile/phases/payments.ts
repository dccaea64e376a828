import type { GatewayIntent } from "../../../../core/gateway-objects.ts";
import { isGuid, normalGuid } from "../../../../core/ids.ts";
import { project } from "../../../../core/projection.ts";
import { ok } from "../../../../core/result.ts";
import type { Versioned } from "../../../ports/dataverse.ts";
import { differences, paymentColumns } from "../../ledger/columns.ts";
import { isUntouched } from "../../ledger/find-payment.ts";
import { make, mend } from "../mend.ts";
import { truthIn } from "../movements.ts";
import { readPage } from "../page.ts";
import { askDataverse, forEach, type Learnt, patiently } from "../patience.ts";
import { paymentRows } from "../rows.ts";
import { type Phase, type Run, shareOf } from "../run.ts";

/** Whether a payment without a row should have one. The ledger judges again, more thoroughly. */
const isMissed = async (intent: GatewayIntent, { ports }: Run): Learnt<boolean> => {
  const { cfl_organization: owner = "" } = intent.metadata;
  if (!isGuid(owner)) return ok(ports.track === "all");
  const organization = await patiently(() => askDataverse(ports.dataverse.organizationId()), ports.pause);
  if (!organization.ok) return organization;
  if (normalGuid(owner) !== normalGuid(organization.value)) return ok(ports.track === "all");
  // Whoever is making it will write it down in a moment; or it is a spare that never carries money.
  return ok(!isUntouched(intent));
};

const compare = async (intent: GatewayIntent, row: Versioned | undefined, run: Run): Learnt<unknown> => {
  if (row === undefined) {
    const missed = await isMissed(intent, run);
    return missed.ok && missed.value ? make(intent.id, run) : missed;
  }
  const truth = truthIn(intent, run.movements);
  const isTrue = truth && Object.keys(differences(row.row, paymentColumns(project(truth)))).length === 0;
  return isTrue ? ok(undefined) : mend({ intentId: intent.id, row }, run);
};

/** Payments of the window: a page of intents against their rows, one request each side. */
export const paymentsPhase: Phase = {
  name: "payments",
  page: async (run, after) => {
    const page = await readPage(run.ports.history.intents, run, after);
    if (!page.ok) return page;
    const { items, next } = page.value;
    const ids = items.map(({ id }) => id);
    const rows = await paymentRows(ids, run.ports);
    if (!rows.ok) return rows;
    const compared = await forEach(items, (intent) => compare(intent, rows.value.get(intent.id), run), run.pulse);
    if (!compared.ok) return compared;
    run.report.compared(rows.value.size);
    return ok({ next, share: next === undefined ? 1 : shareOf(run, items.at(-1)?.created) });
  },
};
