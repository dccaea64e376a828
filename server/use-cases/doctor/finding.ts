/** One thing that was looked at: fine, or what is wrong and how to mend it. Sentences for an administrator. */
export type Finding =
  | { readonly fine: true; readonly what: string }
  | { readonly fine: false; readonly what: string; readonly mend: string };

export const fine = (what: string): Finding => ({ fine: true, what });
export const wrong = (what: string, mend: string): Finding => ({ fine: false, what, mend });
