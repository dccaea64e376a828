import { choices, tables } from "../../../../core/generated/tables.ts";
import type { WebResult, WebAnswer } from "../../../ports/web.ts";
import { type DoctorPorts, type DoctorWish, type Subject, wordsOf } from "../examination.ts";
import { type Finding, of } from "../finding.ts";

const wrongKey = "doctor-knows-that-this-is-wrong";
const nobody = "00000000-0000-0000-0000-000000000000";

/** What Dataverse would post of a gateway event that nobody wants replayed: it is checked in full, and nothing follows. */
const harmless = (organizationId: string): string =>
  JSON.stringify({
    MessageName: "Update",
    PrimaryEntityName: tables.gatewayEvent.name,
    PrimaryEntityId: nobody,
    OrganizationId: organizationId,
    InputParameters: [
      {
        key: "Target",
        value: {
          Attributes: [{ key: tables.gatewayEvent.columns.state, value: { Value: choices.eventState.ignored } }],
        },
      },
    ],
  });

const unanswered = (check: ReturnType<typeof of>, answer: Awaited<WebResult<WebAnswer>>): Finding | undefined =>
  answer.ok && answer.value.status < 500
    ? undefined
    : check.unchecked(
        `The key could not be tried: ${answer.ok ? `the server answers ${answer.value.status}` : wordsOf(answer.error)}.`,
        "Mend first what is said of /health/live and /health/ready.",
      );

const open = (check: ReturnType<typeof of>, path: string, status: number): Finding =>
  check.wrong(`${path} answers ${status} to a wrong key, not 401.`, "Look whether --url leads to the server itself.");

const dataverseKey = async (wish: DoctorWish, { web, dataverse }: DoctorPorts): Promise<Finding> => {
  const check = of("server.dataverse-key");
  const organization = await dataverse.organizationId();
  if (!organization.ok) {
    return check.unchecked(
      `Dataverse does not tell its organisation: ${wordsOf(organization.error)}.`,
      "Check DATAVERSE_URL and the identity.",
    );
  }
  const post = (key: string): WebResult<WebAnswer> =>
    web.ask({
      method: "POST",
      url: `${wish.serverUrl}/webhooks/dataverse?code=${encodeURIComponent(key)}`,
      headers: { "content-type": "application/json" },
      body: harmless(organization.value),
    });
  const [right, wrong] = await Promise.all([post(wish.dataverse.webhookKey), post(wrongKey)]);
  const silent = unanswered(check, right) ?? unanswered(check, wrong);
  if (silent || !right.ok || !wrong.ok) return silent ?? check.unchecked("The key could not be tried.", "Try again.");
  if (wrong.value.status !== 401) return open(check, "/webhooks/dataverse", wrong.value.status);
  if (right.value.status === 200)
    return check.ok("Dataverse's webhook key is accepted for this organisation, and a wrong one is refused.");
  return right.value.text.includes("foreign-organization")
    ? check.wrong(
        "The server works for another organisation than this one.",
        "Give server and doctor the same DATAVERSE_URL, and restart the server.",
      )
    : check.wrong(
        `The server refuses Dataverse's webhook key (${right.value.status}).`,
        "Give server and doctor the same DATAVERSE_WEBHOOK_KEY, restart the server, then run: counterfoil setup --url " +
          wish.serverUrl,
      );
};

const portalKey = async (wish: DoctorWish, { web }: DoctorPorts): Promise<Finding> => {
  const check = of("server.portal-key");
  // No attempt has such a name: the server says so, and only to one whose key is right.
  const ask = (key: string): WebResult<WebAnswer> =>
    web.ask({
      method: "GET",
      url: `${wish.serverUrl}/webhooks/portal/doctor`,
      headers: { authorization: `Bearer ${key}` },
    });
  const [right, wrong] = await Promise.all([ask(wish.portalKey), ask(wrongKey)]);
  const silent = unanswered(check, right) ?? unanswered(check, wrong);
  if (silent || !right.ok || !wrong.ok) return silent ?? check.unchecked("The key could not be tried.", "Try again.");
  if (wrong.value.status !== 401) return open(check, "/webhooks/portal", wrong.value.status);
  return right.value.status === 400
    ? check.ok("The portal key is accepted, and a wrong one is refused.")
    : check.wrong(
        `The server refuses the portal key (${right.value.status}).`,
        "Give server and doctor the same PORTAL_KEY, restart the server, and put it where the site setting Counterfoil/PortalKey reads it.",
      );
};

/** The two keys that calls from Dataverse and from the portal's relay bring along, each proven by a round trip. */
export const roundTrips: Subject = {
  checks: ["server.dataverse-key", "server.portal-key"],
  examine: (wish, ports) => Promise.all([dataverseKey(wish, ports), portalKey(wish, ports)]),
};
