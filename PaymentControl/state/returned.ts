import { slot } from "../dataverse/page-memory.ts";

/** What a bank's redirect appends to the address: the gateway reference of the payment it came back for. */
export const returnedReference = (address: string): string | undefined => {
  const parameters = new URL(address).searchParams;
  const reference = parameters.get("payment_intent");
  return reference !== null && parameters.has("payment_intent_client_secret") ? reference : undefined;
};

/** True when the bank says that nothing came of it. */
export const returnedInVain = (address: string): boolean =>
  returnedReference(address) !== undefined && new URL(address).searchParams.get("redirect_status") === "failed";

const ofTheBank = ["payment_intent", "payment_intent_client_secret", "redirect_status", "source_redirect_slug"];

/** The page's address as a bank shall send the payer back to it: without what an earlier return left there, with a note of the attempt. */
export const addressToReturnTo = (address: string, note: string): string => {
  const url = new URL(address);
  for (const name of ofTheBank) url.searchParams.delete(name);
  url.searchParams.set(slot, note);
  url.hash = "";
  return url.href;
};

/** True when this page was loaded anew or come back to: what its address says of a return was told the first time. */
export const isRepeatedVisit = (timing: Pick<Performance, "getEntriesByType">): boolean => {
  const [entry] = timing.getEntriesByType("navigation");
  return entry !== undefined && "type" in entry && entry.type !== "navigate";
};
