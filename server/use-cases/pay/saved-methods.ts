import type { SessionReply } from "../../../core/attempt.ts";
import type { RowReference } from "../../../core/customer-of-row.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import { isReplyKey, seal } from "../../../core/sealing.ts";
import { gatewayCustomerOf } from "./gateway-customer.ts";
import type { PayPorts } from "./ports.ts";
import { type Profile, readProfile } from "./profile.ts";
import { faultOfDataverse, faultOfGateway, type PayFault, refusal } from "./refusal.ts";
import { readSource, type SourceRow } from "./source-row.ts";

/** The question for the saved methods of whoever pays for a row. */
export interface SessionQuestion {
  readonly profileId: string | undefined;
  readonly table: string;
  readonly recordId: string;
  /** The answer is sealed to it. */
  readonly replyKey: string | undefined;
  /** Who asks: a portal's visitor (GUID of their contact), or a user of Dataverse (GUID of theirs). */
  readonly asker: { readonly kind: "visitor" | "user"; readonly id: string } | undefined;
}

type SessionPorts = Pick<PayPorts, "dataverse" | "customers" | "access" | "currencies" | "livemode" | "log">;

type Contact = Result<string, PayFault>;

const nobody = (code: string): Contact => err(refusal("rejected_row", code));

/** A user pays in the name of the row's contact, and is shown what they may see: a row that they may not read tells nothing. */
const contactOfRow = async (user: string, source: SourceRow, { access }: SessionPorts): Promise<Contact> => {
  if (source.customer?.table !== "contact") return nobody("no_contact");
  const may = await access.mayRead(user, { set: source.set, id: source.id });
  if (!may.ok) return err(faultOfDataverse(may.error));
  return may.value ? ok(source.customer.id) : nobody("row_not_readable");
};

const contactOf = async (question: SessionQuestion, profile: Profile, ports: SessionPorts): Promise<Contact> => {
  const { asker, table, recordId } = question;
  if (!asker) return nobody("unknown_asker");
  // The relay has read the row as this visitor; their own contact is who pays.
  if (asker.kind === "visitor") return ok(asker.id);
  const source = await readSource({ table, id: recordId, profile }, ports);
  return source.ok ? contactOfRow(asker.id, source.value, ports) : source;
};

/**
 * Opens the saved methods of the known contact who pays to the one browser that asks; the answer is sealed. Nothing is
 * opened where the profile does not offer it, and no Payment is made.
 */
export const openSavedMethods = async (
  question: SessionQuestion,
  ports: SessionPorts,
): Promise<Result<string, PayFault>> => {
  const { replyKey, profileId, table } = question;
  if (replyKey === undefined || !(await isReplyKey(replyKey))) return err(refusal("rejected_row", "no_reply_key"));
  const profile = await readProfile(ports.dataverse, { id: profileId, table, livemode: ports.livemode });
  if (!profile.ok) return profile;
  if (!profile.value.savedMethods) return err(refusal("rejected_profile", "saved_methods_not_offered"));
  const contact = await contactOf(question, profile.value, ports);
  if (!contact.ok) return contact;
  const customer = await gatewayCustomerOf(contact.value, ports);
  if (!customer.ok) return customer;
  const usage = profile.value.setupFutureUsage ? undefined : "on_session";
  const opened = await ports.customers.openSession(customer.value, usage);
  if (!opened.ok) return err(faultOfGateway(opened.error));
  const reply: SessionReply = { customerSession: opened.value };
  return ok(await seal(replyKey, JSON.stringify(reply)));
};

/** Whose saved methods a payment may use: a contact's, where the profile offers it. */
export const payingContact = (profile: Profile, customer: RowReference | undefined): string | undefined =>
  profile.savedMethods && customer?.table === "contact" ? customer.id : undefined;
