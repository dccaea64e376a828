export const aboutAttempts: Readonly<Record<string, string>> = {
  "One press of Pay.": "Une pression sur « Payer ».",
  "What the payer was shown, in the currency's major unit; the server compares it with the source row.":
    "Ce qui a été montré au payeur, dans l’unité principale de la devise ; le serveur le compare à la ligne source.",
  "Stripe's ctoken_…; taken away by the server on use.":
    "Le ctoken_… de Stripe ; retiré par le serveur à l’utilisation.",
  "ISO code in capitals.": "Code ISO en majuscules.",
  "After this it is never confirmed.": "Passé ce moment, elle n’est jamais confirmée.",
  "Shown to the payer as reference.": "Montrée au payeur comme référence.",
  "The gateway's receipt page; empty unless this very press paid.":
    "Page du reçu de la passerelle ; vide si ce n’est pas cet appui sur « Payer » qui a payé.",
  "The Payment it belongs to.": "Le paiement auquel elle appartient.",
  "How it shall be taken.": "Comment il doit être encaissé.",
  "Client secret or next step, sealed for the one browser that pays.":
    "Secret client ou étape suivante, scellé pour le seul navigateur qui paie.",
  "The public key that the reply is sealed to; lives as long as the page.":
    "La clé publique pour laquelle la réponse est scellée ; vit aussi longtemps que la page.",
  "The page that pays; used when its origin is one that the profile allows.":
    "La page qui paie ; utilisée si son origine est autorisée par le profil.",
  "GUID of the row.": "GUID de la ligne.",
  "Logical name of the table that is paid for.": "Nom logique de la table à payer.",
  "How this press of Pay stands.": "Où en est cette pression sur « Payer ».",
  "How one press of Pay stands.": "Où en est une pression sur « Payer ».",
  "Set by the control to ask the server to look again.":
    "Renseigné par le contrôle pour demander au serveur de revérifier.",
  "GUID of the contact who pays on a portal: nobody else gets the answer.":
    "GUID du contact qui paie sur un portail : personne d’autre n’obtient la réponse.",
  "A command of staff, carried out by the server exactly once.":
    "Une commande du personnel, exécutée par le serveur exactement une fois.",
  "How much to capture; empty means all that is authorised.":
    "Combien capturer ; vide signifie tout ce qui est autorisé.",
  "Which event to replay.": "Quel événement rejouer.",
  "What to do.": "Ce qu’il faut faire.",
  "With which payment.": "Avec quel paiement.",
  "How the command stands.": "Où en est la commande.",
  "Staff entered the card of a payer on the telephone.": "Le personnel a saisi la carte d’un payeur au téléphone.",
};
