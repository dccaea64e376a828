import { isThemeName, tokenThemes } from "../code-component/token-theme.ts";

/** The theme's tokens as CSS variables, as the app's own provider sets them. */
const tokensAsCss = (theme: keyof typeof tokenThemes): string =>
  Object.entries(tokenThemes[theme])
    .map(([name, value]) => `--${name}:${value}`)
    .join(";");

/** The app's shell; everything else is drawn by its script. `?theme=`, `?rtl=1` and `?lang=` are said here already. */
export const modelDrivenPage = (query: URLSearchParams): string => {
  const asked = query.get("theme");
  const theme = isThemeName(asked) ? asked : "light";
  const direction = query.get("rtl") === "1" ? "rtl" : "ltr";
  return `<!doctype html>
<html lang="en" dir="${direction}" data-theme="${theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${theme === "light" ? "light" : "dark"}">
<title>Counterfoil</title>
<link rel="icon" href="data:,">
<style>:root{${tokensAsCss(theme)}}</style>
<link rel="stylesheet" href="/_hosts/assets/model-driven-look.css">
</head>
<body>
<script src="/endive/stripe.js"></script>
<script src="/_hosts/assets/model-driven.js"></script>
</body>
</html>
`;
};
