/** First lines of every generated page. */
export const pageHeading = (title: string): string =>
  `<!-- Generated from solution/model by \`npm run generate\`. Change the model, not this file. -->\n\n# ${title}`;

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;

/** A Markdown table: the columns' headings, then a row each. */
export const markdownTable = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  [line(headings), line(headings.map(() => "---")), ...rows.map(line)].join("\n");

/** Paragraphs, lists and tables with an empty line between them, and a line feed at the end. */
export const page = (...blocks: readonly string[]): string => `${blocks.join("\n\n")}\n`;

export const code = (text: string): string => `\`${text}\``;
