/** The id behind an expandable field, whether it came as an id or as the object. */
export const idOf = (field: string | { readonly id: string } | null | undefined): string | null =>
  typeof field === "string" ? field : (field?.id ?? null);
