import { mergeStyles } from "@fluentui/react/lib/Styling";
import type { ITheme } from "@fluentui/react/lib/Styling";
import { ThemeContext } from "@fluentui/react/lib/Theme";
import type { Theme } from "@fluentui/react/lib/Theme";
import { CustomizerContext, memoizeFunction } from "@fluentui/react/lib/Utilities";
import * as React from "react";

interface ThemeProviderProps {
  /** A whole theme: it is not merged with another. */
  readonly theme: Theme;
  readonly dir: "ltr" | "rtl";
  readonly children: React.ReactNode;
}

const rootClass = memoizeFunction(({ semanticColors, fonts: { medium } }: ITheme): string =>
  mergeStyles({
    color: semanticColors.bodyText,
    background: semanticColors.bodyBackground,
    fontFamily: medium.fontFamily,
    fontWeight: medium.fontWeight,
    fontSize: medium.fontSize,
    MozOsxFontSmoothing: medium.MozOsxFontSmoothing,
    WebkitFontSmoothing: medium.WebkitFontSmoothing,
  }),
);

/**
 * Stands in the bundle for Fluent's ThemeProvider: the same element in the same colours. Fluent's own listens for the
 * window's `unload`, which takes the whole page out of the browser's back/forward cache, and for every key on the page.
 */
export const ThemeProvider = ({ theme, dir, children }: ThemeProviderProps): React.JSX.Element => {
  const customizer = React.useMemo(
    () => ({
      customizations: { inCustomizerContext: true, settings: { theme }, scopedSettings: theme.components ?? {} },
    }),
    [theme],
  );
  return (
    <ThemeContext.Provider value={theme}>
      <CustomizerContext.Provider value={customizer}>
        <div dir={dir} className={rootClass(theme)}>
          {children}
        </div>
      </CustomizerContext.Provider>
    </ThemeContext.Provider>
  );
};
