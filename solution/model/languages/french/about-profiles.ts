export const aboutProfiles: Readonly<Record<string, string>> = {
  "How payments for one table are taken.": "Comment les paiements d’une table sont encaissés.",
  "Stripe's acct_… id, for connected accounts.": "Identifiant acct_… chez Stripe, pour les comptes connectés.",
  "Its column with the amount due.": "Sa colonne du montant à payer.",
  "When an authorised payment is captured.": "Quand un paiement autorisé est capturé.",
  "Its currency lookup, or a text column with an ISO code; empty means transactioncurrencyid.":
    "Sa colonne de recherche de devise, ou une colonne de texte avec un code ISO ; vide signifie transactioncurrencyid.",
  "Stands on the gateway's payment and on the receipt.": "Figure sur le paiement à la passerelle et sur le reçu.",
  "ISO code, when the table has no currency of its own.": "Code ISO, si la table n’a pas de devise propre.",
  "tabs or accordion.": "tabs ou accordion.",
  "“Default” serves every table without a profile of its own.": "« Default » sert à toute table sans profil propre.",
  "Stripe's pmc_… id; empty means the account's default.":
    "Identifiant pmc_… chez Stripe ; vide signifie la valeur par défaut du compte.",
  "Stripe's pk_… key; never a secret key.": "Clé pk_… de Stripe ; jamais une clé secrète.",
  "Column with the payer's e-mail address.": "Colonne contenant l’adresse e-mail du payeur.",
  "Your own lookup from Payment to the source table, or back; the server fills it.":
    "Votre propre colonne de recherche de Paiement vers la table source, ou l’inverse ; le serveur la remplit.",
  "One https origin a line: where a payer may come back to after a redirect.":
    "Une origine https par ligne : où un payeur peut revenir après une redirection.",
  "Keep the payment method for later payments.": "Conserver le moyen de paiement pour des paiements ultérieurs.",
  "Entity set name of that table in the Web API.": "Nom de l’ensemble d’entités de cette table dans l’API web.",
  "Owns payments whose source row has no owner.": "Possède les paiements dont la ligne source n’a pas de propriétaire.",
  "Column with the payer's name; empty takes it from the row's contact or account.":
    "Colonne contenant le nom du payeur ; vide, il vient du contact ou du compte de la ligne.",
  "A known contact may save payment methods and pay with them again.":
    "Un contact connu peut enregistrer des moyens de paiement et payer de nouveau avec eux.",
  "Staff may enter the card of a payer on the telephone; Stripe must have allowed it for the account.":
    "Le personnel peut saisir la carte d’un payeur au téléphone ; Stripe doit l’avoir autorisé pour le compte.",
};
