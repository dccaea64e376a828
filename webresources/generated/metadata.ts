// Generated from solution/model by `npm run generate`. Change the model, not this file.

import { cfl_paymentMetadata } from "./entities/cfl_payment.ts";
import { cfl_paymentattemptMetadata } from "./entities/cfl_paymentattempt.ts";
import { cfl_refundMetadata } from "./entities/cfl_refund.ts";
import { cfl_disputeMetadata } from "./entities/cfl_dispute.ts";
import { cfl_paymentactionMetadata } from "./entities/cfl_paymentaction.ts";
import { cfl_gatewayeventMetadata } from "./entities/cfl_gatewayevent.ts";
import { cfl_paymentprofileMetadata } from "./entities/cfl_paymentprofile.ts";
import { cfl_serverstatusMetadata } from "./entities/cfl_serverstatus.ts";
import { cfl_reconciliationMetadata } from "./entities/cfl_reconciliation.ts";

/** For `setMetadataCache(metadataCache)`; a script that needs one table hands over that table's metadata alone. */
export const metadataCache = {
  entities: {
    cfl_payment: cfl_paymentMetadata,
    cfl_paymentattempt: cfl_paymentattemptMetadata,
    cfl_refund: cfl_refundMetadata,
    cfl_dispute: cfl_disputeMetadata,
    cfl_paymentaction: cfl_paymentactionMetadata,
    cfl_gatewayevent: cfl_gatewayeventMetadata,
    cfl_paymentprofile: cfl_paymentprofileMetadata,
    cfl_serverstatus: cfl_serverstatusMetadata,
    cfl_reconciliation: cfl_reconciliationMetadata,
  },
};
