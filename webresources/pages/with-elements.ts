/** A sentence whose `{places}` hold elements: links, names, commands. A place without one stays as it is. */
export const withElements = (sentence: string, elements: Readonly<Record<string, Node>>): readonly (Node | string)[] =>
  sentence
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== "")
    .map((piece) => elements[piece.slice(1, -1)] ?? piece);
