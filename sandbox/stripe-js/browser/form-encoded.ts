/** What Stripe's form encoding can carry; undefined and null are left out. */
export type FormValue =
  string | number | boolean | null | undefined | readonly FormValue[] | { readonly [name: string]: FormValue };

const pairsOf = (value: FormValue, name: string): [string, string][] => {
  if (value === undefined || value === null) return [];
  if (typeof value !== "object") return [[name, String(value)]];
  return Object.entries(value).flatMap(([key, inner]) => pairsOf(inner, name === "" ? key : `${name}[${key}]`));
};

/** `{card: {cvc: "1"}}` → `card%5Bcvc%5D=1`, as Stripe's API reads it. */
export const formEncoded = (value: FormValue): string => new URLSearchParams(pairsOf(value, "")).toString();
