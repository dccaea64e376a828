export const aboutOperations: Readonly<Record<string, string>> = {
  "Payments, and everything that became of them.": "Betalingen, en alles wat ervan geworden is.",
  "Stripe payments whose Payment row is always true.": "Stripe-betalingen waarvan de betalingsrij altijd klopt.",
  "News from the gateway, and what became of it; pruned by age.":
    "Nieuws van de gateway, en wat ervan geworden is; op leeftijd opgeschoond.",
  "How often it was tried.": "Hoe vaak het is geprobeerd.",
  "When the gateway created it.": "Wanneer de gateway het heeft gemaakt.",
  "Why it is parked or given up.": "Waarom het is uitgesteld of opgegeven.",
  "Stripe's evt_… id.": "De evt_…-id bij Stripe.",
  "What became of it.": "Wat ervan geworden is.",
  "What became of a gateway event.": "Wat er van een gatewaygebeurtenis geworden is.",
  "What it said, in short; never a client secret.": "Wat het meldde, in het kort; nooit een client secret.",
  "A comparison of our rows with the gateway, and what it mended.":
    "Een vergelijking van onze rijen met de gateway, en wat die heeft hersteld.",
  "Payments compared.": "Vergeleken betalingen.",
  "Rows that were mended.": "Herstelde rijen.",
  "Where a stopped run goes on.": "Waar een gestopte uitvoering verdergaat.",
  "Each mismatch and its repair.": "Elke afwijking en het herstel ervan.",
  "When the run ended.": "Wanneer de uitvoering eindigde.",
  "Events that webhooks never brought.": "Gebeurtenissen die webhooks nooit hebben gebracht.",
  "From when on payments were compared.": "Vanaf wanneer betalingen zijn vergeleken.",
  "When the run began.": "Wanneer de uitvoering begon.",
  "How the run stands.": "Hoe het met de uitvoering staat.",
  "What has to be looked at.": "Waar naar gekeken moet worden.",
  "The server's heartbeat.": "Het levensteken van de server.",
  "Events and attempts that wait.": "Wachtende gebeurtenissen en pogingen.",
  "When a copied environment was confirmed: what was asked for before is never carried out here.":
    "Wanneer een gekopieerde omgeving is bevestigd: wat eerder is gevraagd, wordt hier nooit uitgevoerd.",
  "Events that were given up.": "Opgegeven gebeurtenissen.",
  "When it was last alive.": "Wanneer deze voor het laatst een levensteken gaf.",
  "Age of the oldest unapplied event.": "Leeftijd van de oudste niet-toegepaste gebeurtenis.",
  "When the last event came.": "Wanneer de laatste gebeurtenis aankwam.",
  "Holds live keys.": "Heeft livesleutels.",
  "What is wrong, if anything.": "Wat er mis is, als er iets mis is.",
  "Name of the instance.": "Naam van de instantie.",
  "GUID of the organisation that the server is bound to; a copied environment differs.":
    "GUID van de organisatie waaraan de server gebonden is; een gekopieerde omgeving heeft een andere.",
  "Events that wait for their payment.": "Gebeurtenissen die op hun betaling wachten.",
  "Version of the server.": "Versie van de server.",
  "What staff ask the server to do.": "Wat medewerkers de server vragen te doen.",
  "How a staff command stands.": "Hoe het met een opdracht van medewerkers staat.",
  "How a dispute or inquiry stands; the gateway's own list.":
    "Hoe het met een geschil of navraag staat; de lijst van de gateway.",
  "Why the payment or attempt stands as it does, in our own words, whatever the gateway's code.":
    "Waarom de betaling of poging er zo voor staat, in onze eigen woorden, ongeacht de code van de gateway.",
  "How a run of the reconciliation stands.": "Hoe het met een uitvoering van de afstemming staat.",
  "Why money is given back; the gateway's own list.": "Waarom geld wordt teruggegeven; de lijst van de gateway.",
  "How a refund stands: requested by staff, then as the gateway says it; rejected when it was refused in words.":
    "Hoe het met een terugbetaling staat: aangevraagd door medewerkers, daarna zoals de gateway het zegt; afgewezen als deze met uitleg is geweigerd.",
  "Whether the payment method is kept for later payments, and with whom present.":
    "Of de betaalmethode voor latere betalingen wordt bewaard, en met wie erbij.",
  "Where the payment stands, as the gateway says it.": "Hoe het met de betaling staat, zoals de gateway het zegt.",
};
