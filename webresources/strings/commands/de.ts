import type { CommandStrings } from "./strings.ts";

export const german: CommandStrings = {
  cancelTitle: "Diese Zahlung abbrechen?",
  cancelText:
    "{payment} wird aufgegeben: Gehaltenes Geld wird frei, nichts wird eingezogen, und sie kann nicht mehr bezahlt werden. Das lässt sich nicht rückgängig machen.",
  cancelConfirm: "Zahlung abbrechen",
  syncTitle: "Diese Zahlung bei Stripe nachlesen?",
  syncText: "Status, Beträge und Gründe von {payment} werden neu von Stripe gelesen. Es bewegt sich kein Geld.",
  syncConfirm: "Nachlesen",
  replayTitle: "Dieses Ereignis wiederholen?",
  replayText:
    "{event} wird dem Server noch einmal übergeben und angewandt. Tun Sie das, wenn die unter Fehler genannte Ursache behoben ist; ein Ereignis zweimal anzuwenden schadet nicht.",
  replayConfirm: "Wiederholen",
  confirmTitle: "Darf in dieser Umgebung Geld bewegt werden?",
  confirmText:
    "Diese Umgebung ist eine Kopie. Nach Ihrer Bestätigung sind hier Zahlungen, Rückerstattungen und Einzüge möglich, mit den Stripe-Schlüsseln ihres Servers. Was vorher verlangt wurde, wird hier nie ausgeführt.",
  confirmConfirm: "Umgebung bestätigen",
  back: "Zurück",
  working: "Der Server wird gefragt …",
  done: "Erledigt.",
  underway: "Stripe hat es übernommen; die Bank braucht einige Tage. Der Eintrag folgt von selbst.",
  refused: "Der Server hat abgelehnt, und nichts hat sich bewegt.",
  failed: "Die Bank hat abgelehnt. Nichts hat sich bewegt.",
  notAnsweredYet:
    "Der Server hat noch nicht geantwortet. Ihr Auftrag ist aufbewahrt und wird einmal ausgeführt, sobald er es tut; bitte nicht noch einmal verlangen. Die Seite Betriebszustand sagt, wie es dem Server geht.",
  couldNotAsk: "Das konnte nicht verlangt werden: {reason}",
  unread: "Wie es damit steht, war gerade nicht zu lesen. Laden Sie die Seite neu.",
  refundLimit: "Von {payment} können bis zu {amount} erstattet werden.",
  captureLimit: "Von {payment} können bis zu {amount} eingezogen werden. Was nicht eingezogen wird, wird wieder frei.",
  beyondLimit: "Höchstens {amount}.",
  nothingLeft: "Von dieser Zahlung ist nichts mehr zu erstatten.",
};
