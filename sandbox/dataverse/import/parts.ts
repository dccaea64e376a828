/** The files of a packed solution by path. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** Throws when a file that the solution names is missing. */
export const partOf = (parts: Parts, path: string): Uint8Array => {
  const bytes = parts[path.replace(/^\//, "")];
  if (!bytes) throw new Error(`The solution names ${path} but does not hold it.`);
  return bytes;
};

/** A GUID without braces, lower case. */
export const bare = (guid: string | undefined): string => (guid ?? "").replace(/[{}]/g, "").toLowerCase();
