import { type Api, type Body, payment } from "./stripe-api.ts";

export const listOf = ({ body }: { readonly body: Body }): Body[] => body["data"] as Body[];

export const errorOf = ({ body }: { readonly body: Body }) => body["error"] as { readonly [name: string]: unknown };

/** Payments that are disputed, and what a merchant does about it. */
export const disputing = (of: () => Api) => {
  const disputesOf = async (intent: string) => listOf(await of().get("/v1/disputes", { payment_intent: intent }));
  return {
    disputesOf,
    toldOfDispute: async () => (await of().told()).filter((type) => type.startsWith("charge.dispute.")),
    /** A payment and what its cardholder made of it, as soon as the answer is out. */
    pay: async (card: string, differences = {}) => {
      const { body: intent } = await of().post("/v1/payment_intents", payment(`pm_card_${card}`, differences));
      of().clock.advance(0);
      const [dispute] = await disputesOf(intent.id);
      return { intent, charge: String(intent["latest_charge"]), dispute: dispute as Body };
    },
    /** The dispute as it is answered, and when the bank has read the answer. */
    answer: async (dispute: Body, word: string) => {
      const path = `/v1/disputes/${dispute.id}`;
      const { body } = await of().post(path, { evidence: { uncategorized_text: word } });
      of().clock.advance(1);
      return { at: body["status"], then: (await of().get(path)).body };
    },
  };
};
