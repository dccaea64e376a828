/** What a bank's redirect appends to the address: the gateway reference of the payment it came back for. */
export const returnedReference = (query: string): string | undefined => {
  const parameters = new URLSearchParams(query);
  const reference = parameters.get("payment_intent");
  return reference !== null && parameters.has("payment_intent_client_secret") ? reference : undefined;
};
