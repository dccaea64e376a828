/** Several sentences as one text; a full-width stop brings its own space. */
export const inOneText = (...sentences: readonly string[]): string => sentences.join(" ").replaceAll("。 ", "。");
