import type { WelcomeStrings } from "./strings.ts";

export const dutch: WelcomeStrings = {
  title: "Welkom bij Counterfoil",
  headline: "Stripe-betalingen waarvan de rijen altijd kloppen",
  lead: "De oplossing is geïmporteerd: tabellen, de app {app}, rollen en het betaalformulier zijn er. Er resten vijf stappen, en de laatste bewijst dat alles werkt.",
  app: "Betalingen",

  roles: "Geef mensen hun rol",
  rolesWhere: "In het {adminCenter}, onder Gebruikers.",
  adminCenter: "beheercentrum",
  role: "Rol",
  whoGetsIt: "Voor wie",
  payerRole: "iedereen die op een formulier betaalt",
  staffRole: "wie voor betalingen zorgt: ziet alles, int, annuleert",
  refunderRole: "wie geld mag teruggeven, naast Staff",
  administratorRole: "wie profielen maakt en gebeurtenissen opnieuw verwerkt",
  serverRole: "niemand: de installatie geeft deze aan de toepassingsgebruiker van de server",

  server: "Start de server",
  serverSaid:
    "Hij praat met Stripe en schrijft als enige betalingen. Hij draait waar Node 20 draait, of als Azure Functions-app. Geef hem een {restricted} Stripe-sleutel en een toepassingsgebruiker van deze omgeving; de pagina’s {serverPage} en {azurePage} van het project zeggen hoe.",
  restricted: "beperkte",

  setUp: "Voer de installatie uit",
  setUpSaid:
    "Die toont eerst een plan en registreert dan de webhook bij Stripe, hier de stappen die de server aanroepen, en een eerste betalingsprofiel. Herhalen mag, en {remove} haalt alles weer weg. Met {sample} krijgt u een ordertabel om het te proberen.",

  form: "Zet het formulier waar mensen betalen",
  formSaid:
    "Open een formulier in de ontwerper, kies de kolom met het bedrag en dan {components} → {control}. Op Power Pages zet u codeonderdelen voor het formulier aan of gebruikt u de Liquid-tag {tag}. Welke tabel en welk bedrag, dat zegt het betalingsprofiel.",
  components: "Onderdelen",
  control: "Counterfoil-betaling",

  pay: "Betaal één keer en zie dat het klopt",
  paySaid:
    "Betaal met de testkaart {card}, een datum in de toekomst en een willekeurige code. Onder {app} verschijnt een rij, Geslaagd, met de referentie van Stripe. Voer dan {doctor} uit: dat controleert sleutels, webhook, stappen, rollen en klokken en zegt hoe u verhelpt wat het vindt.",

  afterwards: "Daarna",
  healthSaid: "{health}: of de server leeft, wat wacht, wat een mens nodig heeft. De pagina staat ook in de app.",
  health: "Gezondheid",
  dashboardSaid: "{dashboard}: uitbetalingen, bewijs voor geschillen, sleutels.",
  dashboard: "Het dashboard van Stripe",
  copied:
    "Deze omgeving gekopieerd? De kopie kan geen geld bewegen tot een beheerder de status van haar server opent en {confirm} kiest.",
  confirm: "Deze omgeving bevestigen",

  secrets: "Waar de geheimen zijn",
  secretsSaid:
    "Niet hier. De geheime sleutels van Stripe en het ondertekeningsgeheim van de webhook blijven bij de server of in Key Vault. Een profiel bevat alleen de {publishable} sleutel, die iedereen mag kennen.",
  publishable: "publiceerbare",
};
