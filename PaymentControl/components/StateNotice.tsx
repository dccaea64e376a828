import * as React from "react";
import { actionClass } from "./classes.ts";
import { Icon } from "./icons.tsx";
import { useLooks } from "./looks-context.ts";
import type { Notice } from "./notice-of-state.ts";
import { noticeBox, quiet, styles } from "./styles.ts";

interface StateNoticeProps {
  readonly notice: Notice;
  readonly id: string;
}

/** A message where the payer looks. */
export const StateNotice = ({ notice, id }: StateNoticeProps): React.JSX.Element => {
  const { palette, strings } = useLooks();
  const isFailure = notice.tone === "failure";
  return (
    <div style={noticeBox(palette, isFailure)}>
      <Icon name={notice.icon} colour={isFailure ? palette.danger : palette.textQuiet} />
      <div id={id} style={styles.noticeText}>
        {notice.title !== undefined && <div style={styles.noticeTitle}>{notice.title}</div>}
        {notice.lines.map((line) => (
          <div key={line}>{line}</div>
        ))}
        {notice.code !== undefined && (
          <div dir="ltr" style={styles.code}>
            {notice.code.map((line) => (
              <div key={line}>{line}</div>
            ))}
          </div>
        )}
        {notice.link !== undefined && (
          <div style={styles.noticeAction}>
            <a href={notice.link.url} target="_blank" rel="noreferrer" className={actionClass(palette)}>
              {notice.link.text}
            </a>
          </div>
        )}
        {notice.aside !== undefined && <div style={quiet(palette)}>{notice.aside}</div>}
        {notice.reference !== undefined && (
          <div style={quiet(palette)}>
            {strings("Reference")} <bdi>{notice.reference}</bdi>
          </div>
        )}
      </div>
    </div>
  );
};
