import type { WelcomeStrings } from "./strings.ts";

export const french: WelcomeStrings = {
  title: "Bienvenue dans Counterfoil",
  headline: "Des paiements Stripe dont les lignes disent toujours vrai",
  lead: "La solution est importée : les tables, l’application {app}, les rôles et le formulaire de paiement sont là. Il reste cinq étapes, et la dernière prouve que tout fonctionne.",
  app: "Paiements",

  roles: "Donnez à chacun son rôle",
  rolesWhere: "Dans le {adminCenter}, sous Utilisateurs.",
  adminCenter: "centre d’administration",
  role: "Rôle",
  whoGetsIt: "Pour qui",
  payerRole: "tous ceux qui paient dans un formulaire",
  staffRole: "qui s’occupe des paiements : voit tout, capture, annule",
  refunderRole: "qui peut rendre de l’argent, en plus de Staff",
  administratorRole: "qui crée les profils et rejoue les événements",
  serverRole: "personne : la configuration le donne à l’utilisateur d’application du serveur",

  server: "Démarrez le serveur",
  serverSaid:
    "Il parle à Stripe et lui seul écrit les paiements. Il tourne là où tourne Node 20, ou comme application Azure Functions. Donnez-lui une clé Stripe {restricted} et un utilisateur d’application de cet environnement ; les pages {serverPage} et {azurePage} du projet disent comment.",
  restricted: "restreinte",

  setUp: "Lancez la configuration",
  setUpSaid:
    "Elle montre d’abord un plan, puis inscrit le webhook chez Stripe, ici les étapes qui appellent le serveur, et un premier profil de paiement. On peut la relancer, et {remove} reprend tout. Avec {sample}, vous obtenez une table de commandes pour l’essayer.",

  form: "Placez le formulaire là où l’on paie",
  formSaid:
    "Ouvrez un formulaire dans le concepteur, choisissez sa colonne de montant, puis {components} → {control}. Sur Power Pages, activez les composants de code pour le formulaire ou utilisez la balise Liquid {tag}. Quelle table et quel montant : c’est le profil de paiement qui le dit.",
  components: "Composants",
  control: "Paiement Counterfoil",

  pay: "Payez une fois, et voyez que c’est vrai",
  paySaid:
    "Payez avec la carte de test {card}, une date future, un code quelconque. Une ligne apparaît sous {app}, Réussi, avec la référence de Stripe. Lancez ensuite {doctor} : il vérifie clés, webhook, étapes, rôles et horloges, et dit comment corriger ce qu’il trouve.",

  afterwards: "Ensuite",
  healthSaid:
    "{health} : si le serveur vit, ce qui attend, ce qui demande quelqu’un. Cette page est aussi dans l’application.",
  health: "Santé du service",
  dashboardSaid: "{dashboard} : versements, preuves pour les litiges, clés.",
  dashboard: "Le tableau de bord de Stripe",
  copied:
    "Vous avez copié cet environnement ? La copie ne peut pas faire circuler d’argent tant qu’un administrateur n’a pas ouvert l’état de son serveur et choisi {confirm}.",
  confirm: "Confirmer cet environnement",

  secrets: "Où sont les secrets",
  secretsSaid:
    "Pas ici. Les clés secrètes de Stripe et le secret de signature du webhook restent auprès du serveur ou dans Key Vault. Un profil ne contient que la clé {publishable}, que tout le monde peut connaître.",
  publishable: "publiable",
};
