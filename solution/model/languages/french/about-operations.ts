export const aboutOperations: Readonly<Record<string, string>> = {
  "Payments, and everything that became of them.": "Les paiements et tout ce qu’il en est advenu.",
  "Stripe payments whose Payment row is always true.":
    "Des paiements Stripe dont la ligne de paiement est toujours exacte.",
  "News from the gateway, and what became of it; pruned by age.":
    "Les nouvelles de la passerelle et ce qu’il en est advenu ; supprimées avec l’âge.",
  "How often it was tried.": "Nombre d’essais effectués.",
  "When the gateway created it.": "Quand la passerelle l’a créé.",
  "Why it is parked or given up.": "Pourquoi il est mis en attente ou abandonné.",
  "Stripe's evt_… id.": "Identifiant evt_… chez Stripe.",
  "What became of it.": "Ce qu’il en est advenu.",
  "What became of a gateway event.": "Ce qu’il est advenu d’un événement de la passerelle.",
  "What it said, in short; never a client secret.": "Ce qu’il disait, en bref ; jamais un secret client.",
  "A comparison of our rows with the gateway, and what it mended.":
    "Une comparaison de nos lignes avec la passerelle, et ce qu’elle a corrigé.",
  "Payments compared.": "Paiements comparés.",
  "Rows that were mended.": "Lignes corrigées.",
  "Where a stopped run goes on.": "Où reprend une exécution arrêtée.",
  "Each mismatch and its repair.": "Chaque écart et sa correction.",
  "When the run ended.": "Quand l’exécution s’est terminée.",
  "Events that webhooks never brought.": "Événements que les webhooks n’ont jamais apportés.",
  "From when on payments were compared.": "Depuis quand les paiements ont été comparés.",
  "When the run began.": "Quand l’exécution a commencé.",
  "How the run stands.": "Où en est l’exécution.",
  "What has to be looked at.": "Ce qui doit être examiné.",
  "The server's heartbeat.": "Le signe de vie du serveur.",
  "Events and attempts that wait.": "Événements et tentatives en attente.",
  "When a copied environment was confirmed: what was asked for before is never carried out here.":
    "Quand un environnement copié a été confirmé : ce qui a été demandé avant n’est jamais exécuté ici.",
  "Events that were given up.": "Événements abandonnés.",
  "When it was last alive.": "Quand il a donné signe de vie pour la dernière fois.",
  "Age of the oldest unapplied event.": "Âge du plus ancien événement non appliqué.",
  "When the last event came.": "Quand le dernier événement est arrivé.",
  "Holds live keys.": "Détient des clés de production.",
  "What is wrong, if anything.": "Ce qui ne va pas, le cas échéant.",
  "Name of the instance.": "Nom de l’instance.",
  "GUID of the organisation that the server is bound to; a copied environment differs.":
    "GUID de l’organisation à laquelle le serveur est lié ; un environnement copié en a un autre.",
  "Events that wait for their payment.": "Événements en attente de leur paiement.",
  "Version of the server.": "Version du serveur.",
  "What staff ask the server to do.": "Ce que le personnel demande au serveur.",
  "How a staff command stands.": "Où en est une commande du personnel.",
  "How a dispute or inquiry stands; the gateway's own list.":
    "Où en est un litige ou une enquête ; la liste de la passerelle.",
  "Why the payment or attempt stands as it does, in our own words, whatever the gateway's code.":
    "Pourquoi le paiement ou la tentative en est là, avec nos propres mots, quel que soit le code de la passerelle.",
  "How a run of the reconciliation stands.": "Où en est une exécution du rapprochement.",
  "Why money is given back; the gateway's own list.": "Pourquoi l’argent est remboursé ; la liste de la passerelle.",
  "How a refund stands: requested by staff, then as the gateway says it; rejected when it was refused in words.":
    "Où en est un remboursement : demandé par le personnel, puis selon la passerelle ; rejeté s’il a été refusé avec explication.",
  "Whether the payment method is kept for later payments, and with whom present.":
    "Si le moyen de paiement est conservé pour des paiements ultérieurs, et en présence de qui.",
  "Where the payment stands, as the gateway says it.": "Où en est le paiement, selon la passerelle.",
};
