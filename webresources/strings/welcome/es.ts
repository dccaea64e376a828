import type { WelcomeStrings } from "./strings.ts";

export const spanish: WelcomeStrings = {
  title: "Bienvenido a Counterfoil",
  headline: "Pagos de Stripe cuyas filas siempre dicen la verdad",
  lead: "La solución está importada: las tablas, la aplicación {app}, los roles y el formulario de pago están aquí. Quedan cinco pasos, y el último demuestra que todo funciona.",
  app: "Pagos",

  roles: "Dé a cada persona su rol",
  rolesWhere: "En el {adminCenter}, en Usuarios.",
  adminCenter: "centro de administración",
  role: "Rol",
  whoGetsIt: "Para quién",
  payerRole: "todos los que pagan en un formulario",
  staffRole: "quien atiende los pagos: lo ve todo, captura, cancela",
  refunderRole: "quien puede devolver dinero, además de Staff",
  administratorRole: "quien crea perfiles y reproduce eventos",
  serverRole: "nadie: la configuración se lo da al usuario de aplicación del servidor",

  server: "Arranque el servidor",
  serverSaid:
    "Habla con Stripe y es el único que escribe pagos. Funciona donde funcione Node 20, o como aplicación de Azure Functions. Dele una clave {restricted} de Stripe y un usuario de aplicación de este entorno; las páginas {serverPage} y {azurePage} del proyecto dicen cómo.",
  restricted: "restringida",

  setUp: "Ejecute la configuración",
  setUpSaid:
    "Primero muestra un plan; después registra el webhook en Stripe, aquí los pasos que llaman al servidor y un primer perfil de pago. Se puede repetir, y {remove} lo retira todo. Con {sample} obtiene una tabla de pedidos para probarlo.",

  form: "Ponga el formulario donde se paga",
  formSaid:
    "Abra un formulario en el diseñador, elija su columna de importe y después {components} → {control}. En Power Pages, active los componentes de código para el formulario o use la etiqueta Liquid {tag}. Qué tabla y qué importe lo dice el perfil de pago.",
  components: "Componentes",
  control: "Pago de Counterfoil",

  pay: "Pague una vez y vea que es verdad",
  paySaid:
    "Pague con la tarjeta de prueba {card}, cualquier fecha futura y cualquier código. En {app} aparece una fila, Efectuado, con la referencia de Stripe. Ejecute después {doctor}: comprueba claves, webhook, pasos, roles y relojes, y dice cómo arreglar lo que encuentra.",

  afterwards: "Después",
  healthSaid: "{health}: si el servidor vive, qué espera, qué necesita a una persona. También está en la aplicación.",
  health: "Estado del servicio",
  dashboardSaid: "{dashboard}: transferencias, pruebas para disputas, claves.",
  dashboard: "El panel de Stripe",
  copied:
    "¿Ha copiado este entorno? La copia no puede mover dinero hasta que un administrador abra el estado de su servidor y pulse {confirm}.",
  confirm: "Confirmar este entorno",

  secrets: "Dónde están los secretos",
  secretsSaid:
    "Aquí no. Las claves secretas de Stripe y el secreto de firma del webhook se quedan en el servidor o en Key Vault. Un perfil solo contiene la clave {publishable}, que todo el mundo puede conocer.",
  publishable: "publicable",
};
