/** One page for all addresses; its script reads them. Fluent is told to fetch no fonts. */
export const galleryPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Counterfoil gallery</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/look.css" />
    <script>window.FabricConfig = { fontBaseUrl: "" };</script>
  </head>
  <body>
    <div id="gallery"></div>
    <script src="/endive/stripe.js"></script>
    <script src="/gallery.js"></script>
  </body>
</html>
`;
