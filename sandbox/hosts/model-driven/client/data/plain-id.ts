/** A GUID without braces, lower case. */
export const plain = (id: string): string => id.replace(/[{}]/g, "").toLowerCase();
