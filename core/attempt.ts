/** How one press of Pay stands. The words travel to the portal; the numbers are `cfl_attemptstate` on `cfl_paymentattempt`. */
export const attemptStates = {
  waiting: 413500000,
  working: 413500001,
  requires_action: 413500002,
  processing: 413500003,
  succeeded: 413500004,
  declined: 413500005,
  rejected: 413500006,
  expired: 413500007,
  checking: 413500008,
  session: 413500009,
} as const;

export type AttemptState = keyof typeof attemptStates;

/** What a portal's relay answers, and what the columns of an attempt row say on a model-driven form. */
export interface AttemptAnswer {
  /** The attempt's GUID. */
  readonly attempt: string;
  /**
   * waiting, working: not decided yet. requires_action: `reply` holds the next step. processing: the bank is confirming.
   * succeeded: paid or authorised. declined: try again with the same form. rejected: refused before the gateway moved anything.
   * expired: never confirmed. checking: in doubt, nothing may be promised.
   * session: no press of Pay, but the question for the payer's saved methods.
   */
  readonly state: AttemptState;
  /** `AttemptReply` as JSON, sealed to the attempt's reply key. */
  readonly reply?: string;
  /** Gateway reference, `pi_…`. */
  readonly reference?: string;
  readonly reasonCode?: string;
  /** Name of our normalised reason, see reasons.ts. */
  readonly reason?: string;
  /** A sentence for the payer, English. */
  readonly message?: string;
  readonly expiresOn?: string;
  /** Stripe's page with the receipt: only for whoever pressed Pay and paid by it. */
  readonly receiptUrl?: string;
}

/** The sealed part: for the one browser that pays. */
export interface AttemptReply {
  readonly clientSecret: string;
}

/** The sealed answer to the question for saved methods. */
export interface SessionReply {
  /** Client secret of Stripe's customer session. */
  readonly customerSession: string;
}

/** What the control asks before the fields open, where the profile offers saved methods. */
export interface SessionRequest {
  /** GUID that the control chose; on a form it is a row like an attempt's. */
  readonly session: string;
  readonly profile: string;
  readonly recordTable: string;
  readonly recordId: string;
  /** Public key that the answer is sealed to. */
  readonly replyKey: string;
}

/** What the control hands over at a press of Pay. */
export interface AttemptRequest {
  readonly attempt: string;
  /** GUID of the profile row. */
  readonly profile: string;
  /** Logical name of the source table, and GUID of its row. */
  readonly recordTable: string;
  readonly recordId: string;
  /** What the payer was shown, in the currency's major unit, and its ISO code in capitals. A mismatch is refused. */
  readonly amount: number;
  readonly currency: string;
  /** `ctoken_…`, whose metadata.attempt is this attempt. */
  readonly confirmationToken: string;
  /** Public key that the reply is sealed to, see sealing.ts. */
  readonly replyKey: string;
  /** Staff enter the card of a payer on the telephone; the server asks Dataverse whether they may. */
  readonly telephone?: boolean;
  /** The page that pays: a bank sends the payer back there if its origin is one that the profile allows. */
  readonly returnTo?: string;
}
