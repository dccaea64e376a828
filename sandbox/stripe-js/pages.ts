interface FramePage {
  /** Name of its script and style below `/endive/frames/`. */
  readonly name: string;
  readonly title: string;
}

/** Frames carry card data: nothing is loaded or called but their own origin. */
export const framePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

const pageOf = ({ name, title }: FramePage): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="referrer" content="no-referrer" />
    <title>${title}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/endive/frames/${name}.css" />
  </head>
  <body>
    <div id="root"></div>
    <script src="/endive/frames/${name}.js"></script>
  </body>
</html>
`;

/** The documents of the stand-in, by file name. */
export const framePages: ReadonlyMap<string, string> = new Map([
  ["payment.html", pageOf({ name: "payment", title: "Secure payment input frame" })],
  ["challenge.html", pageOf({ name: "challenge", title: "3D Secure authentication" })],
]);
