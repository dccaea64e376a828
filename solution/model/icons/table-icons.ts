import { box, circle, line, lineIcon } from "./draw.ts";

/** What each table looks like in the app's navigation, by the icon's name. */
export const tableIcons = {
  /** A bank card. */
  payment: lineIcon(box([2.5, 4.5], [15, 11]), line("M2.5 8h15M5.5 12.5h3")),
  /** A finger's press: a button and the rings around it. */
  attempt: lineIcon(circle(10, 10, 2.5), line("M5.5 14.5a6.4 6.4 0 1 1 9 0"), line("M10 14.5v3")),
  /** A coin that goes back. */
  refund: lineIcon(line("M6.5 4 3 7.5 6.5 11"), line("M3 7.5h9a4.25 4.25 0 0 1 0 8.5H7")),
  /** A pair of scales. */
  dispute: lineIcon(line("M10 3v13.5M6.5 16.5h7M4 5.5h12"), line("M4 5.5 2 11h4zM16 5.5 14 11h4z")),
  /** A press on "go". */
  action: lineIcon(circle(10, 10, 7.5), line("M8.25 6.75 13 10l-4.75 3.25z")),
  /** News that arrives. */
  event: lineIcon(box([2.5, 5], [15, 10.5]), line("M2.5 6.5 10 11.5l7.5-5")),
  /** Three sliders. */
  profile: lineIcon(line("M3 5.5h8M14 5.5h3M3 10h2M8 10h9M3 14.5h7M13 14.5h4"), circle(12.5, 5.5, 1.5)),
  /** Two machines, each with its lamp. */
  server: lineIcon(
    box([3, 3.5], [14, 5.5]),
    box([3, 11], [14, 5.5]),
    line("M6 6.25h.5M6 13.75h.5M9.5 6.25H14M9.5 13.75H14"),
  ),
  /** Two lists that are compared. */
  reconciliation: lineIcon(line("M3 5h5.5M3 8.5h5.5M3 12h3.5M11.5 5H17"), line("m10 13 2.5 2.5L17 10")),
} as const;

/** Pages of the app that are no table. */
export const pageIcons = {
  /** Columns of a chart. */
  overview: lineIcon(line("M3 17h14M5.5 17v-5M10 17V5M14.5 17V9")),
  /** A pulse. */
  health: lineIcon(line("M2.5 10h3.25l2-5 4 10 2.25-5h3.5")),
} as const;
