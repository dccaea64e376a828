import type { WelcomeStrings } from "./strings.ts";

export const german: WelcomeStrings = {
  title: "Willkommen bei Counterfoil",
  headline: "Stripe-Zahlungen, deren Zeilen immer stimmen",
  lead: "Die Lösung ist importiert: Tabellen, die App {app}, Rollen und das Zahlungsformular sind da. Fünf Schritte bleiben, und der letzte beweist, dass alles funktioniert.",
  app: "Zahlungen",

  roles: "Geben Sie den Leuten ihre Rollen",
  rolesWhere: "Im {adminCenter}, unter Benutzer.",
  adminCenter: "Admin Center",
  role: "Rolle",
  whoGetsIt: "Wer sie bekommt",
  payerRole: "alle, die in einem Formular bezahlen",
  staffRole: "wer sich um Zahlungen kümmert: sieht alles, zieht ein, bricht ab",
  refunderRole: "wer Geld zurückgeben darf, neben Staff",
  administratorRole: "wer Profile anlegt und Ereignisse erneut anwendet",
  serverRole: "niemand: Die Einrichtung gibt sie dem Anwendungsbenutzer des Servers",

  server: "Starten Sie den Server",
  serverSaid:
    "Er spricht mit Stripe und schreibt als Einziger Zahlungen. Er läuft, wo Node 20 läuft, oder als Azure-Functions-App. Geben Sie ihm einen {restricted} Stripe-Schlüssel und einen Anwendungsbenutzer dieser Umgebung; die Seiten {serverPage} und {azurePage} des Projekts sagen, wie.",
  restricted: "eingeschränkten",

  setUp: "Führen Sie die Einrichtung aus",
  setUpSaid:
    "Sie zeigt zuerst einen Plan; dann meldet sie den Webhook bei Stripe an, hier die Schritte, die den Server rufen, und ein erstes Zahlungsprofil. Sie darf wiederholt werden, und {remove} nimmt alles zurück. Mit {sample} bekommen Sie eine Auftragstabelle zum Ausprobieren.",

  form: "Setzen Sie das Formular dorthin, wo bezahlt wird",
  formSaid:
    "Öffnen Sie ein Formular im Designer, wählen Sie die Spalte mit dem Betrag, dann {components} → {control}. Auf Power Pages schalten Sie Codekomponenten für das Formular ein oder verwenden das Liquid-Tag {tag}. Welche Tabelle und welcher Betrag, das sagt das Zahlungsprofil.",
  components: "Komponenten",
  control: "Counterfoil-Zahlung",

  pay: "Bezahlen Sie einmal und sehen Sie, dass es stimmt",
  paySaid:
    "Bezahlen Sie mit der Testkarte {card}, einem Datum in der Zukunft und einer beliebigen Prüfziffer. Unter {app} erscheint eine Zeile, Erfolgreich, mit der Referenz von Stripe. Führen Sie dann {doctor} aus: Es prüft Schlüssel, Webhook, Schritte, Rollen und Uhren und sagt, wie sich beheben lässt, was es findet.",

  afterwards: "Danach",
  healthSaid: "{health}: ob der Server lebt, was wartet, was einen Menschen braucht. Die Seite steht auch in der App.",
  health: "Betriebszustand",
  dashboardSaid: "{dashboard}: Auszahlungen, Nachweise für Anfechtungen, Schlüssel.",
  dashboard: "Das Dashboard von Stripe",
  copied:
    "Diese Umgebung kopiert? Die Kopie kann kein Geld bewegen, bis ein Administrator den Status ihres Servers öffnet und {confirm} drückt.",
  confirm: "Diese Umgebung bestätigen",

  secrets: "Wo die Geheimnisse sind",
  secretsSaid:
    "Nicht hier. Die geheimen Schlüssel von Stripe und das Signaturgeheimnis des Webhooks bleiben beim Server oder im Key Vault. Ein Profil enthält nur den {publishable} Schlüssel, den jeder kennen darf.",
  publishable: "veröffentlichbaren",
};
