/** What a payer types, as the parameters of a confirmation token. */
export type Instrument = Readonly<Record<string, string>>;

export const card = (number: string): Instrument => ({
  "payment_method_data[type]": "card",
  "payment_method_data[card][number]": number,
  "payment_method_data[card][exp_month]": "12",
  "payment_method_data[card][exp_year]": "34",
  "payment_method_data[card][cvc]": "123",
});

export const debit = (iban: string): Instrument => ({
  "payment_method_data[type]": "sepa_debit",
  "payment_method_data[sepa_debit][iban]": iban,
  "payment_method_data[billing_details][name]": "Paula Payer",
  "payment_method_data[billing_details][email]": "payer@example.com",
  "mandate_data[customer_acceptance][type]": "online",
  "mandate_data[customer_acceptance][online][infer_from_client]": "true",
});

/** Cards that pay. */
export const goodCards = [
  "4242424242424242",
  "5555555555554444",
  "378282246310005",
  "4000000000000077",
  "4000000000003055",
] as const;

/** Cards that the bank, or Radar, refuses. */
export const badCards = [
  "4000000000000002",
  "4000000000009995",
  "4000000000009987",
  "4000000000000069",
  "4000000000000127",
  "4000000000000119",
  "4000000000006975",
  "4100000000000019",
] as const;

/** Cards whose bank wants to see the payer. */
export const shyCards = ["4000002760003184", "4000002500003155", "4000008400001629"] as const;

export const goodAccounts = ["AT611904300234573201", "DE89370400440532013000", "AT321904300235473204"] as const;

export const badAccounts = [
  "AT861904300235473202",
  "AT981904300000343434",
  "AT981904300002222227",
  "DE62370400440532013001",
  "DE78370400440532013004",
] as const;
