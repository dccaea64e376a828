// Generated from solution/model by `npm run generate`. Change the model, not this file.

/** Tables of the solution as the Web API names them. Navigation names go before `@odata.bind`; lookups are read as `_<column>_value`. */
export const tables = {
  payment: {
    name: "cfl_payment",
    set: "cfl_payments",
    id: "cfl_paymentid",
    primaryName: "cfl_name",
    columns: {
      id: "cfl_paymentid",
      statecode: "statecode",
      statuscode: "statuscode",
      createdon: "createdon",
      modifiedon: "modifiedon",
      ownerid: "ownerid",
      transactioncurrencyid: "transactioncurrencyid",
      name: "cfl_name",
      paymentkey: "cfl_paymentkey",
      gatewayreference: "cfl_gatewayreference",
      amount: "cfl_amount",
      status: "cfl_status",
      chargereference: "cfl_chargereference",
      reasoncode: "cfl_reasoncode",
      errorcode: "cfl_errorcode",
      advicecode: "cfl_advicecode",
      reason: "cfl_reason",
      reasonmessage: "cfl_reasonmessage",
      paymentmethodtype: "cfl_paymentmethodtype",
      paymentmethodlabel: "cfl_paymentmethodlabel",
      amountcaptured: "cfl_amountcaptured",
      amountrefunded: "cfl_amountrefunded",
      amountrefundpending: "cfl_amountrefundpending",
      amountdisputed: "cfl_amountdisputed",
      fee: "cfl_fee",
      net: "cfl_net",
      settlementcurrency: "cfl_settlementcurrency",
      livemode: "cfl_livemode",
      paidon: "cfl_paidon",
      lasteventon: "cfl_lasteventon",
      attemptcount: "cfl_attemptcount",
      sourcetable: "cfl_sourcetable",
      sourceid: "cfl_sourceid",
      profileid: "cfl_profileid",
      customerid: "cfl_customerid",
      gatewaycustomer: "cfl_gatewaycustomer",
      receiptemail: "cfl_receiptemail",
      receipturl: "cfl_receipturl",
      underreview: "cfl_underreview",
      fraudwarning: "cfl_fraudwarning"
    },
    navigation: {
      profileid: "cfl_profileid",
      customerid_account: "cfl_customerid_account",
      customerid_contact: "cfl_customerid_contact",
      ownerid: "ownerid",
      transactioncurrencyid: "transactioncurrencyid"
    }
  },
  paymentAttempt: {
    name: "cfl_paymentattempt",
    set: "cfl_paymentattempts",
    id: "cfl_paymentattemptid",
    primaryName: "cfl_name",
    columns: {
      id: "cfl_paymentattemptid",
      statecode: "statecode",
      statuscode: "statuscode",
      createdon: "createdon",
      modifiedon: "modifiedon",
      ownerid: "ownerid",
      name: "cfl_name",
      profileid: "cfl_profileid",
      sourcetable: "cfl_sourcetable",
      sourceid: "cfl_sourceid",
      amount: "cfl_amount",
      currency: "cfl_currency",
      confirmationtoken: "cfl_confirmationtoken",
      replykey: "cfl_replykey",
      returnto: "cfl_returnto",
      telephone: "cfl_telephone",
      touchedon: "cfl_touchedon",
      visitorid: "cfl_visitorid",
      state: "cfl_state",
      paymentid: "cfl_paymentid",
      gatewayreference: "cfl_gatewayreference",
      receipturl: "cfl_receipturl",
      reply: "cfl_reply",
      expireson: "cfl_expireson",
      reasoncode: "cfl_reasoncode",
      errorcode: "cfl_errorcode",
      advicecode: "cfl_advicecode",
      reason: "cfl_reason",
      reasonmessage: "cfl_reasonmessage"
    },
    navigation: {
      profileid: "cfl_profileid",
      paymentid: "cfl_paymentid",
      ownerid: "ownerid"
    }
  },
  refund: {
    name: "cfl_refund",
    set: "cfl_refunds",
    id: "cfl_refundid",
    primaryName: "cfl_name",
    columns: {
      id: "cfl_refundid",
      statecode: "statecode",
      statuscode: "statuscode",
      createdon: "createdon",
      modifiedon: "modifiedon",
      ownerid: "ownerid",
      transactioncurrencyid: "transactioncurrencyid",
      name: "cfl_name",
      paymentid: "cfl_paymentid",
      amount: "cfl_amount",
      refundreason: "cfl_refundreason",
      state: "cfl_state",
      gatewayreference: "cfl_gatewayreference",
      failurereason: "cfl_failurereason",
      message: "cfl_message"
    },
    navigation: {
      paymentid: "cfl_paymentid",
      ownerid: "ownerid",
      transactioncurrencyid: "transactioncurrencyid"
    }
  },
  dispute: {
    name: "cfl_dispute",
    set: "cfl_disputes",
    id: "cfl_disputeid",
    primaryName: "cfl_name",
    columns: {
      id: "cfl_disputeid",
      statecode: "statecode",
      statuscode: "statuscode",
      createdon: "createdon",
      modifiedon: "modifiedon",
      ownerid: "ownerid",
      transactioncurrencyid: "transactioncurrencyid",
      name: "cfl_name",
      paymentid: "cfl_paymentid",
      amount: "cfl_amount",
      state: "cfl_state",
      reasoncode: "cfl_reasoncode",
      evidencedueby: "cfl_evidencedueby",
      gatewayreference: "cfl_gatewayreference"
    },
    navigation: {
      paymentid: "cfl_paymentid",
      ownerid: "ownerid",
      transactioncurrencyid: "transactioncurrencyid"
    }
  },
  paymentAction: {
    name: "cfl_paymentaction",
    set: "cfl_paymentactions",
    id: "cfl_paymentactionid",
    primaryName: "cfl_name",
    columns: {
      id: "cfl_paymentactionid",
      statecode: "statecode",
      statuscode: "statuscode",
      createdon: "createdon",
      modifiedon: "modifiedon",
      ownerid: "ownerid",
      transactioncurrencyid: "transactioncurrencyid",
      name: "cfl_name",
      kind: "cfl_kind",
      paymentid: "cfl_paymentid",
      gatewayeventid: "cfl_gatewayeventid",
      amount: "cfl_amount",
      state: "cfl_state",
      message: "cfl_message"
    },
    navigation: {
      paymentid: "cfl_paymentid",
      gatewayeventid: "cfl_gatewayeventid",
      ownerid: "ownerid",
      transactioncurrencyid: "transactioncurrencyid"
    }
  },
  gatewayEvent: {
    name: "cfl_gatewayevent",
    set: "cfl_gatewayevents",
    id: "cfl_gatewayeventid",
    primaryName: "cfl_eventid",
    columns: {
      id: "cfl_gatewayeventid",
      statecode: "statecode",
      statuscode: "statuscode",
      createdon: "cfl_createdon",
      modifiedon: "modifiedon",
      eventid: "cfl_eventid",
      type: "cfl_type",
      paymentid: "cfl_paymentid",
      state: "cfl_state",
      attempts: "cfl_attempts",
      error: "cfl_error",
      summary: "cfl_summary"
    },
    navigation: {
      paymentid: "cfl_paymentid"
    }
  },
  paymentProfile: {
    name: "cfl_paymentprofile",
    set: "cfl_paymentprofiles",
    id: "cfl_paymentprofileid",
    primaryName: "cfl_name",
    columns: {
      id: "cfl_paymentprofileid",
      statecode: "statecode",
      statuscode: "statuscode",
      createdon: "createdon",
      modifiedon: "modifiedon",
      name: "cfl_name",
      publishablekey: "cfl_publishablekey",
      livemode: "cfl_livemode",
      account: "cfl_account",
      sourcetable: "cfl_sourcetable",
      sourceset: "cfl_sourceset",
      amountcolumn: "cfl_amountcolumn",
      currencycolumn: "cfl_currencycolumn",
      fixedcurrency: "cfl_fixedcurrency",
      regardingcolumn: "cfl_regardingcolumn",
      receiptemailcolumn: "cfl_receiptemailcolumn",
      billingnamecolumn: "cfl_billingnamecolumn",
      capturemethod: "cfl_capturemethod",
      setupfutureusage: "cfl_setupfutureusage",
      savedmethods: "cfl_savedmethods",
      telephone: "cfl_telephone",
      paymentmethodconfiguration: "cfl_paymentmethodconfiguration",
      description: "cfl_description",
      returnorigins: "cfl_returnorigins",
      layout: "cfl_layout",
      teamid: "cfl_teamid"
    },
    navigation: {
      teamid: "cfl_teamid"
    }
  },
  serverStatus: {
    name: "cfl_serverstatus",
    set: "cfl_serverstatuses",
    id: "cfl_serverstatusid",
    primaryName: "cfl_name",
    columns: {
      id: "cfl_serverstatusid",
      statecode: "statecode",
      statuscode: "statuscode",
      createdon: "createdon",
      modifiedon: "modifiedon",
      name: "cfl_name",
      heartbeaton: "cfl_heartbeaton",
      version: "cfl_version",
      organizationid: "cfl_organizationid",
      boundon: "cfl_boundon",
      livemode: "cfl_livemode",
      lasteventon: "cfl_lasteventon",
      lagseconds: "cfl_lagseconds",
      backlog: "cfl_backlog",
      parked: "cfl_parked",
      deadletters: "cfl_deadletters",
      message: "cfl_message"
    },
    navigation: {}
  },
  reconciliation: {
    name: "cfl_reconciliation",
    set: "cfl_reconciliations",
    id: "cfl_reconciliationid",
    primaryName: "cfl_name",
    columns: {
      id: "cfl_reconciliationid",
      statecode: "statecode",
      statuscode: "statuscode",
      createdon: "createdon",
      modifiedon: "modifiedon",
      name: "cfl_name",
      startedon: "cfl_startedon",
      finishedon: "cfl_finishedon",
      since: "cfl_since",
      state: "cfl_state",
      checked: "cfl_checked",
      recovered: "cfl_recovered",
      corrected: "cfl_corrected",
      unmended: "cfl_unmended",
      cursor: "cfl_cursor",
      findings: "cfl_findings"
    },
    navigation: {}
  }
} as const;

