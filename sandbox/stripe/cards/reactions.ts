/** What a cardholder tells the bank about a payment. */
export interface Complaint {
  readonly reason: "fraudulent" | "product_not_received" | "general" | "debit_not_authorized";
  /** Visa's own code for the reason; banks have none for debits. */
  readonly networkReasonCode: string | null;
  /** An inquiry only asks; a chargeback takes the money at once; a debit that is called back is lost with it. */
  readonly caseType: "chargeback" | "inquiry" | "final";
  /** Visa would take earlier payments as evidence (Compelling Evidence 3.0). */
  readonly compellingEvidence: boolean;
  /** Disputes that the complaint comes in; each is of its part of the amount. */
  readonly parts: number;
}

/** How a card or an account comes back on a payment once the money is taken. */
export type Reaction =
  | { readonly kind: "dispute"; readonly complaint: Complaint }
  /** The issuer reports fraud, and nothing more comes of it by itself. */
  | { readonly kind: "fraud-warning" };

const fraudulent: Complaint = {
  reason: "fraudulent",
  networkReasonCode: "10.4",
  caseType: "chargeback",
  compellingEvidence: false,
  parts: 1,
};

const disputed = (differences: Partial<Complaint> = {}): Reaction => ({
  kind: "dispute",
  complaint: { ...fraudulent, ...differences },
});

const reactions: Readonly<Record<string, Reaction>> = {
  "4000000000000259": disputed(),
  "4000000000002685": disputed({ reason: "product_not_received", networkReasonCode: "13.1" }),
  "4000000000001976": disputed({ reason: "general", caseType: "inquiry" }),
  "4000000404000079": disputed({ parts: 2 }),
  "4000000404000038": disputed({ compellingEvidence: true }),
  "4000000000005423": { kind: "fraud-warning" },
  AT591904300235473203: disputed({ reason: "debit_not_authorized", networkReasonCode: null, caseType: "final" }),
};

/** By card number or IBAN. With most nothing comes after. */
export const reactionOf = (number: string): Reaction | undefined => reactions[number];
