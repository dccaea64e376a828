import * as React from "react";
import { linkClass } from "./classes.ts";
import { Icon } from "./icons.tsx";
import { useLooks } from "./looks-context.ts";
import type { Notice } from "./notice-of-state.ts";
import { noticeBox, styles } from "./styles.ts";

interface StateNoticeProps {
  readonly notice: Notice;
  readonly id: string;
}

/** A message where the payer looks. */
export const StateNotice = ({ notice, id }: StateNoticeProps): React.JSX.Element => {
  const { palette } = useLooks();
  const isFailure = notice.tone === "failure";
  return (
    <div style={noticeBox(palette, isFailure)}>
      <Icon name={notice.icon} colour={isFailure ? palette.danger : palette.textQuiet} />
      <div id={id} style={styles.noticeText}>
        {notice.title !== undefined && <div style={styles.noticeTitle}>{notice.title}</div>}
        {notice.lines.map((line) => (
          <div key={line}>{line}</div>
        ))}
        {notice.link !== undefined && (
          <a href={notice.link.url} target="_blank" rel="noreferrer" className={linkClass(palette)}>
            {notice.link.text}
          </a>
        )}
      </div>
    </div>
  );
};
