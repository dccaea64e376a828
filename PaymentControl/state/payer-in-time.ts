import type { Description, Payer } from "../dataverse/payment-host.ts";
import type { Visit } from "./visit.ts";

/** Nobody waits longer than this for what would merely spare them some typing. */
export const patienceForPayerMs = 2_000;

/** What the host knows of the payer, or only what the row said when that takes too long. */
export const payerInTime = async (visit: Visit, description: Description): Promise<Payer> => {
  const asked = visit.host.payer(description);
  if (!(asked instanceof Promise)) return asked;
  const ending = new AbortController();
  const end = (): void => ending.abort();
  visit.signal.addEventListener("abort", end, { once: true });
  const known: Payer = { billing: description.billing ?? {} };
  const tooLate = visit.ports.later(patienceForPayerMs, ending.signal).then(() => known);
  const payer = await Promise.race([asked, tooLate]);
  visit.signal.removeEventListener("abort", end);
  end();
  return payer;
};
