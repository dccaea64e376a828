import type { ReasonStrings } from "./strings.ts";

export const french: ReasonStrings = {
  declined:
    "La banque a refusé sans dire pourquoi. Le payeur peut essayer un autre moyen de paiement ou interroger sa banque.",
  insufficient_funds: "Le compte n’était pas assez approvisionné. Le payeur peut essayer un autre moyen de paiement.",
  expired_card: "La carte a expiré. Il faut au payeur une autre carte.",
  incorrect_details:
    "Le numéro, la date, le code de sécurité ou l’adresse étaient faux. Le payeur peut les vérifier et réessayer.",
  authentication_failed: "Le payeur n’a pas réussi le contrôle de la banque (3D Secure). Il peut réessayer.",
  authentication_required: "La banque demande une authentification. Le payeur doit payer lui-même, pas en son absence.",
  card_not_supported: "La carte ne permet pas ce type de paiement. Il faut au payeur un autre moyen de paiement.",
  contact_bank:
    "La banque a refusé et refusera encore. Le payeur doit parler à sa banque ou utiliser un autre moyen de paiement.",
  try_again_later: "La banque n’a pas pu décider à l’instant. Le même moyen de paiement peut réussir plus tard.",
  limit_exceeded: "Le paiement dépasse un plafond de la carte ou du compte. Un autre moyen de paiement peut réussir.",
  blocked_by_radar:
    "Stripe Radar a bloqué le paiement ; la banque n’a pas été interrogée. Regardez la règle ou le score de risque avant de l’accepter.",
  suspected_fraud: "La banque soupçonne une fraude. Ne le dites pas au payeur ; ne réessayez pas la même carte.",
  lost_or_stolen: "La carte est déclarée perdue ou volée. Ne le dites pas au payeur ; ne réessayez pas la même carte.",
  currency_not_supported: "La carte n’accepte pas cette devise. Il faut au payeur un autre moyen de paiement.",
  processing_error: "Une erreur à la banque ou en chemin vers elle. Le payeur peut réessayer.",
  debit_failed:
    "Le prélèvement a échoué : compte, mandat ou autorisation. Il faut au payeur un autre moyen de paiement ou un nouveau mandat.",
  abandoned: "Annulé parce que le payeur n’est pas allé jusqu’au bout.",
  duplicate: "Pris pour un doublon. Cherchez un paiement antérieur avant de réessayer.",
  requested_by_customer: "Annulé à la demande du payeur.",
  expired: "Pas terminé ou capturé à temps ; Stripe l’a annulé. L’argent n’a pas été prélevé.",
  fraudulent: "Annulé parce que considéré comme une fraude.",
  dispute_fraudulent:
    "Le titulaire de la carte dit ne pas avoir fait ce paiement. Répondez au litige, preuves à l’appui, avant l’échéance.",
  dispute_product:
    "Le titulaire de la carte conteste ce qui a été livré ou remboursé. Répondez au litige, preuves à l’appui, avant l’échéance.",
  dispute_other: "La banque conteste ce paiement. Répondez au litige, preuves à l’appui, avant l’échéance.",
  rejected_amount_changed:
    "Le payeur a vu un autre montant que celui de la ligne à présent. Il doit recharger la page.",
  rejected_currency: "La devise de la ligne manque ou ne peut pas être débitée. Corrigez-la sur la ligne source.",
  rejected_amount:
    "Le montant manque, est trop petit, trop grand ou contient une fraction de la plus petite pièce. Corrigez-le sur la ligne source.",
  rejected_profile: "Le profil de paiement manque, est inactif ou relève de l’autre mode (test ou réel).",
  rejected_row: "La ligne source n’existe pas, ou cette personne n’a pas le droit de la payer.",
  already_paid: "Le payeur a voulu payer quelque chose qui est déjà payé.",
  waiting: "Attend le virement ou le bon de paiement du payeur.",
  other: "Le paiement n’a pas abouti. Le code motif contient le mot de la passerelle.",
};
