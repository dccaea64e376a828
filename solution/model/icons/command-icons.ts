import { circle, line, lineIcon } from "./draw.ts";

/** What stands on the buttons of the command bar, by the icon's name. */
export const commandIcons = {
  "give-back": lineIcon(line("M6.5 4 3 7.5 6.5 11"), line("M3 7.5h9a4.25 4.25 0 0 1 0 8.5H7")),
  capture: lineIcon(circle(10, 10, 7.5), line("m6.5 10.25 2.5 2.5 4.75-5.25")),
  cancel: lineIcon(circle(10, 10, 7.5), line("m7 7 6 6M13 7l-6 6")),
  sync: lineIcon(
    line("M16.5 8.5a6.75 6.75 0 0 0-12-2.25M4 3v3.5h3.5"),
    line("M3.5 11.5a6.75 6.75 0 0 0 12 2.25M16 17v-3.5h-3.5"),
  ),
  replay: lineIcon(line("M3.5 10a6.5 6.5 0 1 0 2-4.7M5 2.5v3.25h3.25"), line("M8.5 7.25 13 10l-4.5 2.75z")),
  confirm: lineIcon(
    line("M10 2.5 16.5 5v4.5c0 4-2.75 6.75-6.5 8-3.75-1.25-6.5-4-6.5-8V5z"),
    line("m7 10 2.25 2.25L13.25 8"),
  ),
} as const;
