import type { BannerStrings } from "./strings.ts";

export const french: BannerStrings = {
  nothingToDo: "Il n’y a rien à faire.",
  created: "Rien n’est encore payé. Le payeur a commencé, ou va le faire ; il n’y a rien à faire.",
  wantsConfirmation:
    "La banque du payeur demande une confirmation qui n’a pas encore été donnée. Demandez au payeur de la terminer dans le formulaire de paiement.",
  untilItArrives: "Il n’y a rien à faire jusqu’à son arrivée ou son échéance.",
  processing: "La banque confirme encore {amount}. Attendez : ne demandez pas d’autre paiement.",
  authorized:
    "{amount} sont réservés sur la carte du payeur et pas encore prélevés. Capturez-les avant la fin de la réservation.",
  succeeded: "{amount} : payé.",
  failed: "Non payé.",
  canceled: "Annulé, rien n’a été prélevé.",
  payAgain: "Un nouveau paiement peut être fait depuis le même enregistrement.",
  partiallyRefunded: "{refunded} sur {amount} : remboursé.",
  refunded: "{refunded} : remboursé en totalité.",
  disputed: "Le payeur conteste {disputed}.",
  chargedBack:
    "Le litige est perdu : la banque a rendu {disputed} au payeur, et Stripe garde ses frais. Il n’y a plus rien à faire ici.",
  noReason: "La passerelle n’a pas donné de motif.",
  fraudWarning:
    "L’émetteur de la carte signale une fraude : envisagez un remboursement avant que cela ne devienne un litige.",
  underReview: "Stripe l’examine encore : gardez la marchandise jusqu’à la fin de l’examen.",
  unread:
    "L’état de ce paiement n’a pas pu être lu à l’instant ; rien ici n’est donc forcément à jour. Actualisez la page ; si cela ne suffit pas, demandez à un administrateur de vérifier votre accès aux paiements.",
  byHand:
    "C’est le serveur qui enregistre les paiements quand quelqu’un paie. Fermez ce formulaire : une ligne créée à la main n’encaisse rien.",
};
