/** A line that sets the name, up to the value, and the value. */
const assignment = (name: string): RegExp =>
  new RegExp(`^([ \\t]*(?:export[ \\t]+)?${name}[ \\t]*=[ \\t]*)([^\\r\\n]*)`, "gm");

/**
 * A text of `NAME=value` lines with this name set. The last assignment counts, so that one is changed; what stands around it stays
 * as it is, byte for byte. The value needs no quotation marks: it has no blanks and no `#`.
 */
export const withSetting = (text: string, name: string, value: string): string => {
  const last = [...text.matchAll(assignment(name))].at(-1);
  if (last) {
    const [whole, before = ""] = last;
    return `${text.slice(0, last.index)}${before}${value}${text.slice(last.index + whole.length)}`;
  }
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  const isEnded = text === "" || text.endsWith("\n");
  return `${text}${isEnded ? "" : lineEnd}${name}=${value}${lineEnd}`;
};
