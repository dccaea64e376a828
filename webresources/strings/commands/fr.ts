import type { CommandStrings } from "./strings.ts";

export const french: CommandStrings = {
  cancelTitle: "Annuler ce paiement ?",
  cancelText:
    "{payment} est abandonné : l’argent réservé est libéré, rien n’est prélevé et le payeur ne peut plus le régler. C’est définitif.",
  cancelConfirm: "Annuler le paiement",
  syncTitle: "Relire ce paiement chez Stripe ?",
  syncText: "L’état, les montants et les motifs de {payment} sont relus chez Stripe. Aucun argent ne bouge.",
  syncConfirm: "Relire",
  replayTitle: "Rejouer cet événement ?",
  replayText:
    "{event} est remis au serveur et appliqué de nouveau. Faites-le quand la cause indiquée sous Erreur est corrigée ; l’appliquer deux fois est sans danger.",
  replayConfirm: "Rejouer",
  confirmTitle: "L’argent peut-il circuler dans cet environnement ?",
  confirmText:
    "Cet environnement est une copie. Après votre confirmation, paiements, remboursements et captures y fonctionnent, avec les clés Stripe de son serveur. Ce qui a été demandé auparavant n’y est jamais exécuté.",
  confirmConfirm: "Confirmer cet environnement",
  back: "Retour",
  working: "Demande au serveur …",
  done: "C’est fait.",
  underway: "Stripe l’a pris en charge ; la banque a besoin de quelques jours. La ligne suivra d’elle-même.",
  refused: "Le serveur a refusé, et rien n’a bougé.",
  failed: "La banque a refusé. Rien n’a bougé.",
  notAnsweredYet:
    "Le serveur n’a pas encore répondu. Votre demande est conservée et sera exécutée une seule fois dès qu’il répondra ; ne la refaites pas. La page d’état dit comment va le serveur.",
  couldNotAsk: "La demande n’a pas pu être faite : {reason}",
  unread: "L’état n’a pas pu être lu à l’instant. Actualisez la page.",
  refundLimit: "Jusqu’à {amount} de {payment} peuvent être remboursés.",
  captureLimit: "Jusqu’à {amount} de {payment} peuvent être capturés. Le reste est libéré pour le payeur.",
  beyondLimit: "Au plus {amount}.",
  nothingLeft: "Il ne reste rien à rembourser de ce paiement.",
};
