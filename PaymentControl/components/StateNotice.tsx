import { Link } from "@fluentui/react/lib/Link";
import { MessageBar, MessageBarType } from "@fluentui/react/lib/MessageBar";
import * as React from "react";
import { icons } from "./icons.tsx";
import type { Notice } from "./notice-of-state.ts";
import { styles } from "./styles.ts";
import { useLooks } from "./looks-context.ts";

/**
 * A message where the payer looks. Fluent's MessageBar is a live region of its own (assertive for failures) and fills
 * itself after it has appeared, which is what screen readers need.
 */
export const StateNotice = ({ notice }: { readonly notice: Notice }): React.JSX.Element => {
  const { palette } = useLooks();
  const isFailure = notice.tone === "failure";
  return (
    <MessageBar
      messageBarType={isFailure ? MessageBarType.error : MessageBarType.info}
      messageBarIconProps={{ iconName: isFailure ? icons.failure : icons.notice }}
      styles={{
        root: { borderRadius: palette.corner, border: `1px solid ${isFailure ? palette.danger : palette.line}` },
        content: { padding: "4px 0" },
        innerText: { fontSize: 14, lineHeight: "20px", selectors: { "& span a:last-child": { paddingLeft: 0 } } },
        text: { whiteSpace: "normal" },
        icon: { fontSize: 18, color: isFailure ? palette.danger : palette.textQuiet },
      }}
    >
      {notice.title !== undefined && <span style={styles.noticeTitle}>{notice.title}</span>}
      {notice.lines.map((line) => (
        <span key={line} style={styles.noticeLine}>
          {line}
        </span>
      ))}
      {notice.link !== undefined && (
        <Link href={notice.link.url} target="_blank" rel="noreferrer" underline>
          {notice.link.text}
        </Link>
      )}
    </MessageBar>
  );
};
