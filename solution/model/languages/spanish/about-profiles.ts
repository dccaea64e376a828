export const aboutProfiles: Readonly<Record<string, string>> = {
  "How payments for one table are taken.": "Cómo se cobran los pagos de una tabla.",
  "Stripe's acct_… id, for connected accounts.": "Id. acct_… en Stripe, para cuentas conectadas.",
  "Its column with the amount due.": "Su columna con el importe a pagar.",
  "When an authorised payment is captured.": "Cuándo se captura un pago autorizado.",
  "Its currency lookup, or a text column with an ISO code; empty means transactioncurrencyid.":
    "Su columna de búsqueda de divisa o una columna de texto con un código ISO; vacío significa transactioncurrencyid.",
  "Stands on the gateway's payment and on the receipt.": "Figura en el pago de la pasarela y en el recibo.",
  "ISO code, when the table has no currency of its own.": "Código ISO, cuando la tabla no tiene divisa propia.",
  "tabs or accordion.": "tabs o accordion.",
  "“Default” serves every table without a profile of its own.": "«Default» sirve para toda tabla sin perfil propio.",
  "Stripe's pmc_… id; empty means the account's default.":
    "Id. pmc_… en Stripe; vacío significa el valor predeterminado de la cuenta.",
  "Stripe's pk_… key; never a secret key.": "Clave pk_… de Stripe; nunca una clave secreta.",
  "Column with the payer's e-mail address.": "Columna con el correo electrónico del pagador.",
  "Your own lookup from Payment to the source table, or back; the server fills it.":
    "Su propia columna de búsqueda de Pago a la tabla de origen, o al revés; la rellena el servidor.",
  "One https origin a line: where a payer may come back to after a redirect.":
    "Un origen https por línea: adónde puede volver un pagador tras una redirección.",
  "Keep the payment method for later payments.": "Conservar el método de pago para pagos posteriores.",
  "Entity set name of that table in the Web API.": "Nombre del conjunto de entidades de esa tabla en la API web.",
  "Owns payments whose source row has no owner.":
    "Es propietario de los pagos cuya fila de origen no tiene propietario.",
  "Column with the payer's name; empty takes it from the row's contact or account.":
    "Columna con el nombre del pagador; vacía, se toma del contacto o de la cuenta de la fila.",
  "A known contact may save payment methods and pay with them again.":
    "Un contacto conocido puede guardar métodos de pago y volver a pagar con ellos.",
  "Staff may enter the card of a payer on the telephone; Stripe must have allowed it for the account.":
    "El personal puede introducir la tarjeta de un pagador por teléfono; Stripe debe haberlo permitido para la cuenta.",
};
