import type { WelcomeStrings } from "./strings.ts";

export const portuguese: WelcomeStrings = {
  title: "Boas-vindas ao Counterfoil",
  headline: "Pagamentos da Stripe cujas linhas sempre dizem a verdade",
  lead: "A solução foi importada: as tabelas, o aplicativo {app}, as funções e o formulário de pagamento estão aqui. Faltam cinco passos, e o último prova que tudo funciona.",
  app: "Pagamentos",

  roles: "Dê a cada pessoa a sua função",
  rolesWhere: "No {adminCenter}, em Usuários.",
  adminCenter: "centro de administração",
  role: "Função",
  whoGetsIt: "Para quem",
  payerRole: "todos os que pagam em um formulário",
  staffRole: "quem cuida dos pagamentos: vê tudo, captura, cancela",
  refunderRole: "quem pode devolver dinheiro, além de Staff",
  administratorRole: "quem cria perfis e reprocessa eventos",
  serverRole: "ninguém: a configuração a dá ao usuário de aplicativo do servidor",

  server: "Inicie o servidor",
  serverSaid:
    "Ele fala com a Stripe e é o único que grava pagamentos. Funciona onde o Node 20 funciona, ou como aplicativo do Azure Functions. Dê a ele uma chave {restricted} da Stripe e um usuário de aplicativo deste ambiente; as páginas {serverPage} e {azurePage} do projeto dizem como.",
  restricted: "restrita",

  setUp: "Execute a configuração",
  setUpSaid:
    "Primeiro ela mostra um plano; depois registra o webhook na Stripe, aqui as etapas que chamam o servidor e um primeiro perfil de pagamento. Pode ser repetida, e {remove} desfaz tudo. Com {sample} você recebe uma tabela de pedidos para experimentar.",

  form: "Coloque o formulário onde se paga",
  formSaid:
    "Abra um formulário no designer, escolha a coluna do valor e depois {components} → {control}. No Power Pages, ative os componentes de código para o formulário ou use a marca Liquid {tag}. Qual tabela e qual valor, isso diz o perfil de pagamento.",
  components: "Componentes",
  control: "Pagamento do Counterfoil",

  pay: "Pague uma vez e veja que é verdade",
  paySaid:
    "Pague com o cartão de teste {card}, qualquer data futura e qualquer código. Em {app} aparece uma linha, Bem-sucedido, com a referência da Stripe. Depois execute {doctor}: ele verifica chaves, webhook, etapas, funções e relógios, e diz como corrigir o que encontra.",

  afterwards: "Depois",
  healthSaid: "{health}: se o servidor vive, o que espera, o que precisa de uma pessoa. Também está no aplicativo.",
  health: "Saúde do serviço",
  dashboardSaid: "{dashboard}: repasses, provas para contestações, chaves.",
  dashboard: "O painel da Stripe",
  copied:
    "Copiou este ambiente? A cópia não pode mover dinheiro até que um administrador abra o status do servidor dela e escolha {confirm}.",
  confirm: "Confirmar este ambiente",

  secrets: "Onde ficam os segredos",
  secretsSaid:
    "Aqui não. As chaves secretas da Stripe e o segredo de assinatura do webhook ficam com o servidor ou no Key Vault. Um perfil contém só a chave {publishable}, que todos podem conhecer.",
  publishable: "publicável",
};
