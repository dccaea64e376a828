export const aboutOperations: Readonly<Record<string, string>> = {
  "Payments, and everything that became of them.": "Zahlungen und alles, was aus ihnen wurde.",
  "Stripe payments whose Payment row is always true.": "Stripe-Zahlungen, deren Zahlungszeile immer stimmt.",
  "News from the gateway, and what became of it; pruned by age.":
    "Nachrichten vom Gateway und was daraus wurde; nach Alter gelöscht.",
  "How often it was tried.": "Wie oft es versucht wurde.",
  "When the gateway created it.": "Wann das Gateway es erstellt hat.",
  "Why it is parked or given up.": "Warum es zurückgestellt oder aufgegeben ist.",
  "Stripe's evt_… id.": "Stripes evt_…-ID.",
  "What became of it.": "Was daraus wurde.",
  "What became of a gateway event.": "Was aus einem Gateway-Ereignis wurde.",
  "What it said, in short; never a client secret.": "Was es besagte, in Kürze; niemals ein Client Secret.",
  "A comparison of our rows with the gateway, and what it mended.":
    "Ein Vergleich unserer Zeilen mit dem Gateway und was er behoben hat.",
  "Payments compared.": "Verglichene Zahlungen.",
  "Rows that were mended.": "Behobene Zeilen.",
  "Where a stopped run goes on.": "Wo ein angehaltener Durchlauf weitergeht.",
  "Each mismatch and its repair.": "Jede Abweichung und ihre Behebung.",
  "When the run ended.": "Wann der Durchlauf endete.",
  "Events that webhooks never brought.": "Ereignisse, die nie über Webhooks ankamen.",
  "From when on payments were compared.": "Ab wann Zahlungen verglichen wurden.",
  "When the run began.": "Wann der Durchlauf begann.",
  "How the run stands.": "Wo der Durchlauf steht.",
  "What has to be looked at.": "Was geprüft werden muss.",
  "The server's heartbeat.": "Das Lebenszeichen des Servers.",
  "Events and attempts that wait.": "Wartende Ereignisse und Versuche.",
  "When a copied environment was confirmed: what was asked for before is never carried out here.":
    "Wann eine kopierte Umgebung bestätigt wurde: Was vorher verlangt wurde, wird hier nie ausgeführt.",
  "Events that were given up.": "Aufgegebene Ereignisse.",
  "When it was last alive.": "Wann er sich zuletzt gemeldet hat.",
  "Age of the oldest unapplied event.": "Alter des ältesten noch nicht angewendeten Ereignisses.",
  "When the last event came.": "Wann das letzte Ereignis ankam.",
  "Holds live keys.": "Hat Schlüssel für den Live-Modus.",
  "What is wrong, if anything.": "Was nicht stimmt, falls etwas nicht stimmt.",
  "Name of the instance.": "Name der Instanz.",
  "GUID of the organisation that the server is bound to; a copied environment differs.":
    "GUID der Organisation, an die der Server gebunden ist; bei einer kopierten Umgebung ist sie anders.",
  "Events that wait for their payment.": "Ereignisse, die auf ihre Zahlung warten.",
  "Version of the server.": "Version des Servers.",
  "What staff ask the server to do.": "Was Mitarbeitende vom Server verlangen.",
  "How a staff command stands.": "Wo ein Auftrag von Mitarbeitenden steht.",
  "How a dispute or inquiry stands; the gateway's own list.":
    "Wo eine Zahlungsanfechtung oder Anfrage steht; die Liste des Gateways.",
  "Why the payment or attempt stands as it does, in our own words, whatever the gateway's code.":
    "Warum die Zahlung oder der Versuch so steht, in unseren eigenen Worten, gleich welchen Code das Gateway nennt.",
  "How a run of the reconciliation stands.": "Wo ein Durchlauf des Abgleichs steht.",
  "Why money is given back; the gateway's own list.": "Warum Geld zurückgezahlt wird; die Liste des Gateways.",
  "How a refund stands: requested by staff, then as the gateway says it; rejected when it was refused in words.":
    "Wo eine Rückerstattung steht: von Mitarbeitenden angefordert, dann wie das Gateway es sagt; zurückgewiesen, wenn sie mit Begründung verweigert wurde.",
  "Whether the payment method is kept for later payments, and with whom present.":
    "Ob die Zahlungsart für spätere Zahlungen aufbewahrt wird und wer dabei sein muss.",
  "Where the payment stands, as the gateway says it.": "Wo die Zahlung steht, wie das Gateway es sagt.",
};
