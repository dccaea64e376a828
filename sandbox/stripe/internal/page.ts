const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? "");

const style = `
  :root { color-scheme: light dark; }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1rem; box-sizing: border-box;
    background: light-dark(#eef1f6, #14171d); color: light-dark(#1a2233, #edf0f6); font: 1rem/1.55 "Segoe UI", system-ui, sans-serif; }
  main { width: min(26rem, 100%); box-sizing: border-box; padding: 1.75rem 2rem 2rem; border-radius: 12px;
    background: light-dark(#fff, #20252f); box-shadow: 0 10px 34px #0002; }
  h1 { margin: 0 0 .75rem; padding-block-end: .9rem; border-block-end: 1px solid light-dark(#d9dee8, #3a4252); font-size: 1.3rem; }
  form { display: flex; flex-wrap: wrap; gap: .75rem; margin-block-start: 1.25rem; }
  button { flex: 1; min-height: 2.75rem; padding: .4rem 1rem; border: 1px solid light-dark(#8690a3, #7d889d); border-radius: 7px;
    background: transparent; color: inherit; font: inherit; font-weight: 600; white-space: nowrap; cursor: pointer; }
  button:first-of-type { border-color: #0b5cad; background: #0b5cad; color: #fff; }
  :focus-visible { outline: 3px solid light-dark(#0b5cad, #7db7f5); outline-offset: 2px; }
`;

/** A small page of the sandbox. `body` is HTML. */
export const page = (title: string, body: string, status = 200): Response =>
  new Response(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><style>${style}</style></head><body><main><h1>${escaped(title)}</h1>${body}</main></body></html>`,
    { status, headers: { "content-type": "text/html; charset=utf-8" } },
  );
