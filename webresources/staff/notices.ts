/** The one bar in which commands and forms say what came of what was asked. */
const noticeId = "counterfoil.asked";

export type NoticeLevel = "INFO" | "WARNING" | "ERROR";

/** Takes the old bar away first: the client API does not promise that an id in use gets new words. */
export const showNotice = (form: Xrm.FormContext, level: NoticeLevel, sentence: string): void => {
  form.ui.clearFormNotification(noticeId);
  form.ui.setFormNotification(sentence, level, noticeId);
};

export const clearNotice = (form: Xrm.FormContext): void => {
  form.ui.clearFormNotification(noticeId);
};
