const originOf = (address: string): string | undefined => (URL.canParse(address) ? new URL(address).origin : undefined);

/**
 * Where a bank sends the payer back to: the page that pays, if its origin is one that the profile allows, so that nobody can
 * be led elsewhere; else the first that is allowed. Undefined when the profile allows none.
 */
export const returnAddress = (page: string | undefined, allowed: readonly string[]): string | undefined => {
  const origin = page === undefined ? undefined : originOf(page);
  if (page === undefined || origin === undefined || !allowed.some((line) => originOf(line) === origin))
    return allowed[0];
  const { pathname, search } = new URL(page);
  return `${origin}${pathname}${search}`;
};
