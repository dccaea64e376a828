import type { BannerStrings } from "./strings.ts";

export const dutch: BannerStrings = {
  nothingToDo: "Er is niets te doen.",
  created: "Er is nog niets betaald. De betaler is begonnen of gaat dat doen; er is niets te doen.",
  wantsConfirmation:
    "De bank van de betaler vraagt om een bevestiging die nog niet is gegeven. Vraag de betaler die op het betaalformulier af te ronden.",
  untilItArrives: "Er is niets te doen tot die binnenkomt of verloopt.",
  processing: "De bank bevestigt {amount} nog. Wacht: vraag niet om een andere betaling.",
  authorized:
    "{amount} is op de kaart van de betaler gereserveerd en nog niet geïnd. Int u het voordat de reservering verloopt.",
  succeeded: "{amount} is betaald.",
  failed: "Niet betaald.",
  canceled: "Geannuleerd, er is niets geïnd.",
  payAgain: "Vanuit dezelfde record kan een nieuwe betaling worden gedaan.",
  partiallyRefunded: "{refunded} van {amount} is terugbetaald.",
  refunded: "{refunded} is volledig terugbetaald.",
  disputed: "De betaler betwist {disputed}.",
  chargedBack:
    "Het geschil is verloren: de bank heeft {disputed} aan de betaler teruggegeven, en Stripe houdt zijn kosten in. Hier is niets meer te doen.",
  noReason: "De gateway heeft geen reden gegeven.",
  fraudWarning:
    "De uitgever van de kaart waarschuwt voor fraude: overweeg een terugbetaling voordat het een geschil wordt.",
  underReview: "Stripe onderzoekt het nog: houd de goederen vast tot het onderzoek is afgesloten.",
  unread:
    "De status van deze betaling was nu niet te lezen, dus niets hier hoeft actueel te zijn. Vernieuw de pagina; helpt dat niet, vraag dan een beheerder uw toegang tot betalingen te controleren.",
  byHand:
    "De server legt betalingen vast wanneer iemand betaalt. Sluit dit formulier: een rij die met de hand is gemaakt, int geen geld.",
};
