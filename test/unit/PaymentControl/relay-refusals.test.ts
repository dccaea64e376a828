import { type HostReason, hostReasons } from "../../../core/host-reasons.ts";
import { explain } from "../../../PaymentControl/components/explain.ts";
import { openEnvelope } from "../../../PaymentControl/dataverse/relay-answers.ts";
import { toldByHost } from "../../../PaymentControl/state/told-by-host.ts";
import { stringsOf } from "../../../PaymentControl/strings/strings-of-host.ts";
import { readResx, resourcesOf } from "./support/resx.ts";

const names = Object.keys(hostReasons) as HostReason[];

const refusal = (sentence: string, reason?: string) =>
  openEnvelope({ Data: JSON.stringify({ refused: sentence, reason }) });

/** What a payer reads of what the relay answered. */
const read = (sentence: string, reason: string | undefined, lcid: string): string | undefined => {
  const reply = refusal(sentence, reason);
  const words = { strings: stringsOf(resourcesOf(lcid)), locale: "en" };
  return reply.kind === "refused" ? explain(toldByHost(reply), words) : undefined;
};

describe("a refusal of the relay", () => {
  it.each(names)("says %s in the payer's language, and in English as the server does", (reason) => {
    expect(read("English.", reason, "1031")).toBe(readResx("1031").get(`Reason_${reason}`));
    expect(read("Old words.", reason, "1033")).toBe(hostReasons[reason]);
  });

  it("keeps its sentence when it has no name, or one that came after this form", () => {
    expect(read("Wait a minute.", undefined, "1031")).toBe("Wait a minute.");
    expect(read("The office is closed.", "office_closed", "1031")).toBe("The office is closed.");
  });
});
