import type { BannerStrings } from "./strings.ts";

export const german: BannerStrings = {
  nothingToDo: "Es ist nichts zu tun.",
  created: "Noch ist nichts bezahlt. Der Zahler hat begonnen oder wird es tun; es ist nichts zu tun.",
  wantsConfirmation:
    "Die Bank des Zahlers verlangt eine Bestätigung, die noch aussteht. Bitten Sie den Zahler, sie im Zahlungsformular abzuschließen.",
  untilItArrives: "Es ist nichts zu tun, bis sie eintrifft oder die Frist abläuft.",
  processing: "Die Bank bestätigt {amount} noch. Warten Sie, und verlangen Sie keine weitere Zahlung.",
  authorized:
    "{amount} sind auf der Karte des Zahlers reserviert und noch nicht eingezogen. Ziehen Sie den Betrag ein, bevor die Reservierung abläuft.",
  succeeded: "{amount} wurden bezahlt.",
  failed: "Nicht bezahlt.",
  canceled: "Abgebrochen, nichts wurde eingezogen.",
  payAgain: "Vom selben Datensatz aus ist eine neue Zahlung möglich.",
  partiallyRefunded: "{refunded} von {amount} wurden erstattet.",
  refunded: "{refunded} wurden vollständig erstattet.",
  disputed: "Der Zahler ficht {disputed} an.",
  chargedBack:
    "Die Anfechtung ging verloren: Die Bank hat dem Zahler {disputed} zurückgegeben, und Stripe behält die Gebühr. Hier ist nichts mehr zu tun.",
  noReason: "Das Gateway hat keinen Grund genannt.",
  fraudWarning:
    "Der Kartenherausgeber warnt vor Betrug: Erwägen Sie eine Rückerstattung, bevor daraus eine Anfechtung wird.",
  underReview: "Stripe prüft sie noch: Halten Sie die Ware zurück, bis die Prüfung abgeschlossen ist.",
  unread:
    "Der Stand dieser Zahlung war gerade nicht zu lesen; nichts hier muss also aktuell sein. Laden Sie die Seite neu; hilft das nicht, bitten Sie einen Administrator, Ihren Zugriff auf Zahlungen zu prüfen.",
  byHand:
    "Zahlungen zeichnet der Server auf, wenn jemand bezahlt. Schließen Sie dieses Formular: Eine von Hand angelegte Zeile zieht kein Geld ein.",
};
