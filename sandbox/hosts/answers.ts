const types: Readonly<Record<string, string>> = {
  js: "text/javascript",
  css: "text/css",
  html: "text/html",
  json: "application/json",
  svg: "image/svg+xml",
  png: "image/png",
  resx: "application/xml",
  xml: "application/xml",
};

/** A file's content with the type its name says; never kept by the browser, so that a rebuild shows. */
export const fileAnswer = (name: string, content: string | Uint8Array): Response => {
  const type = types[name.split(".").pop() ?? ""] ?? "application/octet-stream";
  const body = typeof content === "string" ? content : new Uint8Array(content);
  return new Response(body, { headers: { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" } });
};

export const pageAnswer = (html: string, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(html, {
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store", ...headers },
  });

export const nothingAt = (path: string): Response =>
  Response.json({ error: `The sandbox's hosts have nothing at ${path}.` }, { status: 404 });

/** Text that is safe inside HTML and quoted attributes. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
