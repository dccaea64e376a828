/** One quiet grey, dark enough on white and on the platform's light bars. */
const colour = "#424242";

/** An icon of 20 × 20 units, drawn in lines of one weight. `shapes` are SVG elements without colours. */
export const lineIcon = (...shapes: readonly string[]): string =>
  [
    '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20" viewBox="0 0 20 20" fill="none"',
    ` stroke="${colour}" stroke-width="1.25" stroke-linecap="round" stroke-linejoin="round">`,
    ...shapes,
    "</svg>\n",
  ].join("");

/** A line along these path commands. */
export const line = (commands: string): string => `<path d="${commands}"/>`;

/** A circle by its centre and radius. */
export const circle = (x: number, y: number, radius: number): string => `<circle cx="${x}" cy="${y}" r="${radius}"/>`;

/** A rectangle with rounded corners. */
export const box = (corner: readonly [x: number, y: number], size: readonly [width: number, height: number]): string =>
  `<rect x="${corner[0]}" y="${corner[1]}" width="${size[0]}" height="${size[1]}" rx="1.5"/>`;