/** Global choices: domain word to option value. */
export const choices = {
  status: {
    created: 413500000,
    requires_action: 413500001,
    processing: 413500002,
    authorized: 413500003,
    succeeded: 413500004,
    failed: 413500005,
    canceled: 413500006,
    partially_refunded: 413500007,
    refunded: 413500008,
    disputed: 413500009,
    charged_back: 413500010
  },
  reason: {
    declined: 413500000,
    insufficient_funds: 413500001,
    expired_card: 413500002,
    incorrect_details: 413500003,
    authentication_failed: 413500004,
    authentication_required: 413500005,
    card_not_supported: 413500006,
    contact_bank: 413500007,
    try_again_later: 413500008,
    limit_exceeded: 413500009,
    blocked_by_radar: 413500010,
    suspected_fraud: 413500011,
    lost_or_stolen: 413500012,
    currency_not_supported: 413500013,
    processing_error: 413500014,
    debit_failed: 413500015,
    abandoned: 413500016,
    duplicate: 413500017,
    requested_by_customer: 413500018,
    expired: 413500019,
    fraudulent: 413500020,
    dispute_fraudulent: 413500021,
    dispute_product: 413500022,
    dispute_other: 413500023,
    rejected_amount_changed: 413500024,
    rejected_currency: 413500025,
    rejected_amount: 413500026,
    rejected_profile: 413500027,
    rejected_row: 413500028,
    already_paid: 413500029,
    waiting: 413500030,
    other: 413500031
  },
  attemptState: {
    waiting: 413500000,
    working: 413500001,
    requires_action: 413500002,
    processing: 413500003,
    succeeded: 413500004,
    declined: 413500005,
    rejected: 413500006,
    expired: 413500007,
    checking: 413500008,
    session: 413500009
  },
  captureMethod: {
    automatic_async: 413500000,
    automatic: 413500001,
    manual: 413500002
  },
  setupFutureUsage: {
    on_session: 413500000,
    off_session: 413500001
  },
  refundReason: {
    duplicate: 413500000,
    fraudulent: 413500001,
    requested_by_customer: 413500002,
    expired_uncaptured_charge: 413500003
  },
  refundState: {
    requested: 413500000,
    requires_action: 413500001,
    pending: 413500002,
    succeeded: 413500003,
    failed: 413500004,
    canceled: 413500005,
    rejected: 413500006
  },
  disputeState: {
    warning_needs_response: 413500000,
    warning_under_review: 413500001,
    warning_closed: 413500002,
    needs_response: 413500003,
    under_review: 413500004,
    won: 413500005,
    lost: 413500006,
    prevented: 413500007,
    appeal_needs_response: 413500008,
    appeal_under_review: 413500009
  },
  actionKind: {
    capture: 413500000,
    cancel: 413500001,
    sync: 413500002,
    replay: 413500003,
    confirm_environment: 413500004
  },
  actionState: {
    requested: 413500000,
    working: 413500001,
    done: 413500002,
    rejected: 413500003,
    failed: 413500004
  },
  eventState: {
    applied: 413500000,
    ignored: 413500001,
    parked: 413500002,
    dead_letter: 413500003,
    replay: 413500004
  },
  reconciliationState: {
    running: 413500000,
    done: 413500001,
    stopped: 413500002,
    failed: 413500003
  }
} as const;
