import type { DataverseFault } from "../../ports/dataverse.ts";
import type { GatewayFault } from "../../ports/gateway.ts";

const refused = ({ status, code, message }: Extract<DataverseFault, { kind: "refused" }>): string => {
  if (status === 401)
    return "Dataverse does not accept this sign-in; it may have run out, or be for another environment";
  const privilege = /\bmissing (prv\w+)/.exec(message)?.[1];
  if (privilege) return `This sign-in has not the privilege ${privilege}: sign in as a System Administrator`;
  return `Dataverse refused: ${`${code} ${message}`.trim()}`;
};

/** A fault of Dataverse's in words for the one who sets up. */
export const sentence = (fault: DataverseFault): string => {
  switch (fault.kind) {
    case "refused":
      return refused(fault);
    case "unavailable":
      return `Dataverse does not answer now (${fault.detail})`;
    case "not-found":
      return "it is not there any more";
    case "already-exists":
      return "somebody else made it at the same time";
    case "version-differs":
      return "somebody else changed it at the same time";
  }
};

/** The same for Stripe. */
export const gatewaySentence = (fault: GatewayFault): string => {
  switch (fault.kind) {
    case "refused":
    case "unexpected-state":
      return `Stripe refused: ${fault.message}`;
    case "not-found":
      return fault.message;
    case "doubtful":
      return `Stripe does not answer now (${fault.detail})`;
    case "busy":
      return "Stripe asks for a moment's patience";
    case "declined":
      return "Stripe declined";
  }
};
