import { plainId } from "./dataverse.ts";
import type { StaffHost } from "./staff-host.ts";

/** Privileges are named by the table's schema name, whose case is the platform's affair. */
const mayCreate = async (table: string): Promise<boolean> => {
  const privileges = await Xrm.Utility.getGlobalContext().userSettings.getSecurityRolePrivilegesInfo();
  const wanted = `prvcreate${table}`;
  return Object.values(privileges).some(({ privilegeName }) => privilegeName.toLowerCase() === wanted);
};

/** The model-driven app, by its documented client API. */
export const xrmStaffHost = (): StaffHost => ({
  languageId: Xrm.Utility.getGlobalContext().userSettings.languageId,
  ask: async ({ title, text, confirmLabel, cancelLabel }) => {
    const strings = { title, text, confirmButtonLabel: confirmLabel, cancelButtonLabel: cancelLabel };
    return (await Xrm.Navigation.openConfirmDialog(strings)).confirmed;
  },
  showProgress: (message) => Xrm.Utility.showProgressIndicator(message),
  hideProgress: () => Xrm.Utility.closeProgressIndicator(),
  quickCreate: async (table, values) => {
    const options = { entityName: table, useQuickCreateForm: true };
    // Closed without a row, the app answers without one or with nothing at all.
    const opened: Partial<Xrm.Navigation.OpenFormResult> | undefined = await Xrm.Navigation.openForm(options, {
      ...values,
    });
    const saved = opened?.savedEntityReference?.[0];
    return saved ? { table, id: plainId(saved.id) } : undefined;
  },
  mayCreate,
});
