const octets = "application/octet-stream";

const extensionOf = (part: string): string | undefined => /\.([^./]+)$/.exec(part)?.[1]?.toLowerCase();

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** `[Content_Types].xml`: a default for each extension, an override for each part without one; a part left out would not be read. */
export const contentTypesOf = (parts: readonly string[]): string => {
  const extensions = [...new Set(parts.flatMap((part) => extensionOf(part) ?? []))].toSorted();
  const bare = parts.filter((part) => extensionOf(part) === undefined).toSorted();
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    ...extensions.map((extension) => `  <Default Extension="${escaped(extension)}" ContentType="${octets}" />`),
    ...bare.map((part) => `  <Override PartName="/${escaped(part)}" ContentType="${octets}" />`),
    "</Types>",
    "",
  ].join("\n");
};
