import type { ReasonStrings } from "./strings.ts";

export const dutch: ReasonStrings = {
  declined:
    "De bank heeft geweigerd zonder te zeggen waarom. De betaler kan een andere betaalwijze proberen of de bank vragen.",
  insufficient_funds: "Er stond niet genoeg geld op de rekening. De betaler kan een andere betaalwijze proberen.",
  expired_card: "De kaart is verlopen. De betaler heeft een andere kaart nodig.",
  incorrect_details:
    "Nummer, datum, beveiligingscode of adres klopte niet. De betaler kan ze nakijken en het opnieuw proberen.",
  authentication_failed: "De betaler is niet door de controle van de bank (3D Secure) gekomen. Opnieuw proberen kan.",
  authentication_required: "De bank vraagt om verificatie. De betaler moet zelf betalen, niet in afwezigheid.",
  card_not_supported: "De kaart staat dit soort betaling niet toe. De betaler heeft een andere betaalwijze nodig.",
  contact_bank:
    "De bank heeft geweigerd en zal dat weer doen. De betaler moet met de bank spreken of een andere betaalwijze gebruiken.",
  try_again_later: "De bank kon nu niet beslissen. Dezelfde betaalwijze kan later werken.",
  limit_exceeded: "De betaling overschrijdt een limiet van de kaart of de rekening. Een andere betaalwijze kan werken.",
  blocked_by_radar:
    "Stripe Radar heeft de betaling geblokkeerd; de bank is niet gevraagd. Bekijk de regel of de risicoscore voordat u haar accepteert.",
  suspected_fraud: "De bank vermoedt fraude. Zeg het niet tegen de betaler; probeer dezelfde kaart niet opnieuw.",
  lost_or_stolen:
    "De kaart is als verloren of gestolen gemeld. Zeg het niet tegen de betaler; probeer dezelfde kaart niet opnieuw.",
  currency_not_supported: "De kaart ondersteunt deze valuta niet. De betaler heeft een andere betaalwijze nodig.",
  processing_error: "Een fout bij de bank of op weg ernaartoe. De betaler kan het opnieuw proberen.",
  debit_failed:
    "De incasso is mislukt: rekening, machtiging of autorisatie. De betaler heeft een andere betaalwijze of een nieuwe machtiging nodig.",
  abandoned: "Geannuleerd omdat de betaler het niet heeft afgemaakt.",
  duplicate: "Voor een dubbele betaling gehouden. Zoek naar een eerdere betaling voordat u het opnieuw probeert.",
  requested_by_customer: "Geannuleerd op verzoek van de betaler.",
  expired: "Niet op tijd afgerond of geïnd; Stripe heeft geannuleerd. Het geld is niet geïnd.",
  fraudulent: "Geannuleerd omdat het voor fraude werd gehouden.",
  dispute_fraudulent:
    "De kaarthouder zegt deze betaling niet te hebben gedaan. Beantwoord het geschil op tijd met bewijs.",
  dispute_product:
    "De kaarthouder betwist wat er is geleverd of terugbetaald. Beantwoord het geschil op tijd met bewijs.",
  dispute_other: "De bank betwist deze betaling. Beantwoord het geschil op tijd met bewijs.",
  rejected_amount_changed:
    "De betaler kreeg een ander bedrag te zien dan de rij nu bevat. De betaler moet de pagina opnieuw laden.",
  rejected_currency: "De valuta van de rij ontbreekt of kan niet worden afgerekend. Corrigeer die in de bronrij.",
  rejected_amount:
    "Het bedrag ontbreekt, is te klein, te groot of bevat een deel van de kleinste munt. Corrigeer het in de bronrij.",
  rejected_profile: "Het betalingsprofiel ontbreekt, is inactief of hoort bij de andere modus (test of live).",
  rejected_row: "De bronrij bestaat niet of mag niet door deze persoon worden betaald.",
  already_paid: "De betaler wilde iets betalen dat al betaald is.",
  waiting: "Wacht op de overschrijving of de betaalbon van de betaler.",
  other: "De betaling is niet doorgegaan. De redencode bevat het woord van de gateway.",
};
