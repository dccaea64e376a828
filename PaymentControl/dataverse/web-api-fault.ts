/** The number in what `context.webAPI` rejects with; undefined for a broken connection, which has none. */
const codeOf = (error: unknown): number | undefined => {
  if (typeof error !== "object" || error === null) return undefined;
  const code: unknown = "errorCode" in error ? error.errorCode : "code" in error ? error.code : undefined;
  return typeof code === "number" && code !== 0 ? code : undefined;
};

/** Of the privilege and of the principal that lacks one; hosts give them as unsigned or as signed numbers. */
const missingPrivilege = [0x80040220 | 0, 0x80048306 | 0];

/** The platform itself said no, so that nothing can appear later. */
export const isAnswer = (error: unknown): boolean => codeOf(error) !== undefined;

/** The user lacks a privilege. */
export const isDenial = (error: unknown): boolean => {
  const code = codeOf(error);
  return code !== undefined && missingPrivilege.includes(code | 0);
};
