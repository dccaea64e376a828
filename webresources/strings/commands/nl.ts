import type { CommandStrings } from "./strings.ts";

export const dutch: CommandStrings = {
  cancelTitle: "Deze betaling annuleren?",
  cancelText:
    "{payment} wordt opgegeven: gereserveerd geld komt vrij, er wordt niets geïnd en de betaler kan niet meer betalen. Dit kan niet ongedaan worden gemaakt.",
  cancelConfirm: "Betaling annuleren",
  syncTitle: "Deze betaling opnieuw bij Stripe lezen?",
  syncText: "Status, bedragen en redenen van {payment} worden opnieuw bij Stripe gelezen. Er beweegt geen geld.",
  syncConfirm: "Lezen",
  replayTitle: "Deze gebeurtenis herhalen?",
  replayText:
    "{event} wordt nogmaals aan de server gegeven en toegepast. Doe dit als de oorzaak onder Fout is verholpen; twee keer toepassen kan geen kwaad.",
  replayConfirm: "Herhalen",
  confirmTitle: "Mag er in deze omgeving geld bewegen?",
  confirmText:
    "Deze omgeving is een kopie. Na uw bevestiging werken hier betalingen, terugbetalingen en inningen, met de Stripe-sleutels van de server. Wat eerder is gevraagd, wordt hier nooit uitgevoerd.",
  confirmConfirm: "Deze omgeving bevestigen",
  back: "Terug",
  working: "De server wordt gevraagd …",
  done: "Klaar.",
  underway: "Stripe heeft het aangenomen; de bank heeft enkele dagen nodig. De rij volgt vanzelf.",
  refused: "De server heeft geweigerd en er is niets bewogen.",
  failed: "De bank heeft geweigerd. Er is niets bewogen.",
  notAnsweredYet:
    "De server heeft nog niet geantwoord. Uw verzoek is bewaard en wordt één keer uitgevoerd zodra hij dat doet; vraag het niet opnieuw. De statuspagina zegt hoe het met de server is.",
  couldNotAsk: "Dit kon niet worden gevraagd: {reason}",
  unread: "Hoe het ervoor staat, was nu niet te lezen. Vernieuw de pagina.",
  refundLimit: "Van {payment} kan tot {amount} worden terugbetaald.",
  captureLimit: "Van {payment} kan tot {amount} worden geïnd. Wat niet wordt geïnd, komt weer vrij.",
  beyondLimit: "Hoogstens {amount}.",
  nothingLeft: "Van deze betaling is niets meer terug te betalen.",
};
