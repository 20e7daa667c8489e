// Made by `npm run docs` from the description of the api.
export interface paths {
    "/api/v1/breach-risk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetBreachRisk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListCommands"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commands/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetCommand"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListContracts"];
        put?: never;
        post: operations["DraftContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{contract}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetContract"];
        put: operations["AmendContractDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{contract}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RecordAcceptance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{contract}/amendments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ProposeAmendment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{contract}/amendments/{amendment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetContractAmendment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{contract}/amendments/{amendment}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConfirmAmendment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{contract}/amendments/{amendment}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DeclineAmendment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{contract}/amendments/{amendment}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WithdrawAmendment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{contract}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConfirmContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{contract}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DeclineContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{contract}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReportDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{contract}/deliveries/{delivery}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetContractDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{contract}/deliveries/{delivery}/unverification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["UnverifyDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{contract}/deliveries/{delivery}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["VerifyDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{contract}/deliveries/{delivery}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WithdrawDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{contract}/dialogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetContractDialogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{contract}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DiscardContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{contract}/draws": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DrawReferrals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{contract}/draws/{draw}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CorrectDraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{contract}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetContractHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{contract}/procurement-record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetProcurementRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{contract}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReportReturned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{contract}/returns/{return}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CorrectReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{contract}/reversals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ProposeContractReversal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{contract}/reversals/{reversal}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetContractReversal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{contract}/reversals/{reversal}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConfirmContractReversal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{contract}/reversals/{reversal}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DeclineContractReversal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{contract}/reversals/{reversal}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WithdrawContractReversal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{contract}/settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SettleContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{contract}/termination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TerminateContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListCredits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credits/{credit}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetCredit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credits/{credit}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ApproveCredit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credits/{credit}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RejectCredit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListDecisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/decisions/{decision}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetDecision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/decisions/{decision}/countersignature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CountersignDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/decisions/{decision}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DeclineDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/decisions/{decision}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetDecisionHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/decisions/{decision}/outside": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListOutside"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/decisions/{decision}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WithdrawDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListDelegations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delegations/{holder}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetDelegation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delegations/{holder}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RevokeDelegation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{document}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListDue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{position}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetEvent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/frameworks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListFrameworks"];
        put?: never;
        post: operations["RegisterFramework"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/frameworks/{framework}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetFramework"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/frameworks/{framework}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetFrameworkHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/frameworks/{framework}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetFrameworkReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListInquiries"];
        put?: never;
        post: operations["DraftInquiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{inquiry}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetInquiry"];
        put: operations["AmendInquiryDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{inquiry}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PublishAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{inquiry}/award": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AwardInquiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{inquiry}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CancelInquiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{inquiry}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CloseInquiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{inquiry}/deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ExtendDeadline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{inquiry}/dialogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetInquiryDialogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{inquiry}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DiscardInquiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{inquiry}/dispatches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RecordDispatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{inquiry}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetInquiryDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{inquiry}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetInquiryHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{inquiry}/no-offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RecordNoOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{inquiry}/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReceiveOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{inquiry}/offers/{offer}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetOffer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{inquiry}/offers/{offer}/annulment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AnnulAward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{inquiry}/offers/{offer}/counter-offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CounterOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{inquiry}/offers/{offer}/evaluations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EvaluateOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{inquiry}/offers/{offer}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OpenOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{inquiry}/offers/{offer}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReviseOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{inquiry}/offers/{offer}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WithdrawOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{inquiry}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RecordQuestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inquiries/{inquiry}/sending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SendInquiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListInvoices"];
        put?: never;
        post: operations["RegisterInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{invoice}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetInvoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{invoice}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ApproveInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{invoice}/attestation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AttestInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{invoice}/chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetInvoiceChain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{invoice}/credits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RegisterCredit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{invoice}/dispute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DisputeInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{invoice}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetInvoiceHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{invoice}/match": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MatchInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{invoice}/payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RecordPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{invoice}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RecordRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{invoice}/refunds/{refund}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetRefund"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{invoice}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetInvoiceRejection"];
        put?: never;
        post: operations["RejectInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{invoice}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ResolveDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{invoice}/reversals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ProposeInvoiceReversal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{invoice}/reversals/{reversal}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetInvoiceReversal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{invoice}/reversals/{reversal}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConfirmInvoiceReversal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{invoice}/reversals/{reversal}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DeclineInvoiceReversal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/{invoice}/reversals/{reversal}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WithdrawInvoiceReversal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invoices/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ImportInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetNames"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListOpenContracts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open/contracts/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetOpenRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/open/contracts/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetOpenReleases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{actor}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetPerson"];
        put: operations["EnterName"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/priority": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetPriority"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListProgrammes"];
        put?: never;
        post: operations["EstablishProgramme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{programme}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetProgramme"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{programme}/budget-use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetBudgetUse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{programme}/budget-use/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ExplainBudget"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{programme}/budget-use/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetBudgetSeries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{programme}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RecordDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{programme}/effect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetEffect"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{programme}/forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetForecast"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{programme}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetProgrammeHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{programme}/invoice-ageing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetInvoiceAgeing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{programme}/patient-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetPatientCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{programme}/patient-counts/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ExplainPatientCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{programme}/phase-allocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetPhaseAllocations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{programme}/rankings/{trust}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetRanking"];
        put: operations["RankRequests"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{programme}/red-flags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetRedFlags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{programme}/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DraftRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListProviders"];
        put?: never;
        post: operations["RegisterProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/providers/{provider}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetProvider"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/providers/{provider}/capacity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetCapacity"];
        put?: never;
        post: operations["DeclareCapacity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/providers/{provider}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CorrectProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/providers/{provider}/dialogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetDialogue"];
        put?: never;
        post: operations["RecordContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/providers/{provider}/dialogue/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetContact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/providers/{provider}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EndProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/providers/{provider}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetProviderHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/providers/{provider}/reinstatement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReinstateProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/providers/{provider}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetProviderReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/providers/{provider}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SuspendProvider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/providers/without-contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListSilentProviders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rankings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListRankings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListReads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListRecusals"];
        put?: never;
        post: operations["DeclareRecusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recusals/{actor}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetRecusals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recusals/{actor}/recusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RecusePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recusals/{actor}/recusals/{recusal}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetRecusal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recusals/{actor}/recusals/{recusal}/lifting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LiftRecusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reference/{list}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListReferenceData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{request}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetRequest"];
        put: operations["AmendDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{request}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ApproveRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{request}/approval-amendments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AmendApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{request}/assessment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AssessRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{request}/dialogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetCaseDialogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{request}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DiscardDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{request}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetRequestHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{request}/priority-overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OverridePriority"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{request}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RejectRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{request}/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReleaseReservation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{request}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReturnRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{request}/reversals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ProposeReservationReversal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{request}/reversals/{reversal}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetRequestReversal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{request}/reversals/{reversal}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ConfirmReservationReversal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{request}/reversals/{reversal}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DeclineReservationReversal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{request}/reversals/{reversal}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WithdrawReservationReversal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{request}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SubmitRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{request}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WithdrawRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/livez": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetLiveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ListProblems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetProblem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GetReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AboutBody: {
            /** Format: uuid */
            contract?: string;
            /** Format: uuid */
            inquiry?: string;
            /** Format: uuid */
            request?: string;
        } | unknown | unknown | unknown;
        AcceptanceBody: {
            /** Format: date */
            acceptedOn: string;
            documentSha256: string;
        };
        AcceptanceDependant: {
            /** @enum {string} */
            kind: "acceptance";
        };
        AfterLatestDateAwardFlag: {
            cohort: number;
            /** @enum {string} */
            flag: "afterLatestDate";
            /** Format: date */
            lastCompletionOn: string;
            /** Format: date */
            latestTreatmentOn: string;
        };
        AfterLatestDateFlag: {
            cohort: number;
            /** @enum {string} */
            flag: "afterLatestDate";
            /** Format: date */
            latestTreatmentOn: string;
            /** Format: date */
            to: string;
        };
        AfterLatestDateflags: {
            cohort?: number;
            /** @enum {string} */
            flag: "afterLatestDate";
            /** Format: date */
            latestTreatmentOn?: string;
            /** Format: date */
            to?: string;
        };
        AllocationChange: {
            amountOre: string;
            phase: number;
        };
        AllocationEffect: {
            changes: components["schemas"]["AllocationChange"][];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "allocation";
        };
        AllocationExceededTold: {
            availableOre: string;
            /** @enum {string} */
            code: "ALLOCATION_EXCEEDED";
            detail?: string;
            phase: number;
            pointer?: string;
            requestedOre: string;
        };
        AlreadyAnsweredTold: {
            /** @enum {string} */
            code: "ALREADY_ANSWERED";
            detail?: string;
            pointer?: string;
            question: number;
        };
        AlreadyDeclinedTold: {
            /** @enum {string} */
            code: "ALREADY_DECLINED";
            detail?: string;
            pointer?: string;
            provider: string;
        };
        AlreadyEstablishedTold: {
            /** @enum {string} */
            code: "ALREADY_ESTABLISHED";
            detail?: string;
            pointer?: string;
            programme: string;
        };
        AlreadyPendingTold: {
            /** @enum {string} */
            code: "ALREADY_PENDING";
            detail?: string;
            number: number;
            pointer?: string;
            /** @enum {string} */
            what: "amendment" | "reversal";
        };
        AlreadyReceivedTold: {
            /** @enum {string} */
            code: "ALREADY_RECEIVED";
            detail?: string;
            offer: number;
            pointer?: string;
            provider: string;
        };
        AlreadyRegisteredTold: {
            /** @enum {string} */
            code: "ALREADY_REGISTERED";
            detail?: string;
            pointer?: string;
            what: string;
        };
        AlreadyReversedTold: {
            /** @enum {string} */
            code: "ALREADY_REVERSED";
            detail?: string;
            pointer?: string;
            reversal: number;
        };
        AmendApprovalBody: {
            cohorts: components["schemas"]["ApprovedCohortForm"][];
            reason: string;
            /** Format: date */
            reservedUntil?: string;
        };
        AmendContractDraftBody: {
            archiveReference?: string;
            /** @enum {string} */
            basis: "callOff" | "ownTrust" | "specialistAgreement" | "directAward";
            /** @enum {string} */
            cause?: "plannedRollOut" | "other";
            framework?: string;
            /** Format: date */
            from: string;
            includes?: components["schemas"]["IncludesForm"];
            /** Format: uuid */
            inquiry?: string;
            legalBasis?: string;
            lines: components["schemas"]["LineForm"][];
            offer?: number;
            provider: string;
            rationale: string;
            reason?: string;
            /** Format: date */
            to: string;
        } & (({
            basis?: unknown;
        } | unknown) & ({
            basis?: unknown;
        } | unknown) & ({
            basis?: unknown;
        } | unknown) & ({
            basis?: unknown;
        } | unknown));
        AmendDraftBody: {
            archiveReference?: string;
            cohorts: components["schemas"]["CohortForm"][];
            justification: string;
            phase?: number;
            /** Format: uuid */
            replaces?: string;
            waitingData: components["schemas"]["WaitingDataForm"];
        };
        AmendedLineForm: {
            line: number;
            patients: number;
            unitPriceOre?: string;
        };
        AmendInquiryDraftBody: {
            cohorts: components["schemas"]["InquiredCohortForm"][];
            criteria: components["schemas"]["CriterionForm"][];
            invitees: components["schemas"]["InviteeForm"][];
            /** @enum {string} */
            kind: "miniCompetition" | "negotiation" | "specialist" | "ownTrust";
            /** Format: date-time */
            offersUntil: string;
            /** Format: date-time */
            questionsUntil: string;
            reason?: string;
            text: string;
        };
        AmountDiffersTold: {
            amountOre: string;
            /** @enum {string} */
            code: "AMOUNT_DIFFERS";
            detail?: string;
            invoicedOre: string;
            pointer?: string;
        };
        AmountTooLargeTold: {
            amountOre: string;
            /** @enum {string} */
            code: "AMOUNT_TOO_LARGE";
            detail?: string;
            maxOre: string;
            pointer?: string;
        };
        AppropriationEffect: {
            amountOre: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "appropriation";
        };
        AppropriationExceededTold: {
            /** @enum {string} */
            code: "APPROPRIATION_EXCEEDED";
            detail?: string;
            pointer?: string;
            requestedOre: string;
            unallocatedOre: string;
        };
        ApprovedCohortForm: {
            cohort: number;
            patients: number;
            reservedOre: string;
        };
        ApproveRequestBody: {
            cohorts: components["schemas"]["ApprovedCohortForm"][];
            rationale: string;
            /** Format: date */
            reservedUntil?: string;
        };
        AssessRequestBody: {
            assessment: string;
            supply: components["schemas"]["SupplyForm"][];
        };
        AwardDiffersTold: {
            awardedTo?: string;
            awardedUnder?: string;
            /** @enum {string} */
            because: "cohort" | "framework" | "includes" | "patients" | "price" | "provider" | "request";
            /** @enum {string} */
            code: "AWARD_DIFFERS";
            cohort?: number;
            detail?: string;
            framework?: string;
            /** Format: uuid */
            inquiry: string;
            line?: number;
            offer: number;
            offeredOre?: string;
            patients?: number;
            pointer?: string;
            provider?: string;
            room?: number;
            unitPriceOre?: string;
        };
        AwardForm: {
            cohort: number;
            offer: number;
            patients: number;
        };
        AwardInquiryBody: {
            awards: components["schemas"]["AwardForm"][];
            declines: components["schemas"]["DeclineForm"][];
            rationale: string;
            reason?: string;
        };
        AwardRequiredTold: {
            /** @enum {string} */
            code: "AWARD_REQUIRED";
            detail?: string;
            framework: string;
            pointer?: string;
        };
        BackdatedTold: {
            /** @enum {string} */
            code: "BACKDATED";
            /** Format: date */
            date: string;
            detail?: string;
            pointer?: string;
            /** Format: date */
            today: string;
        };
        BeforeConfirmationTold: {
            /** @enum {string} */
            code: "BEFORE_CONFIRMATION";
            /** Format: date */
            confirmedOn: string;
            /** Format: date */
            date: string;
            detail?: string;
            pointer?: string;
        };
        BeforeReferralTold: {
            /** @enum {string} */
            code: "BEFORE_REFERRAL";
            /** Format: date */
            deliveredOn: string;
            detail?: string;
            line: number;
            patients: number;
            pointer?: string;
            remaining: number;
        };
        BelowUseTold: {
            /** @enum {string} */
            code: "BELOW_USE";
            cohort?: number;
            detail?: string;
            inUse: string;
            line?: number;
            phase?: number;
            pointer?: string;
            requested: string;
        };
        BodyNotCompetentTold: {
            allowed: string[];
            body: string;
            /** @enum {string} */
            code: "BODY_NOT_COMPETENT";
            detail?: string;
            kind: string;
            pointer?: string;
        };
        CarryOverEffect: {
            amountOre: string;
            fromYear: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "carryOver";
            toYear: number;
        };
        CeilingExceededTold: {
            /** @enum {string} */
            code: "CEILING_EXCEEDED";
            detail?: string;
            pointer?: string;
            remainingOre: string;
            requestedOre: string;
        };
        ChangesNothingTold: {
            /** @enum {string} */
            code: "CHANGES_NOTHING";
            detail?: string;
            pointer?: string;
            /** @enum {string} */
            what: "allocation" | "amendment" | "appropriation" | "approval" | "carryOver" | "credit" | "draw" | "framework" | "priority" | "provider" | "ranking" | "referenceData" | "return" | "specialistQuota" | "yearFrame";
        };
        CodeOverlapsTold: {
            /** @enum {string} */
            code: "CODE_OVERLAPS";
            detail?: string;
            /** Format: date */
            from: string;
            pointer?: string;
            /** Format: date */
            to?: string;
            value: string;
        };
        CodeRepeatedTold: {
            /** @enum {string} */
            code: "CODE_REPEATED";
            detail?: string;
            pointer?: string;
            value: string;
        };
        CodeRetiredTold: {
            /** @enum {string} */
            code: "CODE_RETIRED";
            detail?: string;
            pointer?: string;
            value: string;
        };
        CodeUnknownTold: {
            /** @enum {string} */
            code: "CODE_UNKNOWN";
            detail?: string;
            pointer?: string;
            value: string;
        };
        CohortCoveredTold: {
            approved: number;
            awarded?: number;
            /** @enum {string} */
            code: "COHORT_COVERED";
            cohort: number;
            contracted: number;
            detail?: string;
            patients: number;
            pointer?: string;
        };
        CohortForm: {
            breachedPatients: number;
            /** Format: date */
            latestTreatmentOn: string;
            longestWaitWeeks: number;
            patients: number;
            procedure: string;
            specialty: string;
            /** @enum {string} */
            urgency: "A" | "B" | "C";
        };
        CohortMissingTold: {
            /** @enum {string} */
            code: "COHORT_MISSING";
            cohorts: number[];
            detail?: string;
            pointer?: string;
        };
        CohortRepeatedTold: {
            /** @enum {string} */
            code: "COHORT_REPEATED";
            cohort: number;
            detail?: string;
            pointer?: string;
        };
        CohortUnknownTold: {
            /** @enum {string} */
            code: "COHORT_UNKNOWN";
            cohort: number;
            detail?: string;
            pointer?: string;
        };
        CommandRecord: {
            actor: string;
            bodyHash?: string;
            code?: string;
            command: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            decidedAt: string;
            etag: string;
            /** @constant */
            hidden?: true;
            id: string;
            judgedOn?: {
                stream: string;
                version: number;
            }[];
            judgedOnAbsent?: string[];
            judgedOnCount?: number;
            made?: string;
            organisation: string;
            /** @enum {string} */
            outcome: "accepted" | "denied" | "refused";
            position: string;
            /** @enum {string} */
            role?: "attestant" | "audit-leader" | "auditor" | "budget-holder" | "clock" | "invoice-gateway" | "operator" | "payer" | "programme-secretary" | "regional-medical-director" | "regional-officer" | "trust-coordinator" | "trust-medical-director";
            target?: string;
            /** @enum {string} */
            type: "AmendApproval" | "AmendContractDraft" | "AmendDraft" | "AmendInquiryDraft" | "AnnulAward" | "ApproveCredit" | "ApproveInvoice" | "ApproveRequest" | "AssessRequest" | "AttestInvoice" | "AwardInquiry" | "CancelInquiry" | "CloseInquiry" | "ConfirmAmendment" | "ConfirmContract" | "ConfirmContractReversal" | "ConfirmInvoiceReversal" | "ConfirmReservationReversal" | "CorrectDraw" | "CorrectProvider" | "CorrectReturn" | "CounterOffer" | "CountersignDecision" | "DeclareCapacity" | "DeclareRecusal" | "DeclineAmendment" | "DeclineContract" | "DeclineContractReversal" | "DeclineDecision" | "DeclineInvoiceReversal" | "DeclineReservationReversal" | "DiscardContract" | "DiscardDraft" | "DiscardInquiry" | "DisputeInvoice" | "DraftContract" | "DraftInquiry" | "DraftRequest" | "DrawReferrals" | "EndProvider" | "EstablishProgramme" | "EvaluateOffer" | "ExpireOffer" | "ExtendDeadline" | "LapseContract" | "LapseReservation" | "LiftRecusal" | "MatchInvoice" | "OpenOffer" | "OverridePriority" | "ProposeAmendment" | "ProposeContractReversal" | "ProposeInvoiceReversal" | "ProposeReservationReversal" | "PublishAnswer" | "RankRequests" | "ReceiveInvoice" | "ReceiveOffer" | "RecordAcceptance" | "RecordContact" | "RecordDecision" | "RecordDispatch" | "RecordNoOffer" | "RecordPayment" | "RecordQuestion" | "RecordRefund" | "RecusePerson" | "RegisterCredit" | "RegisterFramework" | "RegisterInvoice" | "RegisterProvider" | "ReinstateProvider" | "RejectCredit" | "RejectInvoice" | "RejectRequest" | "ReleaseReservation" | "ReportDelivery" | "ReportReturned" | "ResolveDispute" | "ReturnRequest" | "ReviseOffer" | "RevokeDelegation" | "SendInquiry" | "SettleContract" | "SubmitRequest" | "SuspendProvider" | "TerminateContract" | "UnverifyDelivery" | "VerifyDelivery" | "WithdrawAmendment" | "WithdrawContractReversal" | "WithdrawDecision" | "WithdrawDelivery" | "WithdrawInvoiceReversal" | "WithdrawOffer" | "WithdrawRequest" | "WithdrawReservationReversal";
            /** Format: date-time */
            updatedAt: string;
            violations?: components["schemas"]["RecordedViolation"][];
            violationsCount?: number;
        };
        Contract: {
            acceptance?: {
                /** Format: date */
                acceptedOn: string;
                /** Format: date-time */
                at: string;
                by: string;
                documentSha256: string;
            };
            amendments: {
                acceptance?: {
                    /** Format: date */
                    acceptedOn: string;
                    documentSha256: string;
                };
                amendment: number;
                confirmed?: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                    flags: (components["schemas"]["AfterLatestDateflags"] | components["schemas"]["OverCapacityflags"] | components["schemas"]["OwnCapacityLeftflags"])[];
                    grant?: {
                        holder: string;
                        limitOre?: string;
                        version: number;
                    };
                };
                declined?: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                    reason: string;
                };
                etag: string;
                /** Format: date */
                from?: string;
                legalBasis?: {
                    code: string;
                    /** Format: date */
                    from: string;
                    /** @enum {string} */
                    list: "declineReason" | "endOfWait" | "legalBasis" | "priorityRule" | "procedure" | "procurementThreshold" | "recusalGround" | "specialistQuota" | "specialty" | "trust";
                    verified: boolean;
                };
                lines: {
                    line: number;
                    patients: number;
                    unitPriceOre?: string;
                }[];
                newLines: {
                    cohort: number;
                    /** @enum {string} */
                    fundingBasis: "internalSettlement" | "packagePrice" | "tariffRefund";
                    line: number;
                    patients: number;
                    procedure: string;
                    specialty: string;
                    unitPriceOre: string;
                }[];
                proposed: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                };
                reason: string;
                /** @enum {string} */
                status: "confirmed" | "dropped" | "proposed" | "reversed" | "withdrawn";
                /** Format: date */
                to?: string;
            }[];
            archiveReference?: string;
            /** @enum {string} */
            basis: "callOff" | "directAward" | "ownTrust" | "specialistAgreement";
            /** @enum {string} */
            cause?: "other" | "plannedRollOut";
            committedOre: string;
            confirmed?: {
                /** Format: date-time */
                at: string;
                by: string;
                flags: (components["schemas"]["AfterLatestDateflags"] | components["schemas"]["OverCapacityflags"] | components["schemas"]["OwnCapacityLeftflags"])[];
                grant: {
                    holder: string;
                    limitOre?: string;
                    version: number;
                };
                /** Format: date */
                on: string;
            };
            /** Format: uuid */
            contract: string;
            /** Format: date-time */
            createdAt: string;
            declined?: {
                /** Format: date-time */
                at: string;
                by: string;
                reason: string;
            };
            deliveries: {
                closed?: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                };
                /** Format: date */
                deliveredOn: string;
                delivery: number;
                etag: string;
                line: number;
                minutesOutsideOrdinary?: number;
                patients: number;
                reported: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                };
                /** @enum {string} */
                status: "reported" | "verified" | "withdrawn";
                unverified: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                    reason: string;
                }[];
                used: number;
            }[];
            drafted: {
                /** Format: date-time */
                at: string;
                by: string;
            };
            draws: {
                /** Format: date-time */
                at: string;
                corrections: {
                    /** Format: date-time */
                    at: string;
                    patients: number;
                    reason: string;
                }[];
                draw: number;
                /** Format: date */
                drawnOn: string;
                line: number;
                patients: number;
            }[];
            entries?: {
                code: string;
                /** Format: date */
                from: string;
                /** @enum {string} */
                list: "declineReason" | "endOfWait" | "legalBasis" | "priorityRule" | "procedure" | "procurementThreshold" | "recusalGround" | "specialistQuota" | "specialty" | "trust";
                verified: boolean;
            }[];
            etag: string;
            everConfirmed: boolean;
            expendedOre: string;
            framework?: string;
            /** Format: date */
            from: string;
            /** Format: uuid */
            id: string;
            includes?: {
                /** @enum {string} */
                complications: "excluded" | "included";
                /** @enum {string} */
                followUps: "excluded" | "included";
                returnToPublic: string;
            };
            /** Format: uuid */
            inquiry?: string;
            invoices: {
                credits: {
                    credit: string;
                    lines: {
                        coveredOre: string;
                        excessOre: string;
                        line: number;
                        patients: number;
                    }[];
                    /** @enum {string} */
                    to: "available" | "committed" | "unallocated";
                    uses: {
                        delivery: number;
                        line: number;
                        patients: number;
                    }[];
                }[];
                expended: {
                    amountOre: string;
                    excessOre?: string;
                    line: number;
                }[];
                invoice: string;
                lines: {
                    excessOre?: string;
                    line: number;
                    patients: number;
                }[];
                /** @enum {string} */
                status: "approved" | "attested" | "credited" | "paid" | "registered" | "rejected" | "unmatched";
                uses: {
                    delivery: number;
                    line: number;
                    patients: number;
                }[];
            }[];
            /** Format: date-time */
            lapsedAt?: string;
            legalBasis?: string;
            lines: {
                attested: number;
                cohort: number;
                committedOre: string;
                expendedOre: string;
                /** @enum {string} */
                fundingBasis: "internalSettlement" | "packagePrice" | "tariffRefund";
                invoiced: number;
                line: number;
                patients: number;
                procedure: string;
                referred: number;
                reported: number;
                returned: number;
                specialty: string;
                unitPriceOre: string;
                verified: number;
            }[];
            needsAcceptance: boolean;
            offer?: number;
            parts: {
                actor: string;
                /** @enum {string} */
                part: "accept" | "approve" | "attest" | "award" | "confirm" | "draft" | "match" | "pay" | "propose" | "refund" | "register" | "reject" | "rejectCredit" | "report" | "reversePayment" | "settle" | "terminate" | "unverify" | "verify";
            }[];
            phase: number;
            programme: string;
            provider: string;
            rationale: string;
            reason?: string;
            redrafted?: {
                /** Format: date-time */
                at: string;
                by: string;
            };
            reference: string;
            /** Format: uuid */
            request: string;
            requestReference: string;
            returns: {
                /** Format: date-time */
                at: string;
                corrections: {
                    /** Format: date-time */
                    at: string;
                    patients: number;
                    reason: string;
                }[];
                endOfWaitCode: string;
                line: number;
                patients: number;
                return: number;
            }[];
            reversals: {
                amendment?: number;
                closed?: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                };
                declined?: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                    reason: string;
                };
                etag: string;
                /** @enum {string} */
                of: "amendment" | "commitment" | "settlement";
                proposed: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                };
                reason: string;
                reversal: number;
                /** @enum {string} */
                status: "confirmed" | "dropped" | "proposed" | "withdrawn";
            }[];
            settled?: {
                /** Format: date-time */
                at: string;
                by: string;
                reason?: string;
                uninvoiced: {
                    line: number;
                    patients: number;
                }[];
            };
            /** @enum {string} */
            status: "confirmed" | "discarded" | "drafted" | "lapsed" | "settled" | "terminated";
            terminated?: {
                /** Format: date-time */
                at: string;
                by: string;
                reason: string;
            };
            /** Format: date */
            to: string;
            totalOre: string;
            trust: string;
            /** Format: date-time */
            updatedAt: string;
        };
        ContractDependant: {
            /** Format: uuid */
            contract: string;
            /** @enum {string} */
            kind: "contract";
            status: string;
        };
        ContractNotConfirmedMismatch: {
            /** @enum {string} */
            code: "CONTRACT_NOT_CONFIRMED";
            status: string;
        };
        ContractOutside: {
            /** Format: uuid */
            contract: string;
            /** @enum {string} */
            kind: "contract";
            phase: number;
        };
        CorrectionBody: {
            patients: number;
            reason: string;
        };
        CorrectProviderBody: {
            legalEntity?: string;
            name?: string;
        };
        CounterOfferBody: {
            lines: components["schemas"]["WishedLineForm"][];
            text: string;
            /** Format: date */
            validUntil?: string;
        };
        Credit: {
            amountOre: string;
            approved?: {
                /** Format: date */
                approvedOn: string;
                /** Format: date-time */
                at: string;
                by: string;
                receivableOre: string;
            };
            /** Format: uuid */
            contract: string;
            contractReference: string;
            /** Format: date-time */
            createdAt: string;
            credit: string;
            /** Format: date */
            creditDate: string;
            etag: string;
            id: string;
            invoice: string;
            lines: {
                amountOre: string;
                line: number;
                patients: number;
            }[];
            number: string;
            phase: number;
            programme: string;
            reason: string;
            registered: {
                /** Format: date-time */
                at: string;
                by: string;
            };
            rejected?: {
                /** Format: date-time */
                at: string;
                by: string;
                reason: string;
            };
            /** Format: uuid */
            request: string;
            requestReference: string;
            reversed?: {
                /** Format: date-time */
                at: string;
                by: string;
                reversal: number;
            };
            /** @enum {string} */
            status: "approved" | "registered" | "rejected";
            supplier: string;
            trust: string;
            /** Format: date-time */
            updatedAt: string;
        };
        CreditDependant: {
            credit: string;
            invoice: string;
            /** @enum {string} */
            kind: "credit";
        };
        CreditExceedsTold: {
            amountOre: string;
            /** @enum {string} */
            code: "CREDIT_EXCEEDS";
            detail?: string;
            excessOre?: string;
            line: number;
            patients: number;
            pointer?: string;
            remainingOre: string;
            remainingPatients: number;
        };
        CreditLineForm: {
            amountOre: string;
            line: number;
            patients: number;
        };
        CriteriaWeightsTold: {
            /** @enum {string} */
            code: "CRITERIA_WEIGHTS";
            detail?: string;
            pointer?: string;
            prices: number;
            sum: number;
        };
        CriterionForm: {
            criterion: string;
            description: string;
            weight: number;
        };
        CriterionMissingTold: {
            /** @enum {string} */
            code: "CRITERION_MISSING";
            criteria: string[];
            detail?: string;
            pointer?: string;
        };
        CriterionNotAnnouncedTold: {
            announced: string[];
            /** @enum {string} */
            code: "CRITERION_NOT_ANNOUNCED";
            detail?: string;
            pointer?: string;
        };
        CriterionRepeatedTold: {
            /** @enum {string} */
            code: "CRITERION_REPEATED";
            criterion: string;
            detail?: string;
            pointer?: string;
        };
        DateInFutureTold: {
            /** @enum {string} */
            code: "DATE_IN_FUTURE";
            /** Format: date */
            date: string;
            detail?: string;
            pointer?: string;
            /** Format: date */
            today: string;
        };
        DateInPastTold: {
            /** @enum {string} */
            code: "DATE_IN_PAST";
            /** Format: date */
            date: string;
            detail?: string;
            pointer?: string;
            /** Format: date */
            today: string;
        };
        DeadlineInvalidTold: {
            /** Format: date-time */
            after: string;
            /** @enum {string} */
            code: "DEADLINE_INVALID";
            /** Format: date-time */
            deadline: string;
            detail?: string;
            pointer?: string;
        };
        DeadlinePassedTold: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            code: "DEADLINE_PASSED";
            /** Format: date-time */
            deadline: string;
            detail?: string;
            /** Format: date-time */
            from?: string;
            pointer?: string;
        };
        DeadlinePoints: {
            points: number;
            weeksMax: number;
        };
        Decision: {
            /** @enum {string} */
            body: "board" | "chiefExecutive" | "regionalDepartment";
            caseNumber: string;
            closed?: {
                /** Format: date-time */
                at: string;
                by: string;
            };
            /** Format: date-time */
            createdAt: string;
            /** Format: date */
            decidedOn: string;
            /** Format: uuid */
            decision: string;
            effect: components["schemas"]["Effect"];
            etag: string;
            /** Format: uuid */
            id: string;
            outside?: {
                /** @enum {string} */
                as: "foreseen" | "left";
                contracts: number;
                items: components["schemas"]["Outside"][];
                requests: number;
            };
            programme: string;
            reason?: string;
            recorded: {
                /** Format: date-time */
                at: string;
                by: string;
            };
            reference: string;
            /** @enum {string} */
            status: "countersigned" | "declined" | "recorded" | "withdrawn";
            /** Format: date-time */
            updatedAt: string;
        };
        DeclareCapacityBody: {
            fromWeek: string;
            specialty: string;
            toWeek: string;
            weeklyPatients: number;
        };
        DeclineForm: {
            declineReason: string;
            offer: number;
            reason: string;
        };
        DeclineReasonReferencePage: {
            changes: number;
            items: {
                code: string;
                /** Format: date */
                from: string;
                name: string;
                names: {
                    en: string;
                    nb: string;
                    nn: string;
                };
                source: string;
                /** Format: date */
                to?: string;
                verified: boolean;
            }[];
            /** @enum {string} */
            list: "declineReason";
            next?: string;
        };
        Delegation: {
            /** Format: date-time */
            createdAt: string;
            etag: string;
            grants: {
                contractLimitOre: string;
                /** Format: uuid */
                decision: string;
                /** Format: date */
                from: string;
                revoked?: {
                    /** Format: date-time */
                    at: string;
                    reason: string;
                };
                /** Format: date */
                to: string;
                version: number;
                virementLimitOre: string;
            }[];
            holder: string;
            id: string;
            /** Format: date-time */
            updatedAt: string;
        };
        DelegationEffect: {
            contractLimitOre: string;
            /** Format: date */
            from: string;
            holder: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "delegation";
            /** Format: date */
            to: string;
            virementLimitOre: string;
        };
        DeliveryDependant: {
            /** @enum {string} */
            kind: "delivery";
            number: number;
        };
        DeliveryUsedTold: {
            /** @enum {string} */
            code: "DELIVERY_USED";
            delivery: number;
            detail?: string;
            pointer?: string;
            used: number;
        };
        DependedOnTold: {
            /** @enum {string} */
            code: "DEPENDED_ON";
            count: number;
            detail?: string;
            on: (components["schemas"]["AcceptanceDependant"] | components["schemas"]["ContractDependant"] | components["schemas"]["CreditDependant"] | components["schemas"]["DeliveryDependant"] | components["schemas"]["DrawDependant"] | components["schemas"]["InquiryDependant"] | components["schemas"]["InvoiceDependant"] | components["schemas"]["MovementDependant"] | components["schemas"]["ReturnDependant"] | components["schemas"]["SettlementDependant"])[];
            pointer?: string;
        };
        DisputedTold: {
            /** @enum {string} */
            code: "DISPUTED";
            detail?: string;
            invoice: string;
            pointer?: string;
        };
        DraftContractBody: {
            archiveReference?: string;
            /** @enum {string} */
            basis: "callOff" | "ownTrust" | "specialistAgreement" | "directAward";
            /** @enum {string} */
            cause?: "plannedRollOut" | "other";
            framework?: string;
            /** Format: date */
            from: string;
            includes?: components["schemas"]["IncludesForm"];
            /** Format: uuid */
            inquiry?: string;
            legalBasis?: string;
            lines: components["schemas"]["LineForm"][];
            offer?: number;
            provider: string;
            rationale: string;
            reason?: string;
            /** Format: uuid */
            request: string;
            /** Format: date */
            to: string;
        } & (({
            basis?: unknown;
        } | unknown) & ({
            basis?: unknown;
        } | unknown) & ({
            basis?: unknown;
        } | unknown) & ({
            basis?: unknown;
        } | unknown));
        DraftInquiryBody: {
            cohorts: components["schemas"]["InquiredCohortForm"][];
            criteria: components["schemas"]["CriterionForm"][];
            invitees: components["schemas"]["InviteeForm"][];
            /** @enum {string} */
            kind: "miniCompetition" | "negotiation" | "specialist" | "ownTrust";
            /** Format: date-time */
            offersUntil: string;
            /** Format: date-time */
            questionsUntil: string;
            reason?: string;
            /** Format: uuid */
            request: string;
            text: string;
        };
        DraftRequestBody: {
            archiveReference?: string;
            cohorts: components["schemas"]["CohortForm"][];
            justification: string;
            phase: number;
            /** Format: uuid */
            replaces?: string;
            waitingData: components["schemas"]["WaitingDataForm"];
        };
        DrainsOwnTrustsAwardFlag: {
            /** @enum {string} */
            flag: "drainsOwnTrusts";
            percent: number;
        };
        DrawDependant: {
            /** @enum {string} */
            kind: "draw";
            number: number;
        };
        DrawReferralsBody: {
            /** Format: date */
            drawnOn: string;
            line: number;
            patients: number;
        };
        DryRun: {
            amounts?: {
                afterOre: string;
                beforeOre: string;
                changeOre: string;
                /** @enum {string} */
                figure: "allocated" | "appropriated" | "available" | "committed" | "expended" | "paid" | "receivable" | "reserved" | "unallocated";
                phase?: number;
                programme: string;
            }[];
            counts: {
                after: number;
                before: number;
                change: number;
                /** @enum {string} */
                figure: "approved" | "contracted" | "referred" | "requested" | "returned" | "treated";
                phase: number;
                programme: string;
                specialty: string;
                trust: string;
            }[];
            /** Format: date-time */
            decidedAt: string;
            /** @constant */
            dryRun: true;
            etag?: string;
            events: string[];
            flags?: {
                [key: string]: unknown;
            }[];
            id?: string;
            number?: number;
            /** @enum {string} */
            outcome: "accepted";
            position: string;
            reference?: string;
            resource?: string;
            /** @enum {string} */
            type: "AmendApproval" | "AmendContractDraft" | "AmendDraft" | "AmendInquiryDraft" | "AnnulAward" | "ApproveCredit" | "ApproveInvoice" | "ApproveRequest" | "AssessRequest" | "AttestInvoice" | "AwardInquiry" | "CancelInquiry" | "CloseInquiry" | "ConfirmAmendment" | "ConfirmContract" | "ConfirmContractReversal" | "ConfirmInvoiceReversal" | "ConfirmReservationReversal" | "CorrectDraw" | "CorrectProvider" | "CorrectReturn" | "CounterOffer" | "CountersignDecision" | "DeclareCapacity" | "DeclareRecusal" | "DeclineAmendment" | "DeclineContract" | "DeclineContractReversal" | "DeclineDecision" | "DeclineInvoiceReversal" | "DeclineReservationReversal" | "DiscardContract" | "DiscardDraft" | "DiscardInquiry" | "DisputeInvoice" | "DraftContract" | "DraftInquiry" | "DraftRequest" | "DrawReferrals" | "EndProvider" | "EstablishProgramme" | "EvaluateOffer" | "ExtendDeadline" | "LiftRecusal" | "MatchInvoice" | "OpenOffer" | "OverridePriority" | "ProposeAmendment" | "ProposeContractReversal" | "ProposeInvoiceReversal" | "ProposeReservationReversal" | "PublishAnswer" | "RankRequests" | "ReceiveInvoice" | "ReceiveOffer" | "RecordAcceptance" | "RecordContact" | "RecordDecision" | "RecordDispatch" | "RecordNoOffer" | "RecordPayment" | "RecordQuestion" | "RecordRefund" | "RecusePerson" | "RegisterCredit" | "RegisterFramework" | "RegisterInvoice" | "RegisterProvider" | "ReinstateProvider" | "RejectCredit" | "RejectInvoice" | "RejectRequest" | "ReleaseReservation" | "ReportDelivery" | "ReportReturned" | "ResolveDispute" | "ReturnRequest" | "ReviseOffer" | "RevokeDelegation" | "SendInquiry" | "SettleContract" | "SubmitRequest" | "SuspendProvider" | "TerminateContract" | "UnverifyDelivery" | "VerifyDelivery" | "WithdrawAmendment" | "WithdrawContractReversal" | "WithdrawDecision" | "WithdrawDelivery" | "WithdrawInvoiceReversal" | "WithdrawOffer" | "WithdrawRequest" | "WithdrawReservationReversal";
        };
        DuplicateTold: {
            /** @enum {string} */
            code: "DUPLICATE";
            /** Format: uuid */
            contract?: string;
            credit?: string;
            detail?: string;
            invoice: string;
            number: string;
            pointer?: string;
            status: string;
        };
        EditionUnknownTold: {
            /** @enum {string} */
            code: "EDITION_UNKNOWN";
            detail?: string;
            edition: number;
            editions: number;
            pointer?: string;
        };
        Effect: components["schemas"]["AppropriationEffect"] | components["schemas"]["AllocationEffect"] | components["schemas"]["PlanEffect"] | components["schemas"]["PhaseStepEffect"] | components["schemas"]["VirementEffect"] | components["schemas"]["ExceptionEffect"] | components["schemas"]["ExceptionEndEffect"] | components["schemas"]["DelegationEffect"] | components["schemas"]["ReferenceDataEffect"] | components["schemas"]["FrameworkEffect"] | components["schemas"]["SpecialistQuotaEffect"] | components["schemas"]["ToleranceEffect"] | components["schemas"]["YearFrameEffect"] | components["schemas"]["ProgrammeClosedEffect"] | components["schemas"]["ProgrammeReopenedEffect"] | components["schemas"]["CarryOverEffect"];
        EndingForm: {
            code: string;
            /** Format: date */
            to: string;
        };
        EndOfWaitReferencePage: {
            changes: number;
            items: {
                code: string;
                /** Format: date */
                from: string;
                name: string;
                names: {
                    en: string;
                    nb: string;
                    nn: string;
                };
                source: string;
                /** Format: date */
                to?: string;
                verified: boolean;
            }[];
            /** @enum {string} */
            list: "endOfWait";
            next?: string;
        };
        EnterNameBody: {
            name: string;
        };
        EntryNames: {
            en: string;
            nb: string;
            nn: string;
        };
        EstablishProgrammeBody: {
            caseNumber: string;
            name: string;
        };
        EvaluateOfferBody: {
            scores: components["schemas"]["ScoreForm"][];
        };
        Event: {
            commit: {
                count: number;
                /** Format: uuid */
                id: string;
                index: number;
            };
            data: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            id: string;
            meta: {
                [key: string]: string;
            };
            position: string;
            /** Format: date-time */
            recordedAt: string;
            schemaVersion: number;
            stream: string;
            type: string;
            version: number;
        };
        ExceptionEffect: {
            /** Format: date */
            from: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "exception";
            phase: number;
            /** Format: date */
            to: string;
            trust: string;
        };
        ExceptionEndEffect: {
            /** Format: uuid */
            exception: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "exceptionEnd";
        };
        ExtendDeadlineBody: {
            /** Format: date-time */
            offersUntil: string;
            reason: string;
        };
        ForeseeableCauseTold: {
            cause: string;
            /** @enum {string} */
            code: "FORESEEABLE_CAUSE";
            detail?: string;
            legalBasis: string;
            pointer?: string;
        };
        FormFieldMissingUnknownFieldHeaderParameterUnknownParameterBeyondLogPathHttpTold: {
            /** @enum {string} */
            code: "BEYOND_LOG" | "FIELD_MISSING" | "FORM" | "HEADER" | "HTTP" | "PARAMETER" | "PATH" | "UNKNOWN_FIELD" | "UNKNOWN_PARAMETER";
            column?: number;
            detail: string;
            head?: string;
            line?: number;
            parameter?: string;
            path?: string;
            pointer?: string;
        };
        Framework: {
            agreementNumber: string;
            /** @enum {string} */
            callOffRule: "direct" | "miniCompetition";
            ceilingOre: string;
            changes: {
                /** Format: date-time */
                at: string;
                /** Format: uuid */
                decision: string;
            }[];
            /** Format: date-time */
            createdAt: string;
            drawnOre: string;
            draws: {
                amountOre: string;
                /** Format: uuid */
                contract: string;
            }[];
            etag: string;
            framework: string;
            /** Format: date */
            from: string;
            id: string;
            prices: {
                /** Format: date */
                from: string;
                procedure: string;
                /** Format: date */
                to: string;
                unitPriceOre: string;
            }[];
            procedures: string[];
            provider: string;
            remainingOre: string;
            title: string;
            /** Format: date */
            to: string;
            /** Format: date-time */
            updatedAt: string;
        };
        FrameworkEffect: {
            ceilingOre?: string;
            framework: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "framework";
            prices?: components["schemas"]["ListPriceForm"][];
            procedures?: string[];
            reason: string;
            /** Format: date */
            to?: string;
        };
        FundingBasisTold: {
            allowed: string[];
            basis: string;
            /** @enum {string} */
            code: "FUNDING_BASIS";
            detail?: string;
            fundingBasis?: string;
            line?: number;
            pointer?: string;
            providerKind: string;
        };
        HasContractTold: {
            /** @enum {string} */
            code: "HAS_CONTRACT";
            contracts: string[];
            count: number;
            detail?: string;
            pointer?: string;
        };
        HasInquiryTold: {
            /** @enum {string} */
            code: "HAS_INQUIRY";
            count: number;
            detail?: string;
            inquiries: string[];
            pointer?: string;
        };
        HasOfferTold: {
            /** @enum {string} */
            code: "HAS_OFFER";
            detail?: string;
            offer: number;
            pointer?: string;
            provider: string;
        };
        HiddenViolation: {
            /** @enum {string} */
            code: "HIDDEN";
        };
        IncludesForm: {
            /** @enum {string} */
            complications: "included" | "excluded";
            /** @enum {string} */
            followUps: "included" | "excluded";
            returnToPublic: string;
        };
        InquiredCohortForm: {
            cohort: number;
            patients: number;
        };
        Inquiry: {
            award?: {
                /** Format: date-time */
                at: string;
                /** Format: date */
                awardedOn: string;
                by: string;
                rationale: string;
                reason?: string;
            };
            cancelled?: {
                /** Format: date-time */
                at: string;
                by: string;
                reason: string;
            };
            closed?: {
                /** Format: date-time */
                at: string;
                by: string;
                /** Format: date-time */
                closedAt: string;
            };
            cohorts: {
                cohort: number;
                /** Format: date */
                latestTreatmentOn: string;
                patients: number;
                procedure: string;
                specialty: string;
            }[];
            /** Format: date-time */
            createdAt: string;
            criteria: {
                criterion: string;
                description: string;
                weight: number;
            }[];
            discarded?: {
                /** Format: date-time */
                at: string;
                by: string;
            };
            drafted: {
                /** Format: date-time */
                at: string;
                by: string;
            };
            editions: {
                /** Format: date-time */
                at: string;
                documentVersion: number;
                edition: number;
                sha256: {
                    nb: string;
                    nn: string;
                };
            }[];
            etag: string;
            extensions: {
                /** Format: date-time */
                at: string;
                by: string;
                edition: number;
                /** Format: date-time */
                offersUntil: string;
                reason: string;
            }[];
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            inquiry: string;
            invitees: {
                dispatches: {
                    /** @enum {string} */
                    channel: "handed" | "letter" | "mail" | "portal";
                    edition: number;
                    recorded: {
                        /** Format: date-time */
                        at: string;
                        by: string;
                    };
                    /** Format: date-time */
                    sentAt: string;
                    sha256: string;
                }[];
                framework?: string;
                noOffer?: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                    reason: string;
                };
                provider: string;
            }[];
            /** @enum {string} */
            kind: "miniCompetition" | "negotiation" | "ownTrust" | "specialist";
            offers: {
                annulled?: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                    reason: string;
                };
                award?: {
                    /** Format: date */
                    awardedOn: string;
                    cohorts: {
                        cohort: number;
                        patients: number;
                        unitPriceOre: string;
                        usedPatients: number;
                    }[];
                    contracts: {
                        cohorts: {
                            cohort: number;
                            patients: number;
                        }[];
                        /** Format: uuid */
                        contract: string;
                    }[];
                    flags: (components["schemas"]["AfterLatestDateAwardFlag"] | components["schemas"]["DrainsOwnTrustsAwardFlag"] | components["schemas"]["OverCapacityAwardFlag"])[];
                    includes: {
                        /** @enum {string} */
                        complications: "excluded" | "included";
                        /** @enum {string} */
                        followUps: "excluded" | "included";
                        returnToPublic: string;
                    };
                    score: {
                        parts: {
                            criterion: string;
                            score: number;
                        }[];
                        total: number;
                    };
                    version: number;
                };
                counterOffers: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                    lines: {
                        cohort: number;
                        /** Format: date */
                        firstStartOn?: string;
                        /** Format: date */
                        lastCompletionOn?: string;
                        patients?: number;
                        unitPriceOre?: string;
                        weeklyPatients?: number;
                    }[];
                    text: string;
                    /** Format: date */
                    validUntil?: string;
                    version: number;
                }[];
                decline?: {
                    declineReason: {
                        code: string;
                        /** Format: date */
                        from: string;
                        /** @enum {string} */
                        list: "declineReason" | "endOfWait" | "legalBasis" | "priorityRule" | "procedure" | "procurementThreshold" | "recusalGround" | "specialistQuota" | "specialty" | "trust";
                        verified: boolean;
                    };
                    reason: string;
                    score: {
                        parts: {
                            criterion: string;
                            score: number;
                        }[];
                        total: number;
                    };
                    version: number;
                };
                etag: string;
                evaluations: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                    scores: {
                        criterion: string;
                        points: number;
                        reason: string;
                    }[];
                    version: number;
                }[];
                /** Format: date-time */
                expiredAt?: string;
                offer: number;
                opened?: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                };
                provider: string;
                received: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                    documentSha256: string;
                    /** Format: date-time */
                    receivedAt: string;
                };
                /** @enum {string} */
                status: "annulled" | "awarded" | "countered" | "declined" | "expired" | "opened" | "received" | "revised" | "withdrawn";
                versions: {
                    documentSha256: string;
                    stated: {
                        /** Format: date-time */
                        at: string;
                        by: string;
                    };
                    terms: {
                        includes: {
                            /** @enum {string} */
                            complications: "excluded" | "included";
                            /** @enum {string} */
                            followUps: "excluded" | "included";
                            returnToPublic: string;
                        };
                        lines: {
                            cohort: number;
                            /** Format: date */
                            firstStartOn: string;
                            /** Format: date */
                            lastCompletionOn: string;
                            patients: number;
                            unitPriceOre: string;
                            weeklyPatients: number;
                        }[];
                        staffing: {
                            agency: number;
                            alsoEmployedByTrusts: number;
                            ownEmployees: number;
                        };
                        /** Format: date */
                        validUntil: string;
                    };
                    version: number;
                }[];
                withdrawn?: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                    reason: string;
                };
            }[];
            /** Format: date-time */
            offersUntil: string;
            phase: number;
            preparers: string[];
            programme: string;
            questions: {
                answered?: {
                    answer: string;
                    /** Format: date-time */
                    at: string;
                    by: string;
                    edition: number;
                };
                asked: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                };
                from: string;
                question: number;
                text: string;
            }[];
            /** Format: date-time */
            questionsUntil: string;
            reason?: string;
            redrafted?: {
                /** Format: date-time */
                at: string;
                by: string;
            };
            reference: string;
            /** Format: uuid */
            request: string;
            requestReference: string;
            sent?: {
                /** Format: date-time */
                at: string;
                buyer: string;
                by: string;
                /** Format: date-time */
                sentAt: string;
            };
            /** @enum {string} */
            status: "awarded" | "cancelled" | "closed" | "discarded" | "draft" | "sent";
            text: string;
            trust: string;
            /** Format: date-time */
            updatedAt: string;
        };
        InquiryDependant: {
            /** Format: uuid */
            inquiry: string;
            /** @enum {string} */
            kind: "inquiry";
        };
        InviteeForm: {
            framework?: string;
            provider: string;
        };
        InviteeRepeatedTold: {
            /** @enum {string} */
            code: "INVITEE_REPEATED";
            detail?: string;
            pointer?: string;
            provider: string;
        };
        Invoice: {
            amountOre: string;
            approved?: {
                /** Format: date-time */
                at: string;
                by: string;
            };
            archiveReference?: string;
            attested?: {
                /** Format: date-time */
                at: string;
                by: string;
            };
            /** Format: uuid */
            contract?: string;
            contractReference?: string;
            /** Format: date-time */
            createdAt: string;
            creditedOre: string;
            credits: {
                amountOre: string;
                credit: string;
                /** Format: date */
                creditDate: string;
                lines: {
                    amountOre: string;
                    line: number;
                    patients: number;
                }[];
                number: string;
                reason: string;
                receivableOre?: string;
                /** @enum {string} */
                status: "approved" | "registered" | "rejected";
            }[];
            disputes: {
                disputed: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                };
                reason: string;
                resolved?: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                    resolution: string;
                };
            }[];
            /** Format: date */
            dueDate?: string;
            /** Format: date */
            effectiveOn?: string;
            etag: string;
            id: string;
            invoice: string;
            /** Format: date */
            invoiceDate: string;
            lines: {
                amountOre: string;
                cohort: number;
                excessOre?: string;
                line: number;
                patients: number;
                specialty: string;
                unitPriceOre: string;
            }[];
            matched?: {
                /** Format: date-time */
                at: string;
                by: string;
            };
            number: string;
            payment?: {
                /** Format: date-time */
                at: string;
                by: string;
                /** Format: date */
                paidOn: string;
                reference: string;
            };
            phase?: number;
            programme?: string;
            receivableOre: string;
            received?: {
                /** Format: date-time */
                at: string;
                buyer?: string;
                by: string;
                currency: string;
                document: {
                    bytes: number;
                    mediaType: string;
                    sha256: string;
                };
                lines: {
                    amountOre: string;
                    id: string;
                    pricedQuantity?: string;
                    priceOre: string;
                    quantity: string;
                    reference?: string;
                }[];
                mismatches: (components["schemas"]["ContractNotConfirmedMismatch"] | components["schemas"]["LineUnknownMismatch"] | components["schemas"]["NotAcceptedMismatch"] | components["schemas"]["OverPriceMismatch"] | components["schemas"]["OverQuantityMismatch"] | components["schemas"]["PhaseNotOpenMismatch"] | components["schemas"]["QuantityNotWholeMismatch"] | components["schemas"]["SumDiffersMismatch"] | components["schemas"]["UnknownContractMismatch"] | components["schemas"]["VatNotExemptMismatch"] | components["schemas"]["WrongBuyerMismatch"] | components["schemas"]["WrongCurrencyMismatch"] | components["schemas"]["WrongSupplierMismatch"])[];
                references: {
                    buyer?: string;
                    contract?: string;
                    order?: string;
                };
            };
            refunds: {
                amountOre: string;
                /** Format: date */
                effectiveOn: string;
                etag: string;
                /** Format: date */
                receivedOn: string;
                recorded: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                };
                reference: string;
                refund: number;
                reversed?: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                };
                /** @enum {string} */
                status: "recorded" | "reversed";
            }[];
            registered?: {
                /** Format: date-time */
                at: string;
                by: string;
            };
            rejected?: {
                /** Format: date-time */
                at: string;
                by: string;
                reason: string;
            };
            /** Format: uuid */
            request?: string;
            requestReference?: string;
            reversals: {
                closed?: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                };
                credit?: string;
                declined?: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                    reason: string;
                };
                etag: string;
                /** @enum {string} */
                of: "credit" | "expenditure" | "payment" | "refund";
                proposed: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                };
                reason: string;
                refund?: number;
                reversal: number;
                /** @enum {string} */
                status: "confirmed" | "proposed" | "withdrawn";
            }[];
            /** @enum {string} */
            status: "approved" | "attested" | "credited" | "paid" | "registered" | "rejected" | "unmatched";
            supplier: string;
            trust?: string;
            /** Format: date-time */
            updatedAt: string;
        };
        InvoiceDependant: {
            invoice: string;
            /** @enum {string} */
            kind: "invoice";
        };
        InvoiceLineForm: {
            line: number;
            patients: number;
            unitPriceOre: string;
        };
        LegalBasisEntry: {
            code: string;
            /** Format: date */
            from: string;
            liftsThreshold: boolean;
            names: components["schemas"]["EntryNames"];
            source: string;
            /** Format: date */
            to?: string;
            unforeseenOnly: boolean;
            /** @enum {string} */
            use: "directAward" | "amendment";
            verified: boolean;
        };
        LegalBasisReferencePage: {
            changes: number;
            items: {
                code: string;
                /** Format: date */
                from: string;
                liftsThreshold: boolean;
                name: string;
                names: {
                    en: string;
                    nb: string;
                    nn: string;
                };
                source: string;
                /** Format: date */
                to?: string;
                unforeseenOnly: boolean;
                /** @enum {string} */
                use: "amendment" | "directAward";
                verified: boolean;
            }[];
            /** @enum {string} */
            list: "legalBasis";
            next?: string;
        };
        LegalBasisRequiredTold: {
            awarded?: number;
            /** @enum {string} */
            code: "LEGAL_BASIS_REQUIRED";
            cohort: number;
            detail?: string;
            /** Format: uuid */
            inquiry: string;
            line?: number;
            offer: number;
            offeredOre?: string;
            patients?: number;
            pointer?: string;
            unitPriceOre?: string;
        };
        LineForm: {
            cohort: number;
            /** @enum {string} */
            fundingBasis: "internalSettlement" | "packagePrice" | "tariffRefund";
            patients: number;
            unitPriceOre: string;
        };
        LineRepeatedTold: {
            /** @enum {string} */
            code: "LINE_REPEATED";
            detail?: string;
            line: number;
            pointer?: string;
        };
        LineUnknownMismatch: {
            /** @enum {string} */
            code: "LINE_UNKNOWN";
            invoiceLine: string;
            reference: string;
        } | {
            /** @enum {string} */
            code: "LINE_UNKNOWN";
            invoiceLine: string;
            lines: number;
            priceOre: string;
        };
        LineUnknownTold: {
            /** @enum {string} */
            code: "LINE_UNKNOWN";
            detail?: string;
            invoiceLine?: string;
            line: number;
            pointer?: string;
        };
        ListPriceForm: {
            /** Format: date */
            from: string;
            procedure: string;
            /** Format: date */
            to: string;
            unitPriceOre: string;
        };
        MatchForm: {
            invoiceLine: string;
            line: number;
            patients: number;
            unitPriceOre: string;
        };
        MatchInvoiceBody: {
            /** Format: uuid */
            contract: string;
            lines: components["schemas"]["MatchForm"][];
        };
        MayDo: {
            /** @enum {string} */
            command: "AmendApproval" | "AmendContractDraft" | "AmendDraft" | "AmendInquiryDraft" | "AnnulAward" | "ApproveCredit" | "ApproveInvoice" | "ApproveRequest" | "AssessRequest" | "AttestInvoice" | "AwardInquiry" | "CancelInquiry" | "CloseInquiry" | "ConfirmAmendment" | "ConfirmContract" | "ConfirmContractReversal" | "ConfirmInvoiceReversal" | "ConfirmReservationReversal" | "CorrectDraw" | "CorrectProvider" | "CorrectReturn" | "CounterOffer" | "CountersignDecision" | "DeclareCapacity" | "DeclareRecusal" | "DeclineAmendment" | "DeclineContract" | "DeclineContractReversal" | "DeclineDecision" | "DeclineInvoiceReversal" | "DeclineReservationReversal" | "DiscardContract" | "DiscardDraft" | "DiscardInquiry" | "DisputeInvoice" | "DraftContract" | "DraftInquiry" | "DraftRequest" | "DrawReferrals" | "EndProvider" | "EstablishProgramme" | "EvaluateOffer" | "ExtendDeadline" | "LiftRecusal" | "MatchInvoice" | "OpenOffer" | "OverridePriority" | "ProposeAmendment" | "ProposeContractReversal" | "ProposeInvoiceReversal" | "ProposeReservationReversal" | "PublishAnswer" | "RankRequests" | "ReceiveOffer" | "RecordAcceptance" | "RecordContact" | "RecordDecision" | "RecordDispatch" | "RecordNoOffer" | "RecordPayment" | "RecordQuestion" | "RecordRefund" | "RecusePerson" | "RegisterCredit" | "RegisterFramework" | "RegisterInvoice" | "RegisterProvider" | "ReinstateProvider" | "RejectCredit" | "RejectInvoice" | "RejectRequest" | "ReleaseReservation" | "ReportDelivery" | "ReportReturned" | "ResolveDispute" | "ReturnRequest" | "ReviseOffer" | "RevokeDelegation" | "SendInquiry" | "SettleContract" | "SubmitRequest" | "SuspendProvider" | "TerminateContract" | "UnverifyDelivery" | "VerifyDelivery" | "WithdrawAmendment" | "WithdrawContractReversal" | "WithdrawDecision" | "WithdrawDelivery" | "WithdrawInvoiceReversal" | "WithdrawOffer" | "WithdrawRequest" | "WithdrawReservationReversal";
            href: string;
            ifMatch?: string;
            /** @enum {string} */
            method: "POST" | "PUT";
            not?: components["schemas"]["Violation"];
            operation: string;
        };
        MinutesRequiredTold: {
            /** @enum {string} */
            code: "MINUTES_REQUIRED";
            detail?: string;
            line: number;
            pointer?: string;
        };
        MovementDependant: {
            credit?: string;
            /** @enum {string} */
            kind: "movement";
            number?: number;
            of: string;
        };
        NamedEntry: {
            code: string;
            /** Format: date */
            from: string;
            names: components["schemas"]["EntryNames"];
            source: string;
            /** Format: date */
            to?: string;
            verified: boolean;
        };
        NegotiationNotAllowedTold: {
            /** @enum {string} */
            code: "NEGOTIATION_NOT_ALLOWED";
            detail?: string;
            kind: string;
            pointer?: string;
        };
        NoCoverTold: {
            /** @enum {string} */
            code: "NO_COVER";
            cohort: number;
            detail?: string;
            pointer?: string;
        };
        NoDelegationTold: {
            /** @enum {string} */
            code: "NO_DELEGATION";
            detail?: string;
            holder: string;
            neededOre: string;
            pointer?: string;
        };
        NotAcceptedMismatch: {
            /** @enum {string} */
            code: "NOT_ACCEPTED";
            /** Format: uuid */
            contract: string;
        };
        NotAcceptedTold: {
            /** @enum {string} */
            code: "NOT_ACCEPTED";
            /** Format: uuid */
            contract: string;
            detail?: string;
            pointer?: string;
        };
        NotDeliveredTold: {
            /** @enum {string} */
            code: "NOT_DELIVERED";
            detail?: string;
            line: number;
            patients: number;
            pointer?: string;
            verified: number;
        };
        NotDispatchedTold: {
            /** @enum {string} */
            code: "NOT_DISPATCHED";
            count: number;
            detail?: string;
            dispatches: {
                edition: number;
                invitee: string;
            }[];
            pointer?: string;
        };
        NotDueTold: {
            /** @enum {string} */
            code: "NOT_DUE";
            count?: number;
            detail?: string;
            /** Format: date-time */
            dueAt?: string;
            pointer?: string;
            waitsFor?: string[];
        };
        NotEvaluatedTold: {
            /** @enum {string} */
            code: "NOT_EVALUATED";
            detail?: string;
            offer: number;
            pointer?: string;
        };
        NotFoundTold: {
            /** @enum {string} */
            code: "NOT_FOUND";
            detail?: string;
            pointer?: string;
            what: string;
        };
        NothingBody: Record<string, never>;
        NotInvitableTold: {
            /** @enum {string} */
            because: "frameworkOfAnother" | "frameworkPeriod" | "frameworkScope" | "kind" | "noFramework" | "status";
            /** @enum {string} */
            code: "NOT_INVITABLE";
            detail?: string;
            framework?: string;
            kind?: string;
            pointer?: string;
            procedure?: string;
            provider: string;
            status?: string;
        };
        NotInvitedTold: {
            /** @enum {string} */
            code: "NOT_INVITED";
            detail?: string;
            pointer?: string;
            provider: string;
        };
        NotMatchableTold: {
            /** @enum {string} */
            code: "NOT_MATCHABLE";
            detail?: string;
            mismatches: string[];
            pointer?: string;
        };
        NotPrioritisedTold: {
            /** @enum {string} */
            code: "NOT_PRIORITISED";
            detail?: string;
            phase: number;
            pointer?: string;
            prioritised: string;
            trust: string;
        };
        NotReversibleTold: {
            amendment: number;
            /** @enum {string} */
            code: "NOT_REVERSIBLE";
            detail?: string;
            pointer?: string;
        };
        NoYearFrameTold: {
            /** @enum {string} */
            code: "NO_YEAR_FRAME";
            detail?: string;
            fiscalYear: number;
            pointer?: string;
        };
        OfferExpiredTold: {
            /** @enum {string} */
            code: "OFFER_EXPIRED";
            detail?: string;
            offer: number;
            pointer?: string;
            /** Format: date */
            today: string;
            /** Format: date */
            validUntil: string;
        };
        OfferLineForm: {
            cohort: number;
            /** Format: date */
            firstStartOn: string;
            /** Format: date */
            lastCompletionOn: string;
            patients: number;
            unitPriceOre: string;
            weeklyPatients: number;
        };
        OfferNotLiveTold: {
            /** @enum {string} */
            code: "OFFER_NOT_LIVE";
            detail?: string;
            offer: number;
            pointer?: string;
            status: string;
        };
        OfferUndecidedTold: {
            /** @enum {string} */
            code: "OFFER_UNDECIDED";
            count: number;
            detail?: string;
            offers: number[];
            pointer?: string;
        };
        OpenDeliveriesTold: {
            /** @enum {string} */
            code: "OPEN_DELIVERIES";
            count: number;
            detail?: string;
            lines: {
                line: number;
                patients: number;
            }[];
            pointer?: string;
        };
        OpenInvoicesTold: {
            /** @enum {string} */
            code: "OPEN_INVOICES";
            count: number;
            detail?: string;
            invoices: string[];
            pointer?: string;
        };
        OpenOfferBody: {
            terms: components["schemas"]["TermsForm"];
        };
        OrgNumberInvalidTold: {
            /** @enum {string} */
            code: "ORG_NUMBER_INVALID";
            detail?: string;
            pointer?: string;
        };
        Outcome: {
            /** Format: uuid */
            command: string;
            /** Format: date-time */
            decidedAt: string;
            etag?: string;
            id?: string;
            number?: number;
            /** @enum {string} */
            outcome: "accepted";
            position: string;
            /** Format: date-time */
            recordedAt: string;
            reference?: string;
            /** @constant */
            replayed?: true;
            resource: string;
            /** @enum {string} */
            type: "AmendApproval" | "AmendContractDraft" | "AmendDraft" | "AmendInquiryDraft" | "AnnulAward" | "ApproveCredit" | "ApproveInvoice" | "ApproveRequest" | "AssessRequest" | "AttestInvoice" | "AwardInquiry" | "CancelInquiry" | "CloseInquiry" | "ConfirmAmendment" | "ConfirmContract" | "ConfirmContractReversal" | "ConfirmInvoiceReversal" | "ConfirmReservationReversal" | "CorrectDraw" | "CorrectProvider" | "CorrectReturn" | "CounterOffer" | "CountersignDecision" | "DeclareCapacity" | "DeclareRecusal" | "DeclineAmendment" | "DeclineContract" | "DeclineContractReversal" | "DeclineDecision" | "DeclineInvoiceReversal" | "DeclineReservationReversal" | "DiscardContract" | "DiscardDraft" | "DiscardInquiry" | "DisputeInvoice" | "DraftContract" | "DraftInquiry" | "DraftRequest" | "DrawReferrals" | "EndProvider" | "EstablishProgramme" | "EvaluateOffer" | "ExtendDeadline" | "LiftRecusal" | "MatchInvoice" | "OpenOffer" | "OverridePriority" | "ProposeAmendment" | "ProposeContractReversal" | "ProposeInvoiceReversal" | "ProposeReservationReversal" | "PublishAnswer" | "RankRequests" | "ReceiveInvoice" | "ReceiveOffer" | "RecordAcceptance" | "RecordContact" | "RecordDecision" | "RecordDispatch" | "RecordNoOffer" | "RecordPayment" | "RecordQuestion" | "RecordRefund" | "RecusePerson" | "RegisterCredit" | "RegisterFramework" | "RegisterInvoice" | "RegisterProvider" | "ReinstateProvider" | "RejectCredit" | "RejectInvoice" | "RejectRequest" | "ReleaseReservation" | "ReportDelivery" | "ReportReturned" | "ResolveDispute" | "ReturnRequest" | "ReviseOffer" | "RevokeDelegation" | "SendInquiry" | "SettleContract" | "SubmitRequest" | "SuspendProvider" | "TerminateContract" | "UnverifyDelivery" | "VerifyDelivery" | "WithdrawAmendment" | "WithdrawContractReversal" | "WithdrawDecision" | "WithdrawDelivery" | "WithdrawInvoiceReversal" | "WithdrawOffer" | "WithdrawRequest" | "WithdrawReservationReversal";
        };
        OutOfPeriodTold: {
            /** @enum {string} */
            code: "OUT_OF_PERIOD";
            detail?: string;
            /** Format: date */
            frameworkFrom: string;
            /** Format: date */
            frameworkTo: string;
            /** Format: date */
            from: string;
            pointer?: string;
            /** Format: date */
            to: string;
        };
        OutOfScopeTold: {
            /** @enum {string} */
            code: "OUT_OF_SCOPE";
            detail?: string;
            framework: string;
            line: number;
            pointer?: string;
            procedure: string;
        };
        Outside: components["schemas"]["ContractOutside"] | components["schemas"]["RequestOutside"];
        OutsideContractPeriodTold: {
            /** @enum {string} */
            code: "OUTSIDE_CONTRACT_PERIOD";
            /** Format: date */
            date: string;
            detail?: string;
            /** Format: date */
            from: string;
            pointer?: string;
            /** Format: date */
            to: string;
        };
        OutsideWindowTold: {
            /** @enum {string} */
            code: "OUTSIDE_WINDOW";
            cohort: number;
            detail?: string;
            /** Format: date */
            from: string;
            /** Format: date */
            latestTreatmentOn: string;
            pointer?: string;
            /** Format: date */
            to: string;
        };
        OverCapacityAwardFlag: {
            declaredPatients: number;
            engagedPatients: number;
            /** @enum {string} */
            flag: "overCapacity";
            specialty: string;
        };
        OverCapacityFlag: {
            declaredPatients: number;
            engagedPatients: number;
            /** @enum {string} */
            flag: "overCapacity";
            specialty: string;
        };
        OverCapacityflags: {
            declaredPatients?: number;
            engagedPatients?: number;
            /** @enum {string} */
            flag: "overCapacity";
            specialty?: string;
        };
        OverDelegationTold: {
            /** @enum {string} */
            code: "OVER_DELEGATION";
            detail?: string;
            holder: string;
            limitOre: string;
            neededOre: string;
            pointer?: string;
        };
        OverDrawnTold: {
            /** @enum {string} */
            code: "OVER_DRAWN";
            detail?: string;
            line: number;
            patients: number;
            pointer?: string;
            remaining: number;
        };
        OverInquiredTold: {
            /** @enum {string} */
            code: "OVER_INQUIRED";
            cohort: number;
            detail?: string;
            inquired: number;
            patients: number;
            pointer?: string;
        };
        OverListPriceTold: {
            /** @enum {string} */
            code: "OVER_LIST_PRICE";
            cohort?: number;
            detail?: string;
            line?: number;
            listPriceOre: string | null;
            offer?: number;
            pointer?: string;
            unitPriceOre: string;
        };
        OverOfferedTold: {
            /** @enum {string} */
            code: "OVER_OFFERED";
            cohort: number;
            detail?: string;
            offer: number;
            offered: number;
            patients: number;
            pointer?: string;
        };
        OverPriceMismatch: {
            /** @enum {string} */
            code: "OVER_PRICE";
            contractPriceOre: string;
            invoiceLine: string;
            line: number;
            toleranceLeftOre?: string;
            unitPriceOre: string;
        };
        OverPriceTold: {
            /** @enum {string} */
            code: "OVER_PRICE";
            contractPriceOre: string;
            detail?: string;
            line: number;
            pointer?: string;
            toleranceLeftOre?: string;
            unitPriceOre: string;
        };
        OverQuantityMismatch: {
            /** @enum {string} */
            code: "OVER_QUANTITY";
            invoiceLine: string;
            line: number;
            patients: number;
            remaining: number;
        };
        OverQuantityTold: {
            /** @enum {string} */
            code: "OVER_QUANTITY";
            detail?: string;
            line: number;
            patients: number;
            pointer?: string;
            remaining: number;
        };
        OverRequestedTold: {
            /** @enum {string} */
            code: "OVER_REQUESTED";
            cohort: number;
            detail?: string;
            patients: number;
            pointer?: string;
            requested: number;
        };
        OverridePriorityBody: {
            cohort: number;
            reason: string;
            /** @enum {string} */
            to: "first" | "last" | "none";
        };
        OverThresholdTold: {
            /** @enum {string} */
            code: "OVER_THRESHOLD";
            detail?: string;
            pointer?: string;
            thresholdOre: string;
            valueOre: string;
            verified: boolean;
        };
        OwnCapacityLeftFlag: {
            assessed: number;
            cohort: number;
            contracted: number;
            /** @enum {string} */
            flag: "ownCapacityLeft";
        };
        OwnCapacityLeftflags: {
            assessed?: number;
            cohort?: number;
            contracted?: number;
            /** @enum {string} */
            flag: "ownCapacityLeft";
        };
        OwnCapacityNotExaminedTold: {
            /** @enum {string} */
            code: "OWN_CAPACITY_NOT_EXAMINED";
            cohorts: number[];
            detail?: string;
            pointer?: string;
        };
        PaidBeforeApprovalTold: {
            /** Format: date */
            approvedOn: string;
            /** @enum {string} */
            code: "PAID_BEFORE_APPROVAL";
            detail?: string;
            /** Format: date */
            paidOn: string;
            pointer?: string;
        };
        PaidBeforeReversalTold: {
            /** @enum {string} */
            code: "PAID_BEFORE_REVERSAL";
            detail?: string;
            /** Format: date */
            paidOn: string;
            pointer?: string;
            /** Format: date */
            reversedOn: string;
        };
        PeriodInvalidTold: {
            /** @enum {string} */
            code: "PERIOD_INVALID";
            detail?: string;
            from: string;
            pointer?: string;
            to: string;
            /** @constant */
            withinYear?: true;
        };
        PeriodOverTold: {
            /** @enum {string} */
            code: "PERIOD_OVER";
            detail?: string;
            pointer?: string;
            /** Format: date */
            to: string;
            /** Format: date */
            today: string;
        };
        PersonNumberTold: {
            /** @enum {string} */
            code: "PERSON_NUMBER";
            detail?: string;
            pointer?: string;
        };
        PhaseNotEmptyTold: {
            /** @enum {string} */
            code: "PHASE_NOT_EMPTY";
            committedOre: string;
            count: number;
            detail?: string;
            expendedOre: string;
            inquiries: string[];
            phase: number;
            pointer?: string;
            reservedOre: string;
        };
        PhaseNotOpenMismatch: {
            allowed?: string[];
            /** @enum {string} */
            code: "PHASE_NOT_OPEN";
            phase: number;
            /** @constant */
            raises?: true;
            status: string;
        };
        PhaseNotOpenTold: {
            allowed?: string[];
            /** @enum {string} */
            code: "PHASE_NOT_OPEN";
            detail?: string;
            phase: number;
            pointer?: string;
            /** @constant */
            raises?: true;
            status: string;
        };
        PhaseRepeatedTold: {
            /** @enum {string} */
            code: "PHASE_REPEATED";
            detail?: string;
            phase: number;
            pointer?: string;
        };
        PhaseStepEffect: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "phaseOpening" | "phaseClosing" | "phaseReopening" | "phaseClosed" | "phaseCancelled";
            phase: number;
        };
        PlanChangedTold: {
            /** @enum {string} */
            code: "PLAN_CHANGED";
            detail?: string;
            planVersion: number;
            pointer?: string;
            replaces: number;
        };
        PlanEffect: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "plan";
            phases: components["schemas"]["PlannedPhaseBody"][];
            planVersion: number;
        };
        PlannedPhaseBody: {
            /** Format: date */
            from: string;
            phase: number;
            rank: number;
            /** Format: date */
            to: string;
            trust: string;
        };
        PreparedByRecusedTold: {
            actor: string;
            /** @enum {string} */
            code: "PREPARED_BY_RECUSED";
            detail?: string;
            pointer?: string;
            /** @enum {string} */
            prepared: "amendment" | "assessment" | "attestation" | "draft" | "evaluation" | "reversal";
            provider?: string;
            recusal: number;
            /** Format: uuid */
            request?: string;
        };
        PriorityRuleEntry: {
            breachedPoints: number;
            code: string;
            deadline: components["schemas"]["DeadlinePoints"][];
            /** Format: date */
            from: string;
            longestWait: components["schemas"]["WaitPoints"][];
            names: components["schemas"]["EntryNames"];
            source: string;
            /** Format: date */
            to?: string;
            urgency: components["schemas"]["UrgencyPoints"];
            verified: boolean;
        };
        PriorityRuleReferencePage: {
            changes: number;
            items: {
                breachedPoints: number;
                code: string;
                deadline: {
                    points: number;
                    weeksMax: number;
                }[];
                /** Format: date */
                from: string;
                longestWait: {
                    points: number;
                    weeksMin: number;
                }[];
                name: string;
                names: {
                    en: string;
                    nb: string;
                    nn: string;
                };
                source: string;
                /** Format: date */
                to?: string;
                urgency: {
                    A: number;
                    B: number;
                    C: number;
                };
                verified: boolean;
            }[];
            /** @enum {string} */
            list: "priorityRule";
            next?: string;
        };
        Problem: {
            /** @enum {string} */
            code: "ALLOCATION_EXCEEDED" | "ALREADY_ANSWERED" | "ALREADY_DECLINED" | "ALREADY_ESTABLISHED" | "ALREADY_PENDING" | "ALREADY_RECEIVED" | "ALREADY_REGISTERED" | "ALREADY_REVERSED" | "AMOUNT_DIFFERS" | "AMOUNT_TOO_LARGE" | "APPROPRIATION_EXCEEDED" | "AWARD_DIFFERS" | "AWARD_REQUIRED" | "BACKDATED" | "BEFORE_CONFIRMATION" | "BEFORE_REFERRAL" | "BELOW_USE" | "BODY_NOT_COMPETENT" | "BUSY" | "CEILING_EXCEEDED" | "CHANGES_NOTHING" | "CODE_OVERLAPS" | "CODE_REPEATED" | "CODE_RETIRED" | "CODE_UNKNOWN" | "COHORT_COVERED" | "COHORT_MISSING" | "COHORT_REPEATED" | "COHORT_UNKNOWN" | "COMMAND_TOO_LARGE" | "CREDIT_EXCEEDS" | "CRITERIA_WEIGHTS" | "CRITERION_MISSING" | "CRITERION_NOT_ANNOUNCED" | "CRITERION_REPEATED" | "CROSS_SITE" | "DATE_IN_FUTURE" | "DATE_IN_PAST" | "DEADLINE_INVALID" | "DEADLINE_PASSED" | "DELIVERY_USED" | "DEPENDED_ON" | "DISPUTED" | "DUPLICATE" | "EDITION_UNKNOWN" | "FORESEEABLE_CAUSE" | "FUNDING_BASIS" | "HAS_CONTRACT" | "HAS_INQUIRY" | "HAS_OFFER" | "HEADERS_TOO_LARGE" | "IDEMPOTENCY_KEY_MISSING" | "IDEMPOTENCY_KEY_REUSED" | "IF_MATCH_REQUIRED" | "INTERNAL" | "INVITEE_REPEATED" | "LEGAL_BASIS_REQUIRED" | "LINE_REPEATED" | "LINE_UNKNOWN" | "MALFORMED" | "METHOD_NOT_ALLOWED" | "MINUTES_REQUIRED" | "NEGOTIATION_NOT_ALLOWED" | "NOT_ACCEPTED" | "NOT_DELIVERED" | "NOT_DISPATCHED" | "NOT_DUE" | "NOT_EVALUATED" | "NOT_FOUND" | "NOT_INVITABLE" | "NOT_INVITED" | "NOT_MATCHABLE" | "NOT_PRIORITISED" | "NOT_REVERSIBLE" | "NO_COVER" | "NO_DELEGATION" | "NO_YEAR_FRAME" | "OFFER_EXPIRED" | "OFFER_NOT_LIVE" | "OFFER_UNDECIDED" | "OPEN_DELIVERIES" | "OPEN_INVOICES" | "ORG_NUMBER_INVALID" | "OUTCOME_UNKNOWN" | "OUTSIDE_CONTRACT_PERIOD" | "OUTSIDE_WINDOW" | "OUT_OF_PERIOD" | "OUT_OF_SCOPE" | "OVER_DELEGATION" | "OVER_DRAWN" | "OVER_INQUIRED" | "OVER_LIST_PRICE" | "OVER_OFFERED" | "OVER_PRICE" | "OVER_QUANTITY" | "OVER_REQUESTED" | "OVER_THRESHOLD" | "OWN_CAPACITY_NOT_EXAMINED" | "PAID_BEFORE_APPROVAL" | "PAID_BEFORE_REVERSAL" | "PERIOD_INVALID" | "PERIOD_OVER" | "PERSON_NUMBER" | "PHASE_NOT_EMPTY" | "PHASE_NOT_OPEN" | "PHASE_REPEATED" | "PLAN_CHANGED" | "PREPARED_BY_RECUSED" | "PROCEDURE_SPECIALTY" | "PROGRAMME_CLOSED" | "PROGRAMME_NOT_EMPTY" | "PROVIDER_SUSPENDED" | "QUANTITY_DIFFERS" | "QUESTION_UNKNOWN" | "QUOTA_EXCEEDED" | "QUOTA_OF_YEAR" | "RANK_NOT_UNIQUE" | "RATIONALE_MISSING" | "READ_MODEL_BEHIND" | "READ_MODEL_PARKED" | "RECUSED" | "REFUND_EXCEEDS" | "RELEASE_EXCEEDS" | "REQUEST_NOT_APPROVED" | "REQUEST_REPEATED" | "REQUEST_TIMEOUT" | "RESERVATION_WITHOUT_PATIENTS" | "ROLE_REQUIRED" | "SAME_PERSON" | "SCOPE_MISSING" | "SEALED" | "STAFFING_SUM" | "STALE" | "STORY_CLOCK_REFUSED" | "SUM_DIFFERS" | "TEXT_DIFFERS" | "TIME_IN_FUTURE" | "TOO_FEW_INVITEES" | "TOO_LARGE" | "TOO_LATE" | "TOO_MANY_BREACHED" | "TOO_MANY_LINES" | "TOO_MANY_QUESTIONS" | "TRUST_UNKNOWN" | "UNAUTHENTICATED" | "UNAVAILABLE" | "UNINVOICED_DELIVERIES" | "UNSUPPORTED_MEDIA_TYPE" | "WEEK_UNKNOWN" | "WRONG_STATE" | "WRONG_SUPPLIER" | "YEAR_FRAME_EXCEEDED" | "YEAR_NOT_OVER";
            currentETag?: string;
            detail: string;
            /** @constant */
            dryRun?: true;
            /** Format: uri */
            instance: string;
            position?: string;
            reference?: string;
            status: number;
            title: string;
            /** Format: uri-reference */
            type: string;
            violations: components["schemas"]["Violation"][];
        };
        ProcedureEntry: {
            code: string;
            /** Format: date */
            from: string;
            names: components["schemas"]["EntryNames"];
            source: string;
            specialty: string;
            /** Format: date */
            to?: string;
            verified: boolean;
        };
        ProcedureReferencePage: {
            changes: number;
            items: {
                code: string;
                /** Format: date */
                from: string;
                name: string;
                names: {
                    en: string;
                    nb: string;
                    nn: string;
                };
                source: string;
                specialty: string;
                /** Format: date */
                to?: string;
                verified: boolean;
            }[];
            /** @enum {string} */
            list: "procedure";
            next?: string;
        };
        ProcedureSpecialtyTold: {
            belongsTo: string;
            /** @enum {string} */
            code: "PROCEDURE_SPECIALTY";
            detail?: string;
            pointer?: string;
            procedure: string;
            specialty: string;
        };
        ProcurementThresholdReferencePage: {
            changes: number;
            items: {
                amountOre: string;
                code: string;
                /** Format: date */
                from: string;
                name: string;
                names: {
                    en: string;
                    nb: string;
                    nn: string;
                };
                source: string;
                /** Format: date */
                to?: string;
                verified: boolean;
            }[];
            /** @enum {string} */
            list: "procurementThreshold";
            next?: string;
        };
        Programme: {
            caseNumber: string;
            /** Format: date-time */
            createdAt: string;
            etag: string;
            exceptions: {
                /** Format: uuid */
                decision: string;
                /** Format: uuid */
                endedBy?: string;
                /** Format: date */
                from: string;
                phase: number;
                /** Format: date */
                to: string;
                trust: string;
            }[];
            id: string;
            name: string;
            phases: {
                /** Format: date */
                from: string;
                phase: number;
                rank: number;
                /** @enum {string} */
                status: "cancelled" | "closed" | "closing" | "open" | "planned";
                /** Format: date */
                to: string;
                trust: string;
            }[];
            planChanges: {
                /** Format: date-time */
                at: string;
                /** Format: uuid */
                decision: string;
                phases: {
                    /** Format: date */
                    from: string;
                    phase: number;
                    rank: number;
                    /** Format: date */
                    to: string;
                    trust: string;
                }[];
                planVersion: number;
            }[];
            planVersion: number;
            programme: string;
            /** @enum {string} */
            status: "closed" | "established";
            tolerance?: {
                basisPoints: number;
                /** Format: uuid */
                decision: string;
                maxOre: string;
            };
            /** Format: date-time */
            updatedAt: string;
            years: {
                changes: {
                    amountOre: string;
                    /** Format: uuid */
                    decision: string;
                }[];
                fiscalYear: number;
                frameOre: string;
                isShut: boolean;
            }[];
        };
        ProgrammeClosedEffect: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "programmeClosed";
        };
        ProgrammeClosedTold: {
            /** @enum {string} */
            code: "PROGRAMME_CLOSED";
            detail?: string;
            pointer?: string;
            programme: string;
        };
        ProgrammeNotEmptyTold: {
            /** @enum {string} */
            code: "PROGRAMME_NOT_EMPTY";
            contracts: string[];
            count: number;
            detail?: string;
            phases: number[];
            pointer?: string;
            receivableOre: string;
            unpaidOre: string;
        };
        ProgrammeReopenedEffect: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "programmeReopened";
            reason: string;
        };
        ProposeAmendmentBody: {
            acceptance?: components["schemas"]["AcceptanceBody"];
            /** Format: date */
            from?: string;
            legalBasis?: string;
            lines: components["schemas"]["AmendedLineForm"][];
            newLines?: components["schemas"]["LineForm"][];
            reason: string;
            /** Format: date */
            to?: string;
        };
        ProposeContractReversalBody: {
            amendment?: number;
            /** @enum {string} */
            of: "commitment" | "amendment" | "settlement";
            reason: string;
        } | {
            of?: unknown;
        } | unknown;
        ProposeInvoiceReversalBody: {
            credit?: string;
            /** @enum {string} */
            of: "expenditure" | "payment" | "credit" | "refund";
            reason: string;
            refund?: number;
        } & (({
            of?: unknown;
        } | unknown) & ({
            of?: unknown;
        } | unknown));
        Provider: {
            capacities: {
                /** Format: date-time */
                declaredAt: string;
                fromWeek: string;
                specialty: string;
                toWeek: string;
                weeklyPatients: number;
            }[];
            /** Format: date-time */
            changedAt: string;
            /** Format: date-time */
            createdAt: string;
            directAwards: {
                /** Format: date */
                confirmedOn: string;
                /** Format: uuid */
                contract: string;
                totalOre: string;
            }[];
            engagements: {
                /** Format: uuid */
                contract: string;
                /** Format: date */
                from: string;
                specialties: {
                    patients: number;
                    specialty: string;
                }[];
                /** Format: date */
                to: string;
            }[];
            etag: string;
            id: string;
            invoicesAs?: string;
            /** @enum {string} */
            kind: "contractedSpecialist" | "ownTrust" | "privateProvider";
            legalEntity: boolean | null;
            name: string;
            provider: string;
            quotasDecided: {
                /** Format: uuid */
                decision: string;
                patients: number;
                procedure: string;
                year: number;
            }[];
            quotasUsed: {
                /** Format: uuid */
                contract: string;
                procedures: {
                    patients: number;
                    procedure: string;
                }[];
                year: number;
            }[];
            /** @enum {string} */
            status: "active" | "ended" | "suspended";
            turned?: {
                /** Format: date-time */
                at: string;
                reason: string;
            };
            /** Format: date-time */
            updatedAt: string;
        };
        ProviderSuspendedTold: {
            /** @enum {string} */
            code: "PROVIDER_SUSPENDED";
            detail?: string;
            pointer?: string;
            provider: string;
            status: string;
        };
        PublishAnswerBody: {
            answer: string;
            question: number;
        };
        QuantityDiffersTold: {
            /** @enum {string} */
            code: "QUANTITY_DIFFERS";
            detail?: string;
            invoiceLine: string;
            matched: number;
            pointer?: string;
            stated: string;
        };
        QuantityNotWholeMismatch: {
            /** @enum {string} */
            code: "QUANTITY_NOT_WHOLE";
            invoiceLine: string;
            quantity: string;
        };
        QuestionUnknownTold: {
            /** @enum {string} */
            code: "QUESTION_UNKNOWN";
            detail?: string;
            pointer?: string;
            question: number;
        };
        QuotaEntry: {
            code: string;
            /** Format: date */
            from: string;
            names: components["schemas"]["EntryNames"];
            perYear: number;
            procedure: string;
            source: string;
            /** Format: date */
            to?: string;
            verified: boolean;
        };
        QuotaExceededTold: {
            /** @enum {string} */
            code: "QUOTA_EXCEEDED";
            detail?: string;
            line: number;
            patients: number;
            pointer?: string;
            remaining: number;
        };
        QuotaOfYearTold: {
            /** @enum {string} */
            code: "QUOTA_OF_YEAR";
            contracted: number;
            detail?: string;
            perYear: number;
            pointer?: string;
            procedure: string;
            requested: number;
            verified: boolean;
            year: number;
        };
        Ranking: {
            /** Format: date-time */
            createdAt: string;
            etag: string;
            id: string;
            programme: string;
            ranked: {
                /** Format: date-time */
                at: string;
                by: string;
            };
            requests: string[];
            trust: string;
            /** Format: date-time */
            updatedAt: string;
        };
        RankNotUniqueTold: {
            /** @enum {string} */
            code: "RANK_NOT_UNIQUE";
            count: number;
            detail?: string;
            phases: number[];
            pointer?: string;
            rank: number;
        };
        RankRequestsBody: {
            requests: string[];
        };
        RationaleMissingTold: {
            /** @enum {string} */
            code: "RATIONALE_MISSING";
            cohort: number;
            declined: number;
            declinedScore: number;
            detail?: string;
            offer: number;
            pointer?: string;
            score: number;
        };
        ReasonBody: {
            reason: string;
        };
        ReceiveOfferBody: {
            documentSha256: string;
            provider: string;
            /** Format: date-time */
            receivedAt: string;
        };
        RecordContactBody: {
            about?: components["schemas"]["AboutBody"];
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            channel: "phone" | "mail" | "meeting" | "letter";
            corrects?: number;
            /** @enum {string} */
            direction: "incoming" | "outgoing";
            summary: string;
            with: string;
        };
        RecordDecisionBody: {
            /** @enum {string} */
            body: "board" | "chiefExecutive" | "regionalDepartment";
            caseNumber: string;
            /** Format: date */
            decidedOn: string;
            effect: components["schemas"]["AppropriationEffect"] | components["schemas"]["AllocationEffect"] | components["schemas"]["PlanEffect"] | components["schemas"]["PhaseStepEffect"] | components["schemas"]["VirementEffect"] | components["schemas"]["ExceptionEffect"] | components["schemas"]["ExceptionEndEffect"] | components["schemas"]["DelegationEffect"] | components["schemas"]["ReferenceDataEffect"] | components["schemas"]["FrameworkEffect"] | components["schemas"]["SpecialistQuotaEffect"] | components["schemas"]["ToleranceEffect"] | components["schemas"]["YearFrameEffect"] | components["schemas"]["ProgrammeClosedEffect"] | components["schemas"]["ProgrammeReopenedEffect"] | components["schemas"]["CarryOverEffect"];
        };
        RecordDispatchBody: {
            /** @enum {string} */
            channel: "mail" | "portal" | "letter" | "handed";
            edition: number;
            invitee: string;
            /** Format: date-time */
            sentAt: string;
            sha256: string;
        };
        RecordedViolation: components["schemas"]["AllocationExceededTold"] | components["schemas"]["AlreadyAnsweredTold"] | components["schemas"]["AlreadyDeclinedTold"] | components["schemas"]["AlreadyEstablishedTold"] | components["schemas"]["AlreadyPendingTold"] | components["schemas"]["AlreadyReceivedTold"] | components["schemas"]["AlreadyRegisteredTold"] | components["schemas"]["AlreadyReversedTold"] | components["schemas"]["AmountDiffersTold"] | components["schemas"]["AmountTooLargeTold"] | components["schemas"]["AppropriationExceededTold"] | components["schemas"]["AwardDiffersTold"] | components["schemas"]["AwardRequiredTold"] | components["schemas"]["BackdatedTold"] | components["schemas"]["BeforeConfirmationTold"] | components["schemas"]["BeforeReferralTold"] | components["schemas"]["BelowUseTold"] | components["schemas"]["BodyNotCompetentTold"] | components["schemas"]["CeilingExceededTold"] | components["schemas"]["ChangesNothingTold"] | components["schemas"]["CodeOverlapsTold"] | components["schemas"]["CodeRepeatedTold"] | components["schemas"]["CodeRetiredTold"] | components["schemas"]["CodeUnknownTold"] | components["schemas"]["CohortCoveredTold"] | components["schemas"]["CohortMissingTold"] | components["schemas"]["CohortRepeatedTold"] | components["schemas"]["CohortUnknownTold"] | components["schemas"]["CreditExceedsTold"] | components["schemas"]["CriteriaWeightsTold"] | components["schemas"]["CriterionMissingTold"] | components["schemas"]["CriterionNotAnnouncedTold"] | components["schemas"]["CriterionRepeatedTold"] | components["schemas"]["DateInFutureTold"] | components["schemas"]["DateInPastTold"] | components["schemas"]["DeadlineInvalidTold"] | components["schemas"]["DeadlinePassedTold"] | components["schemas"]["DeliveryUsedTold"] | components["schemas"]["DependedOnTold"] | components["schemas"]["DisputedTold"] | components["schemas"]["DuplicateTold"] | components["schemas"]["EditionUnknownTold"] | components["schemas"]["ForeseeableCauseTold"] | components["schemas"]["FormFieldMissingUnknownFieldHeaderParameterUnknownParameterBeyondLogPathHttpTold"] | components["schemas"]["FundingBasisTold"] | components["schemas"]["HasContractTold"] | components["schemas"]["HasInquiryTold"] | components["schemas"]["HasOfferTold"] | components["schemas"]["HiddenViolation"] | components["schemas"]["InviteeRepeatedTold"] | components["schemas"]["LegalBasisRequiredTold"] | components["schemas"]["LineRepeatedTold"] | components["schemas"]["LineUnknownTold"] | components["schemas"]["MinutesRequiredTold"] | components["schemas"]["NegotiationNotAllowedTold"] | components["schemas"]["NotAcceptedTold"] | components["schemas"]["NotDeliveredTold"] | components["schemas"]["NotDispatchedTold"] | components["schemas"]["NotDueTold"] | components["schemas"]["NotEvaluatedTold"] | components["schemas"]["NotFoundTold"] | components["schemas"]["NotInvitableTold"] | components["schemas"]["NotInvitedTold"] | components["schemas"]["NotMatchableTold"] | components["schemas"]["NotPrioritisedTold"] | components["schemas"]["NotReversibleTold"] | components["schemas"]["NoCoverTold"] | components["schemas"]["NoDelegationTold"] | components["schemas"]["NoYearFrameTold"] | components["schemas"]["OfferExpiredTold"] | components["schemas"]["OfferNotLiveTold"] | components["schemas"]["OfferUndecidedTold"] | components["schemas"]["OpenDeliveriesTold"] | components["schemas"]["OpenInvoicesTold"] | components["schemas"]["OrgNumberInvalidTold"] | components["schemas"]["OutsideContractPeriodTold"] | components["schemas"]["OutsideWindowTold"] | components["schemas"]["OutOfPeriodTold"] | components["schemas"]["OutOfScopeTold"] | components["schemas"]["OverDelegationTold"] | components["schemas"]["OverDrawnTold"] | components["schemas"]["OverInquiredTold"] | components["schemas"]["OverListPriceTold"] | components["schemas"]["OverOfferedTold"] | components["schemas"]["OverPriceTold"] | components["schemas"]["OverQuantityTold"] | components["schemas"]["OverRequestedTold"] | components["schemas"]["OverThresholdTold"] | components["schemas"]["OwnCapacityNotExaminedTold"] | components["schemas"]["PaidBeforeApprovalTold"] | components["schemas"]["PaidBeforeReversalTold"] | components["schemas"]["PeriodInvalidTold"] | components["schemas"]["PeriodOverTold"] | components["schemas"]["PersonNumberTold"] | components["schemas"]["PhaseNotEmptyTold"] | components["schemas"]["PhaseNotOpenTold"] | components["schemas"]["PhaseRepeatedTold"] | components["schemas"]["PlanChangedTold"] | components["schemas"]["PreparedByRecusedTold"] | components["schemas"]["ProcedureSpecialtyTold"] | components["schemas"]["ProgrammeClosedTold"] | components["schemas"]["ProgrammeNotEmptyTold"] | components["schemas"]["ProviderSuspendedTold"] | components["schemas"]["QuantityDiffersTold"] | components["schemas"]["QuestionUnknownTold"] | components["schemas"]["QuotaExceededTold"] | components["schemas"]["QuotaOfYearTold"] | components["schemas"]["RankNotUniqueTold"] | components["schemas"]["RationaleMissingTold"] | components["schemas"]["RecusedTold"] | components["schemas"]["RefundExceedsTold"] | components["schemas"]["ReleaseExceedsTold"] | components["schemas"]["RequestNotApprovedTold"] | components["schemas"]["RequestRepeatedTold"] | components["schemas"]["ReservationWithoutPatientsTold"] | components["schemas"]["RoleRequiredTold"] | components["schemas"]["SamePersonTold"] | components["schemas"]["ScopeMissingTold"] | components["schemas"]["SealedTold"] | components["schemas"]["StaffingSumTold"] | components["schemas"]["SumDiffersTold"] | components["schemas"]["TextDiffersTold"] | components["schemas"]["TimeInFutureTold"] | components["schemas"]["TooFewInviteesTold"] | components["schemas"]["TooLateTold"] | components["schemas"]["TooManyBreachedTold"] | components["schemas"]["TooManyLinesTold"] | components["schemas"]["TooManyQuestionsTold"] | components["schemas"]["TrustUnknownTold"] | components["schemas"]["UninvoicedDeliveriesTold"] | components["schemas"]["WeekUnknownTold"] | components["schemas"]["WrongStateTold"] | components["schemas"]["WrongSupplierTold"] | components["schemas"]["YearFrameExceededTold"] | components["schemas"]["YearNotOverTold"];
        RecordNoOfferBody: {
            invitee: string;
            reason: string;
        };
        RecordPaymentBody: {
            amountOre: string;
            /** Format: date */
            paidOn: string;
            reference: string;
        };
        RecordQuestionBody: {
            from: string;
            question: string;
        };
        RecordRefundBody: {
            amountOre: string;
            /** Format: date */
            receivedOn: string;
            reference: string;
        };
        RecusalBody: {
            provider?: string;
            reason: string;
            recusalGround: string;
            /** Format: uuid */
            request?: string;
        } | unknown | unknown;
        RecusalGroundReferencePage: {
            changes: number;
            items: {
                code: string;
                /** Format: date */
                from: string;
                name: string;
                names: {
                    en: string;
                    nb: string;
                    nn: string;
                };
                source: string;
                /** Format: date */
                to?: string;
                verified: boolean;
            }[];
            /** @enum {string} */
            list: "recusalGround";
            next?: string;
        };
        Recusals: {
            /** Format: date-time */
            createdAt: string;
            etag: string;
            id: string;
            person: string;
            recusals: {
                etag: string;
                lifted?: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                    reason: string;
                };
                provider?: string;
                reason: string;
                recusal: number;
                recusalGround: string;
                recused: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                };
                /** Format: uuid */
                request?: string;
                /** @enum {string} */
                status: "lifted" | "standing";
            }[];
            /** @enum {string} */
            status: "lifted" | "standing";
            /** Format: date-time */
            updatedAt: string;
        };
        RecusedTold: {
            actor: string;
            /** @enum {string} */
            code: "RECUSED";
            detail?: string;
            pointer?: string;
            provider?: string;
            recusal: number;
            /** Format: uuid */
            request?: string;
        };
        ReferenceDataEffect: {
            endings: components["schemas"]["EndingForm"][];
            entries: (components["schemas"]["NamedEntry"] | components["schemas"]["ProcedureEntry"] | components["schemas"]["ThresholdEntry"] | components["schemas"]["LegalBasisEntry"] | components["schemas"]["QuotaEntry"] | components["schemas"]["PriorityRuleEntry"])[];
            /** @enum {string} */
            kind: "referenceData";
            /** @enum {string} */
            list: "trust" | "specialty" | "procedure" | "endOfWait" | "procurementThreshold" | "legalBasis" | "specialistQuota" | "priorityRule" | "declineReason" | "recusalGround";
        } & (({
            list?: unknown;
        } | {
            entries?: unknown;
        }) & ({
            list?: unknown;
        } | {
            entries?: unknown;
        }) & ({
            list?: unknown;
        } | {
            entries?: unknown;
        }) & ({
            list?: unknown;
        } | {
            entries?: unknown;
        }) & ({
            list?: unknown;
        } | {
            entries?: unknown;
        }) & ({
            list?: unknown;
        } | {
            entries?: unknown;
        }) & ({
            list?: unknown;
        } | {
            entries?: unknown;
        }) & ({
            list?: unknown;
        } | {
            entries?: unknown;
        }) & ({
            list?: unknown;
        } | {
            entries?: unknown;
        }) & ({
            list?: unknown;
        } | {
            entries?: unknown;
        }) & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "referenceData";
        });
        ReferencePage: components["schemas"]["DeclineReasonReferencePage"] | components["schemas"]["EndOfWaitReferencePage"] | components["schemas"]["LegalBasisReferencePage"] | components["schemas"]["PriorityRuleReferencePage"] | components["schemas"]["ProcedureReferencePage"] | components["schemas"]["ProcurementThresholdReferencePage"] | components["schemas"]["RecusalGroundReferencePage"] | components["schemas"]["SpecialistQuotaReferencePage"] | components["schemas"]["SpecialtyReferencePage"] | components["schemas"]["TrustReferencePage"];
        RefundExceedsTold: {
            amountOre: string;
            /** @enum {string} */
            code: "REFUND_EXCEEDS";
            detail?: string;
            pointer?: string;
            receivableOre: string;
        };
        RegisterCreditBody: {
            /** Format: date */
            date: string;
            lines: components["schemas"]["CreditLineForm"][];
            number: string;
            reason: string;
        };
        RegisterFrameworkBody: {
            agreementNumber: string;
            /** @enum {string} */
            callOffRule: "direct" | "miniCompetition";
            ceilingOre: string;
            /** Format: date */
            from: string;
            prices: components["schemas"]["ListPriceForm"][];
            procedures: string[];
            provider: string;
            title: string;
            /** Format: date */
            to: string;
        };
        RegisterInvoiceBody: {
            archiveReference?: string;
            /** Format: uuid */
            contract: string;
            /** Format: date */
            dueDate?: string;
            /** Format: date */
            invoiceDate: string;
            lines: components["schemas"]["InvoiceLineForm"][];
            number: string;
            supplier: string;
        };
        RegisterProviderBody: {
            /** @enum {string} */
            kind: "ownTrust" | "privateProvider" | "contractedSpecialist";
            legalEntity?: boolean | null;
            name: string;
            orgNumber: string;
        };
        ReleaseExceedsTold: {
            /** @enum {string} */
            code: "RELEASE_EXCEEDS";
            cohort: number;
            detail?: string;
            pointer?: string;
            requestedOre: string;
            reservedOre: string;
        };
        ReleaseReservationBody: {
            amountOre: string;
            cohort: number;
            reason: string;
        };
        ReportDeliveryBody: {
            /** Format: date */
            deliveredOn: string;
            line: number;
            minutesOutsideOrdinary?: number;
            patients: number;
        };
        ReportReturnedBody: {
            endOfWaitCode: string;
            line: number;
            patients: number;
        };
        Request: {
            amendments: {
                /** Format: date-time */
                at: string;
                by: string;
                cohorts: {
                    cohort: number;
                    patients: number;
                    reservedOre?: string;
                }[];
                reason: string;
            }[];
            approval?: {
                /** Format: date-time */
                at: string;
                by: string;
                rationale: string;
            };
            archiveReference?: string;
            assessment?: {
                /** Format: date-time */
                at: string;
                by: string;
                priority?: {
                    cohorts: {
                        breached: number;
                        cohort: number;
                        deadline: number;
                        longestWait: number;
                        points: number;
                        urgency: number;
                        weeksLeft: number;
                    }[];
                    /** Format: date */
                    on: string;
                    rule: {
                        code: string;
                        /** Format: date */
                        from: string;
                        /** @enum {string} */
                        list: "declineReason" | "endOfWait" | "legalBasis" | "priorityRule" | "procedure" | "procurementThreshold" | "recusalGround" | "specialistQuota" | "specialty" | "trust";
                        verified: boolean;
                    };
                };
                supply: {
                    cohort: number;
                    /** @enum {string} */
                    kind: "contractedSpecialist" | "ownTrust" | "privateProvider";
                    note: string;
                    patients: number;
                }[];
                text: string;
            };
            awards: {
                /** Format: date */
                awardedOn: string;
                cohorts: {
                    cohort: number;
                    patients: number;
                }[];
                /** Format: uuid */
                inquiry: string;
                offer: number;
            }[];
            /** Format: date-time */
            changedAt: string;
            cohorts: {
                approvedPatients: number;
                breachedPatients: number;
                cohort: number;
                contractedPatients: number;
                /** @enum {string} */
                coverage: "covered" | "fulfilled" | "none" | "partlyCovered" | "uncovered";
                /** Format: date */
                latestTreatmentOn: string;
                longestWaitWeeks: number;
                override?: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                    reason: string;
                    /** @enum {string} */
                    to: "first" | "last" | "none";
                };
                patients: number;
                procedure: string;
                reservedOre?: string;
                specialty: string;
                treatedPatients: number;
                /** @enum {string} */
                urgency: "A" | "B" | "C";
            }[];
            contracts: {
                /** Format: uuid */
                contract: string;
                /** Format: date */
                draftedOn?: string;
                everConfirmed: boolean;
                /** @enum {string} */
                status: "confirmed" | "discarded" | "drafted" | "lapsed" | "settled" | "terminated";
            }[];
            /** Format: date-time */
            createdAt: string;
            etag: string;
            everConfirmed: boolean;
            /** Format: uuid */
            id: string;
            inquiries: string[];
            justification: string;
            phase: number;
            programme: string;
            quotes: {
                code: string;
                /** Format: date */
                from: string;
                /** @enum {string} */
                list: "declineReason" | "endOfWait" | "legalBasis" | "priorityRule" | "procedure" | "procurementThreshold" | "recusalGround" | "specialistQuota" | "specialty" | "trust";
                verified: boolean;
            }[];
            reason?: string;
            reference: string;
            releases: {
                amountOre?: string;
                /** Format: date-time */
                at: string;
                cohort: number;
                reason?: string;
            }[];
            /** Format: uuid */
            replaces?: string;
            /** Format: uuid */
            request: string;
            /** Format: date */
            reservedUntil?: string;
            reversals: {
                declined?: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                    reason: string;
                };
                etag: string;
                proposed: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                };
                reason: string;
                reversal: number;
                /** @enum {string} */
                status: "confirmed" | "declined" | "proposed" | "withdrawn";
            }[];
            /** @enum {string} */
            status: "approved" | "assessed" | "discarded" | "draft" | "partlyApproved" | "rejected" | "returned" | "submitted" | "superseded" | "withdrawn";
            /** Format: date-time */
            submittedAt?: string;
            /** Format: uuid */
            supersededBy?: string;
            trust: string;
            /** Format: date-time */
            updatedAt: string;
            waitingData: {
                /** Format: date */
                asOf?: string;
                /** @enum {string} */
                quality: "estimated" | "unreliable" | "verified";
                source?: string;
            };
        };
        RequestNotApprovedTold: {
            /** @enum {string} */
            code: "REQUEST_NOT_APPROVED";
            detail?: string;
            pointer?: string;
            status: string;
        };
        RequestOutside: {
            cohorts: number[];
            /** @enum {string} */
            kind: "request";
            phase: number;
            /** Format: uuid */
            request: string;
        };
        RequestRepeatedTold: {
            /** @enum {string} */
            code: "REQUEST_REPEATED";
            detail?: string;
            pointer?: string;
            /** Format: uuid */
            request: string;
        };
        ReservationWithoutPatientsTold: {
            /** @enum {string} */
            code: "RESERVATION_WITHOUT_PATIENTS";
            cohort: number;
            detail?: string;
            pointer?: string;
            reservedOre: string;
        };
        ResolveDisputeBody: {
            resolution: string;
        };
        ReturnDependant: {
            /** @enum {string} */
            kind: "return";
            number: number;
        };
        ReviseOfferBody: {
            documentSha256: string;
            terms: components["schemas"]["TermsForm"];
        };
        RoleRequiredTold: {
            /** @enum {string} */
            code: "ROLE_REQUIRED";
            detail?: string;
            pointer?: string;
            roles: ("attestant" | "audit-leader" | "auditor" | "budget-holder" | "clock" | "invoice-gateway" | "operator" | "payer" | "programme-secretary" | "regional-medical-director" | "regional-officer" | "trust-coordinator" | "trust-medical-director")[];
        };
        SamePersonTold: {
            actor: string;
            /** @enum {string} */
            code: "SAME_PERSON";
            detail?: string;
            earlierPart: string;
            part: string;
            pointer?: string;
        };
        ScopeMissingTold: {
            basis: string;
            /** @enum {string} */
            code: "SCOPE_MISSING";
            detail?: string;
            pointer?: string;
        };
        ScoreForm: {
            criterion: string;
            points: number;
            reason: string;
        };
        SealedTold: {
            /** @enum {string} */
            code: "SEALED";
            detail?: string;
            /** Format: date-time */
            offersUntil: string;
            pointer?: string;
        };
        SettleContractBody: {
            reason?: string;
        };
        SettlementDependant: {
            /** @enum {string} */
            kind: "settlement";
        };
        SpecialistQuotaEffect: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "specialistQuota";
            patients: number;
            procedure: string;
            provider: string;
            year: number;
        };
        SpecialistQuotaReferencePage: {
            changes: number;
            items: {
                code: string;
                /** Format: date */
                from: string;
                name: string;
                names: {
                    en: string;
                    nb: string;
                    nn: string;
                };
                perYear: number;
                procedure: string;
                source: string;
                /** Format: date */
                to?: string;
                verified: boolean;
            }[];
            /** @enum {string} */
            list: "specialistQuota";
            next?: string;
        };
        SpecialtyReferencePage: {
            changes: number;
            items: {
                code: string;
                /** Format: date */
                from: string;
                name: string;
                names: {
                    en: string;
                    nb: string;
                    nn: string;
                };
                source: string;
                /** Format: date */
                to?: string;
                verified: boolean;
            }[];
            /** @enum {string} */
            list: "specialty";
            next?: string;
        };
        StaffingForm: {
            agency: number;
            alsoEmployedByTrusts: number;
            ownEmployees: number;
        };
        StaffingSumTold: {
            /** @enum {string} */
            code: "STAFFING_SUM";
            detail?: string;
            pointer?: string;
            sum: number;
        };
        SumDiffersMismatch: {
            /** @enum {string} */
            code: "SUM_DIFFERS";
            computedOre: string;
            invoiceLine: string;
            statedOre: string;
        } | {
            /** @enum {string} */
            code: "SUM_DIFFERS";
            computedOre: string;
            /** @enum {string} */
            of: "lines" | "payable";
            statedOre: string;
        };
        SumDiffersTold: {
            /** @enum {string} */
            code: "SUM_DIFFERS";
            detail?: string;
            invoiceLine?: string;
            matchedOre: string;
            pointer?: string;
            statedOre: string;
        };
        SupplyForm: {
            cohort: number;
            /** @enum {string} */
            kind: "ownTrust" | "privateProvider" | "contractedSpecialist";
            note: string;
            patients: number;
        };
        TermsForm: {
            includes: components["schemas"]["IncludesForm"];
            lines: components["schemas"]["OfferLineForm"][];
            staffing: components["schemas"]["StaffingForm"];
            /** Format: date */
            validUntil: string;
        };
        TextDiffersTold: {
            /** @enum {string} */
            code: "TEXT_DIFFERS";
            detail?: string;
            edition: number;
            nb: string;
            nn: string;
            pointer?: string;
        };
        ThresholdEntry: {
            amountOre: string;
            code: string;
            /** Format: date */
            from: string;
            names: components["schemas"]["EntryNames"];
            source: string;
            /** Format: date */
            to?: string;
            verified: boolean;
        };
        TimeInFutureTold: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            code: "TIME_IN_FUTURE";
            detail?: string;
            /** Format: date-time */
            now: string;
            pointer?: string;
        };
        ToleranceEffect: {
            basisPoints: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "tolerance";
            maxOre: string;
        };
        TooFewInviteesTold: {
            /** @enum {string} */
            code: "TOO_FEW_INVITEES";
            detail?: string;
            invitees: number;
            inviteesMin: number;
            pointer?: string;
        };
        TooLateTold: {
            /** @enum {string} */
            code: "TOO_LATE";
            cohort: number;
            detail?: string;
            /** Format: date */
            lastCompletionOn: string;
            /** Format: date */
            latestTreatmentOn: string;
            offer: number;
            pointer?: string;
        };
        TooManyBreachedTold: {
            breachedPatients: number;
            /** @enum {string} */
            code: "TOO_MANY_BREACHED";
            cohort: number;
            detail?: string;
            patients: number;
            pointer?: string;
        };
        TooManyLinesTold: {
            /** @enum {string} */
            code: "TOO_MANY_LINES";
            detail?: string;
            lines: number;
            linesMax: number;
            pointer?: string;
        };
        TooManyQuestionsTold: {
            /** @enum {string} */
            code: "TOO_MANY_QUESTIONS";
            detail?: string;
            pointer?: string;
            questionsMax: number;
        };
        TrustReferencePage: {
            changes: number;
            items: {
                code: string;
                /** Format: date */
                from: string;
                name: string;
                names: {
                    en: string;
                    nb: string;
                    nn: string;
                };
                source: string;
                /** Format: date */
                to?: string;
                verified: boolean;
            }[];
            /** @enum {string} */
            list: "trust";
            next?: string;
        };
        TrustUnknownTold: {
            /** @enum {string} */
            code: "TRUST_UNKNOWN";
            detail?: string;
            pointer?: string;
            trust: string;
        };
        UninvoicedDeliveriesTold: {
            /** @enum {string} */
            code: "UNINVOICED_DELIVERIES";
            count: number;
            detail?: string;
            lines: {
                line: number;
                patients: number;
            }[];
            pointer?: string;
        };
        UnknownContractMismatch: {
            /** @enum {string} */
            code: "UNKNOWN_CONTRACT";
            references: string[];
        };
        UrgencyPoints: {
            A: number;
            B: number;
            C: number;
        };
        VatNotExemptMismatch: {
            categories: string[];
            /** @enum {string} */
            code: "VAT_NOT_EXEMPT";
            vatOre: string;
        };
        Violation: components["schemas"]["AllocationExceededTold"] | components["schemas"]["AlreadyAnsweredTold"] | components["schemas"]["AlreadyDeclinedTold"] | components["schemas"]["AlreadyEstablishedTold"] | components["schemas"]["AlreadyPendingTold"] | components["schemas"]["AlreadyReceivedTold"] | components["schemas"]["AlreadyRegisteredTold"] | components["schemas"]["AlreadyReversedTold"] | components["schemas"]["AmountDiffersTold"] | components["schemas"]["AmountTooLargeTold"] | components["schemas"]["AppropriationExceededTold"] | components["schemas"]["AwardDiffersTold"] | components["schemas"]["AwardRequiredTold"] | components["schemas"]["BackdatedTold"] | components["schemas"]["BeforeConfirmationTold"] | components["schemas"]["BeforeReferralTold"] | components["schemas"]["BelowUseTold"] | components["schemas"]["BodyNotCompetentTold"] | components["schemas"]["CeilingExceededTold"] | components["schemas"]["ChangesNothingTold"] | components["schemas"]["CodeOverlapsTold"] | components["schemas"]["CodeRepeatedTold"] | components["schemas"]["CodeRetiredTold"] | components["schemas"]["CodeUnknownTold"] | components["schemas"]["CohortCoveredTold"] | components["schemas"]["CohortMissingTold"] | components["schemas"]["CohortRepeatedTold"] | components["schemas"]["CohortUnknownTold"] | components["schemas"]["CreditExceedsTold"] | components["schemas"]["CriteriaWeightsTold"] | components["schemas"]["CriterionMissingTold"] | components["schemas"]["CriterionNotAnnouncedTold"] | components["schemas"]["CriterionRepeatedTold"] | components["schemas"]["DateInFutureTold"] | components["schemas"]["DateInPastTold"] | components["schemas"]["DeadlineInvalidTold"] | components["schemas"]["DeadlinePassedTold"] | components["schemas"]["DeliveryUsedTold"] | components["schemas"]["DependedOnTold"] | components["schemas"]["DisputedTold"] | components["schemas"]["DuplicateTold"] | components["schemas"]["EditionUnknownTold"] | components["schemas"]["ForeseeableCauseTold"] | components["schemas"]["FormFieldMissingUnknownFieldHeaderParameterUnknownParameterBeyondLogPathHttpTold"] | components["schemas"]["FundingBasisTold"] | components["schemas"]["HasContractTold"] | components["schemas"]["HasInquiryTold"] | components["schemas"]["HasOfferTold"] | components["schemas"]["InviteeRepeatedTold"] | components["schemas"]["LegalBasisRequiredTold"] | components["schemas"]["LineRepeatedTold"] | components["schemas"]["LineUnknownTold"] | components["schemas"]["MinutesRequiredTold"] | components["schemas"]["NegotiationNotAllowedTold"] | components["schemas"]["NotAcceptedTold"] | components["schemas"]["NotDeliveredTold"] | components["schemas"]["NotDispatchedTold"] | components["schemas"]["NotDueTold"] | components["schemas"]["NotEvaluatedTold"] | components["schemas"]["NotFoundTold"] | components["schemas"]["NotInvitableTold"] | components["schemas"]["NotInvitedTold"] | components["schemas"]["NotMatchableTold"] | components["schemas"]["NotPrioritisedTold"] | components["schemas"]["NotReversibleTold"] | components["schemas"]["NoCoverTold"] | components["schemas"]["NoDelegationTold"] | components["schemas"]["NoYearFrameTold"] | components["schemas"]["OfferExpiredTold"] | components["schemas"]["OfferNotLiveTold"] | components["schemas"]["OfferUndecidedTold"] | components["schemas"]["OpenDeliveriesTold"] | components["schemas"]["OpenInvoicesTold"] | components["schemas"]["OrgNumberInvalidTold"] | components["schemas"]["OutsideContractPeriodTold"] | components["schemas"]["OutsideWindowTold"] | components["schemas"]["OutOfPeriodTold"] | components["schemas"]["OutOfScopeTold"] | components["schemas"]["OverDelegationTold"] | components["schemas"]["OverDrawnTold"] | components["schemas"]["OverInquiredTold"] | components["schemas"]["OverListPriceTold"] | components["schemas"]["OverOfferedTold"] | components["schemas"]["OverPriceTold"] | components["schemas"]["OverQuantityTold"] | components["schemas"]["OverRequestedTold"] | components["schemas"]["OverThresholdTold"] | components["schemas"]["OwnCapacityNotExaminedTold"] | components["schemas"]["PaidBeforeApprovalTold"] | components["schemas"]["PaidBeforeReversalTold"] | components["schemas"]["PeriodInvalidTold"] | components["schemas"]["PeriodOverTold"] | components["schemas"]["PersonNumberTold"] | components["schemas"]["PhaseNotEmptyTold"] | components["schemas"]["PhaseNotOpenTold"] | components["schemas"]["PhaseRepeatedTold"] | components["schemas"]["PlanChangedTold"] | components["schemas"]["PreparedByRecusedTold"] | components["schemas"]["ProcedureSpecialtyTold"] | components["schemas"]["ProgrammeClosedTold"] | components["schemas"]["ProgrammeNotEmptyTold"] | components["schemas"]["ProviderSuspendedTold"] | components["schemas"]["QuantityDiffersTold"] | components["schemas"]["QuestionUnknownTold"] | components["schemas"]["QuotaExceededTold"] | components["schemas"]["QuotaOfYearTold"] | components["schemas"]["RankNotUniqueTold"] | components["schemas"]["RationaleMissingTold"] | components["schemas"]["RecusedTold"] | components["schemas"]["RefundExceedsTold"] | components["schemas"]["ReleaseExceedsTold"] | components["schemas"]["RequestNotApprovedTold"] | components["schemas"]["RequestRepeatedTold"] | components["schemas"]["ReservationWithoutPatientsTold"] | components["schemas"]["RoleRequiredTold"] | components["schemas"]["SamePersonTold"] | components["schemas"]["ScopeMissingTold"] | components["schemas"]["SealedTold"] | components["schemas"]["StaffingSumTold"] | components["schemas"]["SumDiffersTold"] | components["schemas"]["TextDiffersTold"] | components["schemas"]["TimeInFutureTold"] | components["schemas"]["TooFewInviteesTold"] | components["schemas"]["TooLateTold"] | components["schemas"]["TooManyBreachedTold"] | components["schemas"]["TooManyLinesTold"] | components["schemas"]["TooManyQuestionsTold"] | components["schemas"]["TrustUnknownTold"] | components["schemas"]["UninvoicedDeliveriesTold"] | components["schemas"]["WeekUnknownTold"] | components["schemas"]["WrongStateTold"] | components["schemas"]["WrongSupplierTold"] | components["schemas"]["YearFrameExceededTold"] | components["schemas"]["YearNotOverTold"];
        VirementEffect: {
            amountOre: string;
            fromPhase: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "virement";
            toPhase: number;
        };
        WaitingDataForm: {
            /** Format: date */
            asOf: string;
            /** @enum {string} */
            quality: "verified" | "estimated" | "unreliable";
            source: string;
        };
        WaitPoints: {
            points: number;
            weeksMin: number;
        };
        WeekUnknownTold: {
            /** @enum {string} */
            code: "WEEK_UNKNOWN";
            detail?: string;
            pointer?: string;
            week: string;
        };
        WishedLineForm: {
            cohort: number;
            /** Format: date */
            firstStartOn?: string;
            /** Format: date */
            lastCompletionOn?: string;
            patients?: number;
            unitPriceOre?: string;
            weeklyPatients?: number;
        };
        WrongBuyerMismatch: {
            authority: string;
            buyer?: string;
            /** @enum {string} */
            code: "WRONG_BUYER";
        };
        WrongCurrencyMismatch: {
            /** @enum {string} */
            code: "WRONG_CURRENCY";
            currency: string;
        };
        WrongStateTold: {
            allowed: string[];
            /** @enum {string} */
            code: "WRONG_STATE";
            detail?: string;
            pointer?: string;
            status: string;
            what: string;
        };
        WrongSupplierMismatch: {
            /** @enum {string} */
            code: "WRONG_SUPPLIER";
            provider: string;
            supplier: string;
        };
        WrongSupplierTold: {
            /** @enum {string} */
            code: "WRONG_SUPPLIER";
            detail?: string;
            pointer?: string;
            provider: string;
            supplier: string;
        };
        YearFrameEffect: {
            amountOre: string;
            fiscalYear: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "yearFrame";
        };
        YearFrameExceededTold: {
            /** @enum {string} */
            code: "YEAR_FRAME_EXCEEDED";
            detail?: string;
            fiscalYear: number;
            pointer?: string;
            remainingOre: string;
            requestedOre: string;
        };
        YearNotOverTold: {
            /** @enum {string} */
            code: "YEAR_NOT_OVER";
            detail?: string;
            fiscalYear: number;
            pointer?: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    GetBreachRisk: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                cursor?: string;
                limit?: number;
                minPosition?: string;
                on?: string;
                phase?: number;
                programme?: string;
                specialty?: string;
                trust?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            approved: number;
                            breached: number;
                            cohorts: number;
                            contracted: number;
                            /** Format: date */
                            dataAsOf?: string;
                            /** @enum {string} */
                            quality: "estimated" | "unreliable" | "verified";
                            requested: number;
                            specialty: string;
                            treated: number;
                            trust: string;
                            uncovered: number;
                            weeksLeft: number;
                        }[];
                        next?: string;
                        /** Format: date */
                        on: string;
                        position: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListCommands: {
        parameters: {
            query?: {
                actor?: string;
                asOf?: string;
                asOfTime?: string;
                code?: string;
                cursor?: string;
                limit?: number;
                minPosition?: string;
                organisation?: string;
                outcome?: "accepted" | "refused" | "denied";
                role?: "trust-coordinator" | "trust-medical-director" | "regional-officer" | "regional-medical-director" | "programme-secretary" | "budget-holder" | "attestant" | "payer" | "auditor" | "audit-leader" | "operator" | "clock";
                sort?: "updatedAt" | "-updatedAt" | "createdAt" | "-createdAt" | "type" | "-type" | "actor" | "-actor" | "organisation" | "-organisation" | "outcome" | "-outcome";
                type?: "EstablishProgramme" | "RecordDecision" | "CountersignDecision" | "DeclineDecision" | "WithdrawDecision" | "RevokeDelegation" | "RegisterProvider" | "DeclareCapacity" | "SuspendProvider" | "ReinstateProvider" | "EndProvider" | "CorrectProvider" | "RegisterFramework" | "DraftRequest" | "AmendDraft" | "DiscardDraft" | "SubmitRequest" | "WithdrawRequest" | "AssessRequest" | "OverridePriority" | "ReturnRequest" | "ApproveRequest" | "AmendApproval" | "RejectRequest" | "ReleaseReservation" | "ProposeReservationReversal" | "WithdrawReservationReversal" | "DeclineReservationReversal" | "ConfirmReservationReversal" | "DraftContract" | "AmendContractDraft" | "DiscardContract" | "DeclineContract" | "ConfirmContract" | "RecordAcceptance" | "TerminateContract" | "SettleContract" | "ProposeAmendment" | "WithdrawAmendment" | "DeclineAmendment" | "ConfirmAmendment" | "ProposeContractReversal" | "WithdrawContractReversal" | "DeclineContractReversal" | "ConfirmContractReversal" | "DrawReferrals" | "CorrectDraw" | "ReportReturned" | "CorrectReturn" | "ReportDelivery" | "WithdrawDelivery" | "VerifyDelivery" | "UnverifyDelivery" | "DraftInquiry" | "AmendInquiryDraft" | "DiscardInquiry" | "SendInquiry" | "RecordDispatch" | "RecordQuestion" | "PublishAnswer" | "ExtendDeadline" | "RecordNoOffer" | "CloseInquiry" | "CancelInquiry" | "ReceiveOffer" | "OpenOffer" | "CounterOffer" | "ReviseOffer" | "WithdrawOffer" | "EvaluateOffer" | "AwardInquiry" | "AnnulAward" | "RegisterInvoice" | "MatchInvoice" | "AttestInvoice" | "RejectInvoice" | "DisputeInvoice" | "ResolveDispute" | "ApproveInvoice" | "RecordPayment" | "ProposeInvoiceReversal" | "WithdrawInvoiceReversal" | "DeclineInvoiceReversal" | "ConfirmInvoiceReversal" | "RegisterCredit" | "ApproveCredit" | "RejectCredit" | "RecordRefund" | "RankRequests" | "DeclareRecusal" | "RecusePerson" | "LiftRecusal" | "RecordContact" | "ExpireOffer" | "LapseContract" | "LapseReservation";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CommandRecord"][];
                        next?: string;
                        position: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetCommand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actor: string;
                        code?: string;
                        /** Format: uuid */
                        command: string;
                        /** Format: uuid */
                        commit: string;
                        /** Format: date-time */
                        decidedAt: string;
                        etag?: string;
                        id?: string;
                        number?: number;
                        organisation: string;
                        /** @enum {string} */
                        outcome: "accepted" | "denied" | "refused";
                        position: string;
                        /** Format: date-time */
                        recordedAt: string;
                        resource?: string;
                        /** @enum {string} */
                        role?: "attestant" | "audit-leader" | "auditor" | "budget-holder" | "clock" | "invoice-gateway" | "operator" | "payer" | "programme-secretary" | "regional-medical-director" | "regional-officer" | "trust-coordinator" | "trust-medical-director";
                        target?: string;
                        /** @enum {string} */
                        type: "AmendApproval" | "AmendContractDraft" | "AmendDraft" | "AmendInquiryDraft" | "AnnulAward" | "ApproveCredit" | "ApproveInvoice" | "ApproveRequest" | "AssessRequest" | "AttestInvoice" | "AwardInquiry" | "CancelInquiry" | "CloseInquiry" | "ConfirmAmendment" | "ConfirmContract" | "ConfirmContractReversal" | "ConfirmInvoiceReversal" | "ConfirmReservationReversal" | "CorrectDraw" | "CorrectProvider" | "CorrectReturn" | "CounterOffer" | "CountersignDecision" | "DeclareCapacity" | "DeclareRecusal" | "DeclineAmendment" | "DeclineContract" | "DeclineContractReversal" | "DeclineDecision" | "DeclineInvoiceReversal" | "DeclineReservationReversal" | "DiscardContract" | "DiscardDraft" | "DiscardInquiry" | "DisputeInvoice" | "DraftContract" | "DraftInquiry" | "DraftRequest" | "DrawReferrals" | "EndProvider" | "EstablishProgramme" | "EvaluateOffer" | "ExpireOffer" | "ExtendDeadline" | "LapseContract" | "LapseReservation" | "LiftRecusal" | "MatchInvoice" | "OpenOffer" | "OverridePriority" | "ProposeAmendment" | "ProposeContractReversal" | "ProposeInvoiceReversal" | "ProposeReservationReversal" | "PublishAnswer" | "RankRequests" | "ReceiveInvoice" | "ReceiveOffer" | "RecordAcceptance" | "RecordContact" | "RecordDecision" | "RecordDispatch" | "RecordNoOffer" | "RecordPayment" | "RecordQuestion" | "RecordRefund" | "RecusePerson" | "RegisterCredit" | "RegisterFramework" | "RegisterInvoice" | "RegisterProvider" | "ReinstateProvider" | "RejectCredit" | "RejectInvoice" | "RejectRequest" | "ReleaseReservation" | "ReportDelivery" | "ReportReturned" | "ResolveDispute" | "ReturnRequest" | "ReviseOffer" | "RevokeDelegation" | "SendInquiry" | "SettleContract" | "SubmitRequest" | "SuspendProvider" | "TerminateContract" | "UnverifyDelivery" | "VerifyDelivery" | "WithdrawAmendment" | "WithdrawContractReversal" | "WithdrawDecision" | "WithdrawDelivery" | "WithdrawInvoiceReversal" | "WithdrawOffer" | "WithdrawRequest" | "WithdrawReservationReversal";
                        violations?: components["schemas"]["Violation"][];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListContracts: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                basis?: "callOff" | "ownTrust" | "specialistAgreement" | "directAward";
                cursor?: string;
                framework?: string;
                limit?: number;
                minPosition?: string;
                phase?: number;
                programme?: string;
                provider?: string;
                reference?: string;
                request?: string;
                sort?: "updatedAt" | "-updatedAt" | "createdAt" | "-createdAt" | "reference" | "-reference" | "programme" | "-programme" | "phase" | "-phase" | "trust" | "-trust" | "status" | "-status" | "request" | "-request" | "provider" | "-provider" | "basis" | "-basis" | "totalOre" | "-totalOre";
                specialty?: string;
                status?: "drafted" | "confirmed" | "lapsed" | "terminated" | "settled" | "discarded";
                trust?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Contract"][];
                        next?: string;
                        position: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DraftContract: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftContractBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRun"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetContract: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                minPosition?: string;
            };
            header?: never;
            path: {
                contract: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        acceptance?: {
                            /** Format: date */
                            acceptedOn: string;
                            /** Format: date-time */
                            at: string;
                            by: string;
                            documentSha256: string;
                        };
                        amendments: {
                            acceptance?: {
                                /** Format: date */
                                acceptedOn: string;
                                documentSha256: string;
                            };
                            amendment: number;
                            confirmed?: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                                flags: (components["schemas"]["AfterLatestDateflags"] | components["schemas"]["OverCapacityflags"] | components["schemas"]["OwnCapacityLeftflags"])[];
                                grant?: {
                                    holder: string;
                                    limitOre?: string;
                                    version: number;
                                };
                            };
                            declined?: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                                reason: string;
                            };
                            etag: string;
                            /** Format: date */
                            from?: string;
                            legalBasis?: {
                                code: string;
                                /** Format: date */
                                from: string;
                                /** @enum {string} */
                                list: "declineReason" | "endOfWait" | "legalBasis" | "priorityRule" | "procedure" | "procurementThreshold" | "recusalGround" | "specialistQuota" | "specialty" | "trust";
                                verified: boolean;
                            };
                            lines: {
                                line: number;
                                patients: number;
                                unitPriceOre?: string;
                            }[];
                            newLines: {
                                cohort: number;
                                /** @enum {string} */
                                fundingBasis: "internalSettlement" | "packagePrice" | "tariffRefund";
                                line: number;
                                patients: number;
                                procedure: string;
                                specialty: string;
                                unitPriceOre: string;
                            }[];
                            proposed: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                            };
                            reason: string;
                            /** @enum {string} */
                            status: "confirmed" | "dropped" | "proposed" | "reversed" | "withdrawn";
                            /** Format: date */
                            to?: string;
                        }[];
                        archiveReference?: string;
                        /** @enum {string} */
                        basis: "callOff" | "directAward" | "ownTrust" | "specialistAgreement";
                        /** @enum {string} */
                        cause?: "other" | "plannedRollOut";
                        committedOre: string;
                        confirmed?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            flags: (components["schemas"]["AfterLatestDateflags"] | components["schemas"]["OverCapacityflags"] | components["schemas"]["OwnCapacityLeftflags"])[];
                            grant: {
                                holder: string;
                                limitOre?: string;
                                version: number;
                            };
                            /** Format: date */
                            on: string;
                        };
                        /** Format: uuid */
                        contract: string;
                        /** Format: date-time */
                        createdAt: string;
                        declined?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        };
                        deliveries: {
                            closed?: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                            };
                            /** Format: date */
                            deliveredOn: string;
                            delivery: number;
                            etag: string;
                            line: number;
                            minutesOutsideOrdinary?: number;
                            patients: number;
                            reported: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                            };
                            /** @enum {string} */
                            status: "reported" | "verified" | "withdrawn";
                            unverified: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                                reason: string;
                            }[];
                            used: number;
                        }[];
                        drafted: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        };
                        draws: {
                            /** Format: date-time */
                            at: string;
                            corrections: {
                                /** Format: date-time */
                                at: string;
                                patients: number;
                                reason: string;
                            }[];
                            draw: number;
                            /** Format: date */
                            drawnOn: string;
                            line: number;
                            patients: number;
                        }[];
                        entries?: {
                            code: string;
                            /** Format: date */
                            from: string;
                            /** @enum {string} */
                            list: "declineReason" | "endOfWait" | "legalBasis" | "priorityRule" | "procedure" | "procurementThreshold" | "recusalGround" | "specialistQuota" | "specialty" | "trust";
                            verified: boolean;
                        }[];
                        etag: string;
                        everConfirmed: boolean;
                        expendedOre: string;
                        framework?: string;
                        /** Format: date */
                        from: string;
                        /** Format: uuid */
                        id: string;
                        includes?: {
                            /** @enum {string} */
                            complications: "excluded" | "included";
                            /** @enum {string} */
                            followUps: "excluded" | "included";
                            returnToPublic: string;
                        };
                        /** Format: uuid */
                        inquiry?: string;
                        invoices: {
                            credits: {
                                credit: string;
                                lines: {
                                    coveredOre: string;
                                    excessOre: string;
                                    line: number;
                                    patients: number;
                                }[];
                                /** @enum {string} */
                                to: "available" | "committed" | "unallocated";
                                uses: {
                                    delivery: number;
                                    line: number;
                                    patients: number;
                                }[];
                            }[];
                            expended: {
                                amountOre: string;
                                excessOre?: string;
                                line: number;
                            }[];
                            invoice: string;
                            lines: {
                                excessOre?: string;
                                line: number;
                                patients: number;
                            }[];
                            /** @enum {string} */
                            status: "approved" | "attested" | "credited" | "paid" | "registered" | "rejected" | "unmatched";
                            uses: {
                                delivery: number;
                                line: number;
                                patients: number;
                            }[];
                        }[];
                        /** Format: date-time */
                        lapsedAt?: string;
                        legalBasis?: string;
                        lines: {
                            attested: number;
                            cohort: number;
                            committedOre: string;
                            expendedOre: string;
                            /** @enum {string} */
                            fundingBasis: "internalSettlement" | "packagePrice" | "tariffRefund";
                            invoiced: number;
                            line: number;
                            patients: number;
                            procedure: string;
                            referred: number;
                            reported: number;
                            returned: number;
                            specialty: string;
                            unitPriceOre: string;
                            verified: number;
                        }[];
                        may?: components["schemas"]["MayDo"][];
                        needsAcceptance: boolean;
                        offer?: number;
                        parts: {
                            actor: string;
                            /** @enum {string} */
                            part: "accept" | "approve" | "attest" | "award" | "confirm" | "draft" | "match" | "pay" | "propose" | "refund" | "register" | "reject" | "rejectCredit" | "report" | "reversePayment" | "settle" | "terminate" | "unverify" | "verify";
                        }[];
                        phase: number;
                        position: string;
                        programme: string;
                        provider: string;
                        rationale: string;
                        reason?: string;
                        redrafted?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        };
                        reference: string;
                        /** Format: uuid */
                        request: string;
                        requestReference: string;
                        returns: {
                            /** Format: date-time */
                            at: string;
                            corrections: {
                                /** Format: date-time */
                                at: string;
                                patients: number;
                                reason: string;
                            }[];
                            endOfWaitCode: string;
                            line: number;
                            patients: number;
                            return: number;
                        }[];
                        reversals: {
                            amendment?: number;
                            closed?: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                            };
                            declined?: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                                reason: string;
                            };
                            etag: string;
                            /** @enum {string} */
                            of: "amendment" | "commitment" | "settlement";
                            proposed: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                            };
                            reason: string;
                            reversal: number;
                            /** @enum {string} */
                            status: "confirmed" | "dropped" | "proposed" | "withdrawn";
                        }[];
                        settled?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason?: string;
                            uninvoiced: {
                                line: number;
                                patients: number;
                            }[];
                        };
                        /** @enum {string} */
                        status: "confirmed" | "discarded" | "drafted" | "lapsed" | "settled" | "terminated";
                        terminated?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        };
                        /** Format: date */
                        to: string;
                        totalOre: string;
                        trust: string;
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AmendContractDraft: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                contract: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendContractDraftBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RecordAcceptance: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                contract: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptanceBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProposeAmendment: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                contract: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeAmendmentBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRun"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetContractAmendment: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                minPosition?: string;
            };
            header?: never;
            path: {
                amendment: number;
                contract: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        acceptance?: {
                            /** Format: date */
                            acceptedOn: string;
                            documentSha256: string;
                        };
                        amendment: number;
                        confirmed?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            flags: (components["schemas"]["AfterLatestDateflags"] | components["schemas"]["OverCapacityflags"] | components["schemas"]["OwnCapacityLeftflags"])[];
                            grant?: {
                                holder: string;
                                limitOre?: string;
                                version: number;
                            };
                        };
                        /** Format: uuid */
                        contract: string;
                        declined?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        };
                        etag: string;
                        /** Format: date */
                        from?: string;
                        legalBasis?: {
                            code: string;
                            /** Format: date */
                            from: string;
                            /** @enum {string} */
                            list: "declineReason" | "endOfWait" | "legalBasis" | "priorityRule" | "procedure" | "procurementThreshold" | "recusalGround" | "specialistQuota" | "specialty" | "trust";
                            verified: boolean;
                        };
                        lines: {
                            line: number;
                            patients: number;
                            unitPriceOre?: string;
                        }[];
                        may?: components["schemas"]["MayDo"][];
                        newLines: {
                            cohort: number;
                            /** @enum {string} */
                            fundingBasis: "internalSettlement" | "packagePrice" | "tariffRefund";
                            line: number;
                            patients: number;
                            procedure: string;
                            specialty: string;
                            unitPriceOre: string;
                        }[];
                        position: string;
                        proposed: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        };
                        reason: string;
                        reference: string;
                        /** @enum {string} */
                        status: "confirmed" | "dropped" | "proposed" | "reversed" | "withdrawn";
                        /** Format: date */
                        to?: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConfirmAmendment: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                amendment: number;
                contract: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NothingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeclineAmendment: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                amendment: number;
                contract: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WithdrawAmendment: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                amendment: number;
                contract: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NothingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConfirmContract: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                contract: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NothingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeclineContract: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                contract: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportDelivery: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                contract: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportDeliveryBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRun"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetContractDelivery: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                minPosition?: string;
            };
            header?: never;
            path: {
                contract: string;
                delivery: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        closed?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        };
                        /** Format: uuid */
                        contract: string;
                        /** Format: date */
                        deliveredOn: string;
                        delivery: number;
                        etag: string;
                        line: number;
                        may?: components["schemas"]["MayDo"][];
                        minutesOutsideOrdinary?: number;
                        patients: number;
                        position: string;
                        reference: string;
                        reported: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        };
                        /** @enum {string} */
                        status: "reported" | "verified" | "withdrawn";
                        unverified: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        }[];
                        used: number;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UnverifyDelivery: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                contract: string;
                delivery: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VerifyDelivery: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                contract: string;
                delivery: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NothingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WithdrawDelivery: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                contract: string;
                delivery: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NothingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetContractDialogue: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                cursor?: string;
                limit?: number;
                minPosition?: string;
            };
            header?: never;
            path: {
                contract: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        contract: string;
                        items: {
                            amendment?: number;
                            /** Format: date-time */
                            at: string;
                            by?: string;
                            /** @enum {string} */
                            channel?: "letter" | "mail" | "meeting" | "phone";
                            contact?: number;
                            /** Format: uuid */
                            contract?: string;
                            correctedBy?: number;
                            corrects?: number;
                            /** @enum {string} */
                            direction?: "incoming" | "outgoing";
                            edition?: number;
                            /** Format: uuid */
                            eventId: string;
                            /** Format: uuid */
                            inquiry?: string;
                            offer?: number;
                            position: string;
                            provider: string;
                            question?: number;
                            reason?: string;
                            /** Format: date-time */
                            recordedAt: string;
                            /** Format: uuid */
                            request?: string;
                            reversal?: number;
                            /** @enum {string} */
                            source: "contact" | "contract" | "inquiry";
                            summary?: string;
                            type: string;
                            with?: string;
                        }[];
                        next?: string;
                        position: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DiscardContract: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                contract: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NothingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DrawReferrals: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                contract: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DrawReferralsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CorrectDraw: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                contract: string;
                draw: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetContractHistory: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                cursor?: string;
                limit?: number;
                minPosition?: string;
            };
            header?: never;
            path: {
                contract: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            by?: string;
                            changed: {
                                field: string;
                                from?: string;
                                to?: string;
                            }[];
                            /** Format: date-time */
                            decidedAt?: string;
                            /** Format: uuid */
                            eventId: string;
                            organisation?: string;
                            position: string;
                            /** Format: date-time */
                            recordedAt: string;
                            /** @enum {string} */
                            role?: "attestant" | "audit-leader" | "auditor" | "budget-holder" | "clock" | "invoice-gateway" | "operator" | "payer" | "programme-secretary" | "regional-medical-director" | "regional-officer" | "trust-coordinator" | "trust-medical-director";
                            type: string;
                        }[];
                        next?: string;
                        position: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetProcurementRecord: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                minPosition?: string;
            };
            header?: never;
            path: {
                contract: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        acceptance?: {
                            /** Format: date */
                            acceptedOn: string;
                            /** Format: date-time */
                            at: string;
                            by: string;
                            documentSha256: string;
                            events: {
                                /** Format: date-time */
                                at: string;
                                by?: string;
                                /** Format: uuid */
                                eventId: string;
                                position: string;
                                role?: string;
                                stream: string;
                                type: string;
                            }[];
                        };
                        amendments: {
                            events: {
                                /** Format: date-time */
                                at: string;
                                by?: string;
                                /** Format: uuid */
                                eventId: string;
                                position: string;
                                role?: string;
                                stream: string;
                                type: string;
                            }[];
                            items: {
                                acceptance?: {
                                    /** Format: date */
                                    acceptedOn: string;
                                    documentSha256: string;
                                };
                                amendment: number;
                                confirmed?: {
                                    /** Format: date-time */
                                    at: string;
                                    by: string;
                                    flags: (components["schemas"]["AfterLatestDateFlag"] | components["schemas"]["OverCapacityFlag"] | components["schemas"]["OwnCapacityLeftFlag"])[];
                                    grant?: {
                                        holder: string;
                                        limitOre: string;
                                        version: number;
                                    };
                                };
                                declined?: {
                                    /** Format: date-time */
                                    at: string;
                                    by: string;
                                    reason: string;
                                };
                                /** Format: date */
                                from?: string;
                                legalBasis?: {
                                    code: string;
                                    /** Format: date */
                                    from: string;
                                    /** @enum {string} */
                                    list: "declineReason" | "endOfWait" | "legalBasis" | "priorityRule" | "procedure" | "procurementThreshold" | "recusalGround" | "specialistQuota" | "specialty" | "trust";
                                    verified: boolean;
                                };
                                lines: {
                                    line: number;
                                    patients: number;
                                    unitPriceOre?: string;
                                }[];
                                newLines: {
                                    cohort: number;
                                    /** @enum {string} */
                                    fundingBasis: "internalSettlement" | "packagePrice" | "tariffRefund";
                                    line: number;
                                    patients: number;
                                    procedure: string;
                                    specialty: string;
                                    unitPriceOre: string;
                                }[];
                                proposed: {
                                    /** Format: date-time */
                                    at: string;
                                    by: string;
                                };
                                reason: string;
                                /** @enum {string} */
                                status: "confirmed" | "dropped" | "proposed" | "reversed" | "withdrawn";
                                /** Format: date */
                                to?: string;
                            }[];
                        };
                        approval?: {
                            amendments: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                                cohorts: {
                                    cohort: number;
                                    patients: number;
                                    reservedOre: string;
                                }[];
                                reason: string;
                            }[];
                            /** Format: date-time */
                            at: string;
                            by: string;
                            events: {
                                /** Format: date-time */
                                at: string;
                                by?: string;
                                /** Format: uuid */
                                eventId: string;
                                position: string;
                                role?: string;
                                stream: string;
                                type: string;
                            }[];
                            rationale: string;
                            /** Format: date */
                            reservedUntil?: string;
                        };
                        assessment?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            events: {
                                /** Format: date-time */
                                at: string;
                                by?: string;
                                /** Format: uuid */
                                eventId: string;
                                position: string;
                                role?: string;
                                stream: string;
                                type: string;
                            }[];
                            priority?: {
                                cohorts: {
                                    breached: number;
                                    cohort: number;
                                    deadline: number;
                                    longestWait: number;
                                    points: number;
                                    urgency: number;
                                    weeksLeft: number;
                                }[];
                                /** Format: date */
                                on: string;
                                rule: {
                                    code: string;
                                    /** Format: date */
                                    from: string;
                                    /** @enum {string} */
                                    list: "declineReason" | "endOfWait" | "legalBasis" | "priorityRule" | "procedure" | "procurementThreshold" | "recusalGround" | "specialistQuota" | "specialty" | "trust";
                                    verified: boolean;
                                };
                            };
                            supply: {
                                cohort: number;
                                /** @enum {string} */
                                kind: "contractedSpecialist" | "ownTrust" | "privateProvider";
                                note: string;
                                patients: number;
                            }[];
                            text: string;
                        };
                        award?: {
                            /** Format: date-time */
                            at: string;
                            /** Format: date */
                            awardedOn: string;
                            by: string;
                            events: {
                                /** Format: date-time */
                                at: string;
                                by?: string;
                                /** Format: uuid */
                                eventId: string;
                                position: string;
                                role?: string;
                                stream: string;
                                type: string;
                            }[];
                            rationale: string;
                            reason?: string;
                        };
                        choice: {
                            archiveReference?: string;
                            /** @enum {string} */
                            basis: "callOff" | "directAward" | "ownTrust" | "specialistAgreement";
                            /** @enum {string} */
                            callOffRule?: "direct" | "miniCompetition";
                            /** @enum {string} */
                            cause?: "other" | "plannedRollOut";
                            drafted: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                            };
                            entries?: {
                                code: string;
                                /** Format: date */
                                from: string;
                                /** @enum {string} */
                                list: "declineReason" | "endOfWait" | "legalBasis" | "priorityRule" | "procedure" | "procurementThreshold" | "recusalGround" | "specialistQuota" | "specialty" | "trust";
                                verified: boolean;
                            }[];
                            events: {
                                /** Format: date-time */
                                at: string;
                                by?: string;
                                /** Format: uuid */
                                eventId: string;
                                position: string;
                                role?: string;
                                stream: string;
                                type: string;
                            }[];
                            framework?: string;
                            /** Format: date */
                            from: string;
                            includes?: {
                                /** @enum {string} */
                                complications: "excluded" | "included";
                                /** @enum {string} */
                                followUps: "excluded" | "included";
                                returnToPublic: string;
                            };
                            /** Format: uuid */
                            inquiry?: string;
                            legalBasis?: string;
                            offer?: number;
                            provider: string;
                            rationale: string;
                            reason?: string;
                            redrafted?: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                            };
                            /** Format: date */
                            to: string;
                            totalOre: string;
                        };
                        confirmation?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            events: {
                                /** Format: date-time */
                                at: string;
                                by?: string;
                                /** Format: uuid */
                                eventId: string;
                                position: string;
                                role?: string;
                                stream: string;
                                type: string;
                            }[];
                            flags: (components["schemas"]["AfterLatestDateFlag"] | components["schemas"]["OverCapacityFlag"] | components["schemas"]["OwnCapacityLeftFlag"])[];
                            grant: {
                                holder: string;
                                limitOre: string;
                                version: number;
                            };
                            /** Format: date */
                            on: string;
                        };
                        /** Format: uuid */
                        contract: string;
                        decision?: {
                            /** @enum {string} */
                            body: "board" | "chiefExecutive" | "regionalDepartment";
                            caseNumber: string;
                            closed?: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                            };
                            /** Format: date */
                            decidedOn: string;
                            /** Format: uuid */
                            decision: string;
                            events: {
                                /** Format: date-time */
                                at: string;
                                by?: string;
                                /** Format: uuid */
                                eventId: string;
                                position: string;
                                role?: string;
                                stream: string;
                                type: string;
                            }[];
                            recorded: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                            };
                            /** @enum {string} */
                            status: "countersigned" | "declined" | "recorded" | "withdrawn";
                        };
                        delegation?: {
                            contractLimitOre: string;
                            /** Format: uuid */
                            decision: string;
                            events: {
                                /** Format: date-time */
                                at: string;
                                by?: string;
                                /** Format: uuid */
                                eventId: string;
                                position: string;
                                role?: string;
                                stream: string;
                                type: string;
                            }[];
                            /** Format: date */
                            from: string;
                            holder: string;
                            revoked?: {
                                /** Format: date-time */
                                at: string;
                                reason: string;
                            };
                            /** Format: date */
                            to: string;
                            version: number;
                            virementLimitOre: string;
                        };
                        inquiry?: {
                            closed?: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                                /** Format: date-time */
                                closedAt: string;
                            };
                            cohorts: {
                                cohort: number;
                                /** Format: date */
                                latestTreatmentOn: string;
                                patients: number;
                                procedure: string;
                                specialty: string;
                            }[];
                            criteria: {
                                criterion: string;
                                description: string;
                                weight: number;
                            }[];
                            drafted: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                            };
                            editions: {
                                /** Format: date-time */
                                at: string;
                                documentVersion: number;
                                edition: number;
                                sha256: {
                                    nb: string;
                                    nn: string;
                                };
                            }[];
                            events: {
                                /** Format: date-time */
                                at: string;
                                by?: string;
                                /** Format: uuid */
                                eventId: string;
                                position: string;
                                role?: string;
                                stream: string;
                                type: string;
                            }[];
                            extensions: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                                edition: number;
                                /** Format: date-time */
                                offersUntil: string;
                                reason: string;
                            }[];
                            /** Format: uuid */
                            inquiry: string;
                            /** @enum {string} */
                            kind: "miniCompetition" | "negotiation" | "ownTrust" | "specialist";
                            /** Format: date-time */
                            offersUntil: string;
                            /** Format: date-time */
                            questionsUntil: string;
                            reason?: string;
                            redrafted?: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                            };
                            sent?: {
                                /** Format: date-time */
                                at: string;
                                buyer: string;
                                by: string;
                                /** Format: date-time */
                                sentAt: string;
                            };
                            /** @enum {string} */
                            status: "awarded" | "cancelled" | "closed" | "discarded" | "draft" | "sent";
                            text: string;
                        };
                        invitees?: {
                            events: {
                                /** Format: date-time */
                                at: string;
                                by?: string;
                                /** Format: uuid */
                                eventId: string;
                                position: string;
                                role?: string;
                                stream: string;
                                type: string;
                            }[];
                            items: {
                                dispatches: {
                                    /** @enum {string} */
                                    channel: "handed" | "letter" | "mail" | "portal";
                                    edition: number;
                                    recorded: {
                                        /** Format: date-time */
                                        at: string;
                                        by: string;
                                    };
                                    /** Format: date-time */
                                    sentAt: string;
                                    sha256: string;
                                }[];
                                framework?: string;
                                noOffer?: {
                                    /** Format: date-time */
                                    at: string;
                                    by: string;
                                    reason: string;
                                };
                                provider: string;
                            }[];
                        };
                        missing: {
                            amendment?: number;
                            cohort?: number;
                            edition?: number;
                            offer?: number;
                            provider?: string;
                            question?: number;
                            /** @enum {string} */
                            what: "acceptance" | "amendmentAcceptance" | "answer" | "approval" | "assessment" | "award" | "cause" | "confirmation" | "decision" | "delegation" | "dispatch" | "evaluation" | "framework" | "includes" | "inquiry" | "legalBasis" | "need" | "priority" | "rationale" | "reason" | "supply" | "waitingDataSource";
                        }[];
                        need?: {
                            archiveReference?: string;
                            cohorts: {
                                approvedPatients: number;
                                breachedPatients: number;
                                cohort: number;
                                contractedPatients: number;
                                /** Format: date */
                                latestTreatmentOn: string;
                                longestWaitWeeks: number;
                                override?: {
                                    /** Format: date-time */
                                    at: string;
                                    by: string;
                                    reason: string;
                                    /** @enum {string} */
                                    to: "first" | "last" | "none";
                                };
                                patients: number;
                                procedure: string;
                                reservedOre: string;
                                specialty: string;
                                /** @enum {string} */
                                urgency: "A" | "B" | "C";
                            }[];
                            events: {
                                /** Format: date-time */
                                at: string;
                                by?: string;
                                /** Format: uuid */
                                eventId: string;
                                position: string;
                                role?: string;
                                stream: string;
                                type: string;
                            }[];
                            justification: string;
                            /** Format: date-time */
                            submittedAt?: string;
                            trust: string;
                            waitingData: {
                                /** Format: date */
                                asOf?: string;
                                /** @enum {string} */
                                quality: "estimated" | "unreliable" | "verified";
                                source?: string;
                            };
                        };
                        offers?: {
                            events: {
                                /** Format: date-time */
                                at: string;
                                by?: string;
                                /** Format: uuid */
                                eventId: string;
                                position: string;
                                role?: string;
                                stream: string;
                                type: string;
                            }[];
                            items: {
                                annulled?: {
                                    /** Format: date-time */
                                    at: string;
                                    by: string;
                                    reason: string;
                                };
                                award?: {
                                    /** Format: date */
                                    awardedOn: string;
                                    cohorts: {
                                        cohort: number;
                                        patients: number;
                                        unitPriceOre: string;
                                        usedPatients: number;
                                    }[];
                                    contracts: {
                                        cohorts: {
                                            cohort: number;
                                            patients: number;
                                        }[];
                                        /** Format: uuid */
                                        contract: string;
                                    }[];
                                    flags: (components["schemas"]["AfterLatestDateAwardFlag"] | components["schemas"]["DrainsOwnTrustsAwardFlag"] | components["schemas"]["OverCapacityAwardFlag"])[];
                                    includes: {
                                        /** @enum {string} */
                                        complications: "excluded" | "included";
                                        /** @enum {string} */
                                        followUps: "excluded" | "included";
                                        returnToPublic: string;
                                    };
                                    score: {
                                        parts: {
                                            criterion: string;
                                            score: number;
                                        }[];
                                        total: number;
                                    };
                                    version: number;
                                };
                                counterOffers: {
                                    /** Format: date-time */
                                    at: string;
                                    by: string;
                                    lines: {
                                        cohort: number;
                                        /** Format: date */
                                        firstStartOn?: string;
                                        /** Format: date */
                                        lastCompletionOn?: string;
                                        patients?: number;
                                        unitPriceOre?: string;
                                        weeklyPatients?: number;
                                    }[];
                                    text: string;
                                    /** Format: date */
                                    validUntil?: string;
                                    version: number;
                                }[];
                                decline?: {
                                    declineReason: {
                                        code: string;
                                        /** Format: date */
                                        from: string;
                                        /** @enum {string} */
                                        list: "declineReason" | "endOfWait" | "legalBasis" | "priorityRule" | "procedure" | "procurementThreshold" | "recusalGround" | "specialistQuota" | "specialty" | "trust";
                                        verified: boolean;
                                    };
                                    reason: string;
                                    score: {
                                        parts: {
                                            criterion: string;
                                            score: number;
                                        }[];
                                        total: number;
                                    };
                                    version: number;
                                };
                                evaluations: {
                                    /** Format: date-time */
                                    at: string;
                                    by: string;
                                    scores: {
                                        criterion: string;
                                        points: number;
                                        reason: string;
                                    }[];
                                    version: number;
                                }[];
                                /** Format: date-time */
                                expiredAt?: string;
                                offer: number;
                                opened?: {
                                    /** Format: date-time */
                                    at: string;
                                    by: string;
                                };
                                provider: string;
                                received: {
                                    /** Format: date-time */
                                    at: string;
                                    by: string;
                                    documentSha256: string;
                                    /** Format: date-time */
                                    receivedAt: string;
                                };
                                /** @enum {string} */
                                status: "annulled" | "awarded" | "countered" | "declined" | "expired" | "opened" | "received" | "revised" | "withdrawn";
                                versions: {
                                    documentSha256: string;
                                    stated: {
                                        /** Format: date-time */
                                        at: string;
                                        by: string;
                                    };
                                    terms: {
                                        includes: {
                                            /** @enum {string} */
                                            complications: "excluded" | "included";
                                            /** @enum {string} */
                                            followUps: "excluded" | "included";
                                            returnToPublic: string;
                                        };
                                        lines: {
                                            cohort: number;
                                            /** Format: date */
                                            firstStartOn: string;
                                            /** Format: date */
                                            lastCompletionOn: string;
                                            patients: number;
                                            unitPriceOre: string;
                                            weeklyPatients: number;
                                        }[];
                                        staffing: {
                                            agency: number;
                                            alsoEmployedByTrusts: number;
                                            ownEmployees: number;
                                        };
                                        /** Format: date */
                                        validUntil: string;
                                    };
                                    version: number;
                                }[];
                                withdrawn?: {
                                    /** Format: date-time */
                                    at: string;
                                    by: string;
                                    reason: string;
                                };
                            }[];
                        };
                        phase: number;
                        position: string;
                        programme: string;
                        provider: string;
                        questions?: {
                            events: {
                                /** Format: date-time */
                                at: string;
                                by?: string;
                                /** Format: uuid */
                                eventId: string;
                                position: string;
                                role?: string;
                                stream: string;
                                type: string;
                            }[];
                            items: {
                                answered?: {
                                    answer: string;
                                    /** Format: date-time */
                                    at: string;
                                    by: string;
                                    edition: number;
                                };
                                asked: {
                                    /** Format: date-time */
                                    at: string;
                                    by: string;
                                };
                                from: string;
                                question: number;
                                text: string;
                            }[];
                        };
                        raises: {
                            amendment: number;
                            decision?: {
                                /** @enum {string} */
                                body: "board" | "chiefExecutive" | "regionalDepartment";
                                caseNumber: string;
                                closed?: {
                                    /** Format: date-time */
                                    at: string;
                                    by: string;
                                };
                                /** Format: date */
                                decidedOn: string;
                                /** Format: uuid */
                                decision: string;
                                events: {
                                    /** Format: date-time */
                                    at: string;
                                    by?: string;
                                    /** Format: uuid */
                                    eventId: string;
                                    position: string;
                                    role?: string;
                                    stream: string;
                                    type: string;
                                }[];
                                recorded: {
                                    /** Format: date-time */
                                    at: string;
                                    by: string;
                                };
                                /** @enum {string} */
                                status: "countersigned" | "declined" | "recorded" | "withdrawn";
                            };
                            delegation?: {
                                contractLimitOre: string;
                                /** Format: uuid */
                                decision: string;
                                events: {
                                    /** Format: date-time */
                                    at: string;
                                    by?: string;
                                    /** Format: uuid */
                                    eventId: string;
                                    position: string;
                                    role?: string;
                                    stream: string;
                                    type: string;
                                }[];
                                /** Format: date */
                                from: string;
                                holder: string;
                                revoked?: {
                                    /** Format: date-time */
                                    at: string;
                                    reason: string;
                                };
                                /** Format: date */
                                to: string;
                                version: number;
                                virementLimitOre: string;
                            };
                        }[];
                        recusals: {
                            events: {
                                /** Format: date-time */
                                at: string;
                                by?: string;
                                /** Format: uuid */
                                eventId: string;
                                position: string;
                                role?: string;
                                stream: string;
                                type: string;
                            }[];
                            lifted?: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                                reason: string;
                            };
                            person: string;
                            provider?: string;
                            reason: string;
                            recusal: number;
                            recusalGround: string;
                            recused: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                            };
                            /** Format: uuid */
                            request?: string;
                            /** @enum {string} */
                            status: "lifted" | "standing";
                        }[];
                        reference: string;
                        /** Format: uuid */
                        request: string;
                        requestReference: string;
                        /** @enum {string} */
                        status: "confirmed" | "discarded" | "drafted" | "lapsed" | "settled" | "terminated";
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportReturned: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                contract: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportReturnedBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CorrectReturn: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                contract: string;
                return: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProposeContractReversal: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                contract: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeContractReversalBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRun"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetContractReversal: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                minPosition?: string;
            };
            header?: never;
            path: {
                contract: string;
                reversal: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        amendment?: number;
                        closed?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        };
                        /** Format: uuid */
                        contract: string;
                        declined?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        };
                        etag: string;
                        may?: components["schemas"]["MayDo"][];
                        /** @enum {string} */
                        of: "amendment" | "commitment" | "settlement";
                        position: string;
                        proposed: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        };
                        reason: string;
                        reference: string;
                        reversal: number;
                        /** @enum {string} */
                        status: "confirmed" | "dropped" | "proposed" | "withdrawn";
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConfirmContractReversal: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                contract: string;
                reversal: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NothingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeclineContractReversal: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                contract: string;
                reversal: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WithdrawContractReversal: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                contract: string;
                reversal: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NothingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SettleContract: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                contract: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleContractBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TerminateContract: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                contract: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListCredits: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                contract?: string;
                cursor?: string;
                invoice?: string;
                limit?: number;
                minPosition?: string;
                number?: string;
                phase?: number;
                programme?: string;
                request?: string;
                sort?: "updatedAt" | "-updatedAt" | "createdAt" | "-createdAt" | "programme" | "-programme" | "phase" | "-phase" | "trust" | "-trust" | "status" | "-status" | "request" | "-request" | "contract" | "-contract" | "invoice" | "-invoice" | "supplier" | "-supplier" | "number" | "-number" | "creditDate" | "-creditDate" | "amountOre" | "-amountOre";
                status?: "registered" | "approved" | "rejected";
                supplier?: string;
                trust?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Credit"][];
                        next?: string;
                        position: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetCredit: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                minPosition?: string;
            };
            header?: never;
            path: {
                credit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        amountOre: string;
                        approved?: {
                            /** Format: date */
                            approvedOn: string;
                            /** Format: date-time */
                            at: string;
                            by: string;
                            receivableOre: string;
                        };
                        /** Format: uuid */
                        contract: string;
                        contractReference: string;
                        /** Format: date-time */
                        createdAt: string;
                        credit: string;
                        /** Format: date */
                        creditDate: string;
                        etag: string;
                        id: string;
                        invoice: string;
                        lines: {
                            amountOre: string;
                            line: number;
                            patients: number;
                        }[];
                        may?: components["schemas"]["MayDo"][];
                        number: string;
                        phase: number;
                        position: string;
                        programme: string;
                        reason: string;
                        registered: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        };
                        rejected?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        };
                        /** Format: uuid */
                        request: string;
                        requestReference: string;
                        reversed?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reversal: number;
                        };
                        /** @enum {string} */
                        status: "approved" | "registered" | "rejected";
                        supplier: string;
                        trust: string;
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApproveCredit: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                credit: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NothingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RejectCredit: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                credit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListDecisions: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                body?: "board" | "chiefExecutive" | "regionalDepartment";
                caseNumber?: string;
                cursor?: string;
                decidedOn?: string;
                kind?: "appropriation" | "allocation" | "plan" | "phaseOpening" | "phaseClosing" | "phaseReopening" | "phaseClosed" | "phaseCancelled" | "virement" | "exception" | "exceptionEnd" | "delegation" | "referenceData" | "framework" | "specialistQuota" | "tolerance" | "yearFrame" | "programmeClosed" | "programmeReopened" | "carryOver";
                limit?: number;
                minPosition?: string;
                programme?: string;
                reference?: string;
                sort?: "updatedAt" | "-updatedAt" | "createdAt" | "-createdAt" | "reference" | "-reference" | "programme" | "-programme" | "status" | "-status" | "kind" | "-kind" | "body" | "-body" | "decidedOn" | "-decidedOn" | "caseNumber" | "-caseNumber";
                status?: "recorded" | "countersigned" | "declined" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Decision"][];
                        next?: string;
                        position: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetDecision: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                minPosition?: string;
            };
            header?: never;
            path: {
                decision: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        body: "board" | "chiefExecutive" | "regionalDepartment";
                        caseNumber: string;
                        closed?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date */
                        decidedOn: string;
                        /** Format: uuid */
                        decision: string;
                        effect: components["schemas"]["Effect"];
                        etag: string;
                        /** Format: uuid */
                        id: string;
                        may?: components["schemas"]["MayDo"][];
                        outside?: {
                            /** @enum {string} */
                            as: "foreseen" | "left";
                            contracts: number;
                            items: components["schemas"]["Outside"][];
                            requests: number;
                        };
                        position: string;
                        programme: string;
                        reason?: string;
                        recorded: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        };
                        reference: string;
                        /** @enum {string} */
                        status: "countersigned" | "declined" | "recorded" | "withdrawn";
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CountersignDecision: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                decision: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NothingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeclineDecision: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                decision: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetDecisionHistory: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                cursor?: string;
                limit?: number;
                minPosition?: string;
            };
            header?: never;
            path: {
                decision: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            by?: string;
                            changed: {
                                field: string;
                                from?: string;
                                to?: string;
                            }[];
                            /** Format: date-time */
                            decidedAt?: string;
                            /** Format: uuid */
                            eventId: string;
                            organisation?: string;
                            position: string;
                            /** Format: date-time */
                            recordedAt: string;
                            /** @enum {string} */
                            role?: "attestant" | "audit-leader" | "auditor" | "budget-holder" | "clock" | "invoice-gateway" | "operator" | "payer" | "programme-secretary" | "regional-medical-director" | "regional-officer" | "trust-coordinator" | "trust-medical-director";
                            type: string;
                        }[];
                        next?: string;
                        position: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListOutside: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                cursor?: string;
                limit?: number;
                minPosition?: string;
            };
            header?: never;
            path: {
                decision: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        decision: string;
                        items: components["schemas"]["Outside"][];
                        next?: string;
                        position: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WithdrawDecision: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                decision: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NothingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListDelegations: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                cursor?: string;
                limit?: number;
                minPosition?: string;
                sort?: "updatedAt" | "-updatedAt" | "createdAt" | "-createdAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Delegation"][];
                        next?: string;
                        position: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetDelegation: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                minPosition?: string;
            };
            header?: never;
            path: {
                holder: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        etag: string;
                        grants: {
                            contractLimitOre: string;
                            /** Format: uuid */
                            decision: string;
                            /** Format: date */
                            from: string;
                            revoked?: {
                                /** Format: date-time */
                                at: string;
                                reason: string;
                            };
                            /** Format: date */
                            to: string;
                            version: number;
                            virementLimitOre: string;
                        }[];
                        holder: string;
                        id: string;
                        may?: components["schemas"]["MayDo"][];
                        position: string;
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RevokeDelegation: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                holder: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListDue: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                contract?: string;
                cursor?: string;
                dueBy?: string;
                limit?: number;
                minPosition?: string;
                request?: string;
                type?: "EstablishProgramme" | "RecordDecision" | "CountersignDecision" | "DeclineDecision" | "WithdrawDecision" | "RevokeDelegation" | "RegisterProvider" | "DeclareCapacity" | "SuspendProvider" | "ReinstateProvider" | "EndProvider" | "CorrectProvider" | "RegisterFramework" | "DraftRequest" | "AmendDraft" | "DiscardDraft" | "SubmitRequest" | "WithdrawRequest" | "AssessRequest" | "OverridePriority" | "ReturnRequest" | "ApproveRequest" | "AmendApproval" | "RejectRequest" | "ReleaseReservation" | "ProposeReservationReversal" | "WithdrawReservationReversal" | "DeclineReservationReversal" | "ConfirmReservationReversal" | "DraftContract" | "AmendContractDraft" | "DiscardContract" | "DeclineContract" | "ConfirmContract" | "RecordAcceptance" | "TerminateContract" | "SettleContract" | "ProposeAmendment" | "WithdrawAmendment" | "DeclineAmendment" | "ConfirmAmendment" | "ProposeContractReversal" | "WithdrawContractReversal" | "DeclineContractReversal" | "ConfirmContractReversal" | "DrawReferrals" | "CorrectDraw" | "ReportReturned" | "CorrectReturn" | "ReportDelivery" | "WithdrawDelivery" | "VerifyDelivery" | "UnverifyDelivery" | "DraftInquiry" | "AmendInquiryDraft" | "DiscardInquiry" | "SendInquiry" | "RecordDispatch" | "RecordQuestion" | "PublishAnswer" | "ExtendDeadline" | "RecordNoOffer" | "CloseInquiry" | "CancelInquiry" | "ReceiveOffer" | "OpenOffer" | "CounterOffer" | "ReviseOffer" | "WithdrawOffer" | "EvaluateOffer" | "AwardInquiry" | "AnnulAward" | "RegisterInvoice" | "MatchInvoice" | "AttestInvoice" | "RejectInvoice" | "DisputeInvoice" | "ResolveDispute" | "ApproveInvoice" | "RecordPayment" | "ProposeInvoiceReversal" | "WithdrawInvoiceReversal" | "DeclineInvoiceReversal" | "ConfirmInvoiceReversal" | "RegisterCredit" | "ApproveCredit" | "RejectCredit" | "RecordRefund" | "RankRequests" | "DeclareRecusal" | "RecusePerson" | "LiftRecusal" | "RecordContact" | "ExpireOffer" | "LapseContract" | "LapseReservation";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {string} */
                            command: "AmendApproval" | "AmendContractDraft" | "AmendDraft" | "AmendInquiryDraft" | "AnnulAward" | "ApproveCredit" | "ApproveInvoice" | "ApproveRequest" | "AssessRequest" | "AttestInvoice" | "AwardInquiry" | "CancelInquiry" | "CloseInquiry" | "ConfirmAmendment" | "ConfirmContract" | "ConfirmContractReversal" | "ConfirmInvoiceReversal" | "ConfirmReservationReversal" | "CorrectDraw" | "CorrectProvider" | "CorrectReturn" | "CounterOffer" | "CountersignDecision" | "DeclareCapacity" | "DeclareRecusal" | "DeclineAmendment" | "DeclineContract" | "DeclineContractReversal" | "DeclineDecision" | "DeclineInvoiceReversal" | "DeclineReservationReversal" | "DiscardContract" | "DiscardDraft" | "DiscardInquiry" | "DisputeInvoice" | "DraftContract" | "DraftInquiry" | "DraftRequest" | "DrawReferrals" | "EndProvider" | "EstablishProgramme" | "EvaluateOffer" | "ExpireOffer" | "ExtendDeadline" | "LapseContract" | "LapseReservation" | "LiftRecusal" | "MatchInvoice" | "OpenOffer" | "OverridePriority" | "ProposeAmendment" | "ProposeContractReversal" | "ProposeInvoiceReversal" | "ProposeReservationReversal" | "PublishAnswer" | "RankRequests" | "ReceiveInvoice" | "ReceiveOffer" | "RecordAcceptance" | "RecordContact" | "RecordDecision" | "RecordDispatch" | "RecordNoOffer" | "RecordPayment" | "RecordQuestion" | "RecordRefund" | "RecusePerson" | "RegisterCredit" | "RegisterFramework" | "RegisterInvoice" | "RegisterProvider" | "ReinstateProvider" | "RejectCredit" | "RejectInvoice" | "RejectRequest" | "ReleaseReservation" | "ReportDelivery" | "ReportReturned" | "ResolveDispute" | "ReturnRequest" | "ReviseOffer" | "RevokeDelegation" | "SendInquiry" | "SettleContract" | "SubmitRequest" | "SuspendProvider" | "TerminateContract" | "UnverifyDelivery" | "VerifyDelivery" | "WithdrawAmendment" | "WithdrawContractReversal" | "WithdrawDecision" | "WithdrawDelivery" | "WithdrawInvoiceReversal" | "WithdrawOffer" | "WithdrawRequest" | "WithdrawReservationReversal";
                            /** Format: date-time */
                            dueAt: string;
                            reference?: string;
                            resource: string;
                            target: {
                                [key: string]: unknown;
                            };
                        }[];
                        next?: string;
                        position: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListEvents: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        end: boolean;
                        items: components["schemas"]["Event"][];
                        next: string;
                        position: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                position: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Event"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListFrameworks: {
        parameters: {
            query?: {
                agreementNumber?: string;
                asOf?: string;
                asOfTime?: string;
                cursor?: string;
                limit?: number;
                minPosition?: string;
                procedure?: string;
                provider?: string;
                sort?: "updatedAt" | "-updatedAt" | "createdAt" | "-createdAt" | "provider" | "-provider" | "agreementNumber" | "-agreementNumber";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Framework"][];
                        next?: string;
                        position: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RegisterFramework: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterFrameworkBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRun"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetFramework: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                minPosition?: string;
            };
            header?: never;
            path: {
                framework: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        agreementNumber: string;
                        /** @enum {string} */
                        callOffRule: "direct" | "miniCompetition";
                        ceilingOre: string;
                        changes: {
                            /** Format: date-time */
                            at: string;
                            /** Format: uuid */
                            decision: string;
                        }[];
                        /** Format: date-time */
                        createdAt: string;
                        drawnOre: string;
                        draws: {
                            amountOre: string;
                            /** Format: uuid */
                            contract: string;
                        }[];
                        etag: string;
                        framework: string;
                        /** Format: date */
                        from: string;
                        id: string;
                        may?: components["schemas"]["MayDo"][];
                        position: string;
                        prices: {
                            /** Format: date */
                            from: string;
                            procedure: string;
                            /** Format: date */
                            to: string;
                            unitPriceOre: string;
                        }[];
                        procedures: string[];
                        provider: string;
                        remainingOre: string;
                        title: string;
                        /** Format: date */
                        to: string;
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetFrameworkHistory: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                cursor?: string;
                limit?: number;
                minPosition?: string;
            };
            header?: never;
            path: {
                framework: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            by?: string;
                            changed: {
                                field: string;
                                from?: string;
                                to?: string;
                            }[];
                            /** Format: date-time */
                            decidedAt?: string;
                            /** Format: uuid */
                            eventId: string;
                            organisation?: string;
                            position: string;
                            /** Format: date-time */
                            recordedAt: string;
                            /** @enum {string} */
                            role?: "attestant" | "audit-leader" | "auditor" | "budget-holder" | "clock" | "invoice-gateway" | "operator" | "payer" | "programme-secretary" | "regional-medical-director" | "regional-officer" | "trust-coordinator" | "trust-medical-director";
                            type: string;
                        }[];
                        next?: string;
                        position: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetFrameworkReport: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                minPosition?: string;
                on?: string;
            };
            header?: never;
            path: {
                framework: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        callOffs: {
                            /** Format: uuid */
                            contract: string;
                            drawnOre: string;
                            /** @enum {string} */
                            status: "confirmed" | "discarded" | "drafted" | "lapsed" | "settled" | "terminated";
                            totalOre: string;
                        }[];
                        ceilingOre: string;
                        drawnOre: string;
                        framework: string;
                        items: {
                            callOffs?: {
                                highestOre: string;
                                lowestOre: string;
                                meanOre: string;
                                patients: number;
                            };
                            listOre?: string;
                            otherLists: {
                                framework: string;
                                provider: string;
                                unitPriceOre: string;
                            }[];
                            others?: {
                                highestOre: string;
                                lowestOre: string;
                                meanOre: string;
                                patients: number;
                            };
                            procedure: string;
                        }[];
                        /** Format: date */
                        on: string;
                        position: string;
                        provider: string;
                        remainingOre: string;
                        version: number;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListInquiries: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                cursor?: string;
                due?: string;
                invitee?: string;
                kind?: "miniCompetition" | "negotiation" | "specialist" | "ownTrust";
                limit?: number;
                minPosition?: string;
                phase?: number;
                programme?: string;
                reference?: string;
                request?: string;
                sort?: "updatedAt" | "-updatedAt" | "createdAt" | "-createdAt" | "reference" | "-reference" | "programme" | "-programme" | "phase" | "-phase" | "trust" | "-trust" | "status" | "-status" | "request" | "-request" | "kind" | "-kind" | "offersUntil" | "-offersUntil";
                specialty?: string;
                status?: "draft" | "sent" | "closed" | "awarded" | "cancelled" | "discarded";
                trust?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Inquiry"][];
                        next?: string;
                        position: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DraftInquiry: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftInquiryBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRun"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetInquiry: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                minPosition?: string;
            };
            header?: never;
            path: {
                inquiry: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        award?: {
                            /** Format: date-time */
                            at: string;
                            /** Format: date */
                            awardedOn: string;
                            by: string;
                            rationale: string;
                            reason?: string;
                        };
                        cancelled?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        };
                        closed?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            /** Format: date-time */
                            closedAt: string;
                        };
                        cohorts: {
                            cohort: number;
                            /** Format: date */
                            latestTreatmentOn: string;
                            patients: number;
                            procedure: string;
                            specialty: string;
                        }[];
                        /** Format: date-time */
                        createdAt: string;
                        criteria: {
                            criterion: string;
                            description: string;
                            weight: number;
                        }[];
                        discarded?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        };
                        drafted: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        };
                        editions: {
                            /** Format: date-time */
                            at: string;
                            documentVersion: number;
                            edition: number;
                            sha256: {
                                nb: string;
                                nn: string;
                            };
                        }[];
                        etag: string;
                        extensions: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            edition: number;
                            /** Format: date-time */
                            offersUntil: string;
                            reason: string;
                        }[];
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        inquiry: string;
                        invitees: {
                            dispatches: {
                                /** @enum {string} */
                                channel: "handed" | "letter" | "mail" | "portal";
                                edition: number;
                                recorded: {
                                    /** Format: date-time */
                                    at: string;
                                    by: string;
                                };
                                /** Format: date-time */
                                sentAt: string;
                                sha256: string;
                            }[];
                            framework?: string;
                            noOffer?: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                                reason: string;
                            };
                            provider: string;
                        }[];
                        /** @enum {string} */
                        kind: "miniCompetition" | "negotiation" | "ownTrust" | "specialist";
                        may?: components["schemas"]["MayDo"][];
                        offers: {
                            annulled?: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                                reason: string;
                            };
                            award?: {
                                /** Format: date */
                                awardedOn: string;
                                cohorts: {
                                    cohort: number;
                                    patients: number;
                                    unitPriceOre: string;
                                    usedPatients: number;
                                }[];
                                contracts: {
                                    cohorts: {
                                        cohort: number;
                                        patients: number;
                                    }[];
                                    /** Format: uuid */
                                    contract: string;
                                }[];
                                flags: (components["schemas"]["AfterLatestDateAwardFlag"] | components["schemas"]["DrainsOwnTrustsAwardFlag"] | components["schemas"]["OverCapacityAwardFlag"])[];
                                includes: {
                                    /** @enum {string} */
                                    complications: "excluded" | "included";
                                    /** @enum {string} */
                                    followUps: "excluded" | "included";
                                    returnToPublic: string;
                                };
                                score: {
                                    parts: {
                                        criterion: string;
                                        score: number;
                                    }[];
                                    total: number;
                                };
                                version: number;
                            };
                            counterOffers: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                                lines: {
                                    cohort: number;
                                    /** Format: date */
                                    firstStartOn?: string;
                                    /** Format: date */
                                    lastCompletionOn?: string;
                                    patients?: number;
                                    unitPriceOre?: string;
                                    weeklyPatients?: number;
                                }[];
                                text: string;
                                /** Format: date */
                                validUntil?: string;
                                version: number;
                            }[];
                            decline?: {
                                declineReason: {
                                    code: string;
                                    /** Format: date */
                                    from: string;
                                    /** @enum {string} */
                                    list: "declineReason" | "endOfWait" | "legalBasis" | "priorityRule" | "procedure" | "procurementThreshold" | "recusalGround" | "specialistQuota" | "specialty" | "trust";
                                    verified: boolean;
                                };
                                reason: string;
                                score: {
                                    parts: {
                                        criterion: string;
                                        score: number;
                                    }[];
                                    total: number;
                                };
                                version: number;
                            };
                            etag: string;
                            evaluations: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                                scores: {
                                    criterion: string;
                                    points: number;
                                    reason: string;
                                }[];
                                version: number;
                            }[];
                            /** Format: date-time */
                            expiredAt?: string;
                            offer: number;
                            opened?: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                            };
                            provider: string;
                            received: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                                documentSha256: string;
                                /** Format: date-time */
                                receivedAt: string;
                            };
                            /** @enum {string} */
                            status: "annulled" | "awarded" | "countered" | "declined" | "expired" | "opened" | "received" | "revised" | "withdrawn";
                            versions: {
                                documentSha256: string;
                                stated: {
                                    /** Format: date-time */
                                    at: string;
                                    by: string;
                                };
                                terms: {
                                    includes: {
                                        /** @enum {string} */
                                        complications: "excluded" | "included";
                                        /** @enum {string} */
                                        followUps: "excluded" | "included";
                                        returnToPublic: string;
                                    };
                                    lines: {
                                        cohort: number;
                                        /** Format: date */
                                        firstStartOn: string;
                                        /** Format: date */
                                        lastCompletionOn: string;
                                        patients: number;
                                        unitPriceOre: string;
                                        weeklyPatients: number;
                                    }[];
                                    staffing: {
                                        agency: number;
                                        alsoEmployedByTrusts: number;
                                        ownEmployees: number;
                                    };
                                    /** Format: date */
                                    validUntil: string;
                                };
                                version: number;
                            }[];
                            withdrawn?: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                                reason: string;
                            };
                        }[];
                        /** Format: date-time */
                        offersUntil: string;
                        phase: number;
                        position: string;
                        preparers: string[];
                        programme: string;
                        questions: {
                            answered?: {
                                answer: string;
                                /** Format: date-time */
                                at: string;
                                by: string;
                                edition: number;
                            };
                            asked: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                            };
                            from: string;
                            question: number;
                            text: string;
                        }[];
                        /** Format: date-time */
                        questionsUntil: string;
                        reason?: string;
                        redrafted?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        };
                        reference: string;
                        /** Format: uuid */
                        request: string;
                        requestReference: string;
                        sent?: {
                            /** Format: date-time */
                            at: string;
                            buyer: string;
                            by: string;
                            /** Format: date-time */
                            sentAt: string;
                        };
                        /** @enum {string} */
                        status: "awarded" | "cancelled" | "closed" | "discarded" | "draft" | "sent";
                        text: string;
                        trust: string;
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AmendInquiryDraft: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                inquiry: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendInquiryDraftBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PublishAnswer: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                inquiry: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishAnswerBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AwardInquiry: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                inquiry: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AwardInquiryBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CancelInquiry: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                inquiry: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CloseInquiry: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                inquiry: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NothingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExtendDeadline: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                inquiry: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendDeadlineBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetInquiryDialogue: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                cursor?: string;
                limit?: number;
                minPosition?: string;
                provider?: string;
            };
            header?: never;
            path: {
                inquiry: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        inquiry: string;
                        items: {
                            amendment?: number;
                            /** Format: date-time */
                            at: string;
                            by?: string;
                            /** @enum {string} */
                            channel?: "letter" | "mail" | "meeting" | "phone";
                            contact?: number;
                            /** Format: uuid */
                            contract?: string;
                            correctedBy?: number;
                            corrects?: number;
                            /** @enum {string} */
                            direction?: "incoming" | "outgoing";
                            edition?: number;
                            /** Format: uuid */
                            eventId: string;
                            /** Format: uuid */
                            inquiry?: string;
                            offer?: number;
                            position: string;
                            provider: string;
                            question?: number;
                            reason?: string;
                            /** Format: date-time */
                            recordedAt: string;
                            /** Format: uuid */
                            request?: string;
                            reversal?: number;
                            /** @enum {string} */
                            source: "contact" | "contract" | "inquiry";
                            summary?: string;
                            type: string;
                            with?: string;
                        }[];
                        next?: string;
                        position: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DiscardInquiry: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                inquiry: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NothingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RecordDispatch: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                inquiry: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordDispatchBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetInquiryDocument: {
        parameters: {
            query: {
                edition: number;
                language: "nb" | "nn";
            };
            header?: never;
            path: {
                inquiry: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetInquiryHistory: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                cursor?: string;
                limit?: number;
                minPosition?: string;
            };
            header?: never;
            path: {
                inquiry: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            by?: string;
                            changed: {
                                field: string;
                                from?: string;
                                to?: string;
                            }[];
                            /** Format: date-time */
                            decidedAt?: string;
                            /** Format: uuid */
                            eventId: string;
                            organisation?: string;
                            position: string;
                            /** Format: date-time */
                            recordedAt: string;
                            /** @enum {string} */
                            role?: "attestant" | "audit-leader" | "auditor" | "budget-holder" | "clock" | "invoice-gateway" | "operator" | "payer" | "programme-secretary" | "regional-medical-director" | "regional-officer" | "trust-coordinator" | "trust-medical-director";
                            type: string;
                        }[];
                        next?: string;
                        position: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RecordNoOffer: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                inquiry: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordNoOfferBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReceiveOffer: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                inquiry: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiveOfferBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRun"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetOffer: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                minPosition?: string;
            };
            header?: never;
            path: {
                inquiry: string;
                offer: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        annulled?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        };
                        award?: {
                            /** Format: date */
                            awardedOn: string;
                            cohorts: {
                                cohort: number;
                                patients: number;
                                unitPriceOre: string;
                                usedPatients: number;
                            }[];
                            contracts: {
                                cohorts: {
                                    cohort: number;
                                    patients: number;
                                }[];
                                /** Format: uuid */
                                contract: string;
                            }[];
                            flags: (components["schemas"]["AfterLatestDateAwardFlag"] | components["schemas"]["DrainsOwnTrustsAwardFlag"] | components["schemas"]["OverCapacityAwardFlag"])[];
                            includes: {
                                /** @enum {string} */
                                complications: "excluded" | "included";
                                /** @enum {string} */
                                followUps: "excluded" | "included";
                                returnToPublic: string;
                            };
                            score: {
                                parts: {
                                    criterion: string;
                                    score: number;
                                }[];
                                total: number;
                            };
                            version: number;
                        };
                        counterOffers: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            lines: {
                                cohort: number;
                                /** Format: date */
                                firstStartOn?: string;
                                /** Format: date */
                                lastCompletionOn?: string;
                                patients?: number;
                                unitPriceOre?: string;
                                weeklyPatients?: number;
                            }[];
                            text: string;
                            /** Format: date */
                            validUntil?: string;
                            version: number;
                        }[];
                        decline?: {
                            declineReason: {
                                code: string;
                                /** Format: date */
                                from: string;
                                /** @enum {string} */
                                list: "declineReason" | "endOfWait" | "legalBasis" | "priorityRule" | "procedure" | "procurementThreshold" | "recusalGround" | "specialistQuota" | "specialty" | "trust";
                                verified: boolean;
                            };
                            reason: string;
                            score: {
                                parts: {
                                    criterion: string;
                                    score: number;
                                }[];
                                total: number;
                            };
                            version: number;
                        };
                        etag: string;
                        evaluations: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            scores: {
                                criterion: string;
                                points: number;
                                reason: string;
                            }[];
                            version: number;
                        }[];
                        /** Format: date-time */
                        expiredAt?: string;
                        /** Format: uuid */
                        inquiry: string;
                        may?: components["schemas"]["MayDo"][];
                        offer: number;
                        opened?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        };
                        position: string;
                        provider: string;
                        received: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            documentSha256: string;
                            /** Format: date-time */
                            receivedAt: string;
                        };
                        reference: string;
                        /** @enum {string} */
                        status: "annulled" | "awarded" | "countered" | "declined" | "expired" | "opened" | "received" | "revised" | "withdrawn";
                        versions: {
                            documentSha256: string;
                            stated: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                            };
                            terms: {
                                includes: {
                                    /** @enum {string} */
                                    complications: "excluded" | "included";
                                    /** @enum {string} */
                                    followUps: "excluded" | "included";
                                    returnToPublic: string;
                                };
                                lines: {
                                    cohort: number;
                                    /** Format: date */
                                    firstStartOn: string;
                                    /** Format: date */
                                    lastCompletionOn: string;
                                    patients: number;
                                    unitPriceOre: string;
                                    weeklyPatients: number;
                                }[];
                                staffing: {
                                    agency: number;
                                    alsoEmployedByTrusts: number;
                                    ownEmployees: number;
                                };
                                /** Format: date */
                                validUntil: string;
                            };
                            version: number;
                        }[];
                        withdrawn?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        };
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AnnulAward: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                inquiry: string;
                offer: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CounterOffer: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                inquiry: string;
                offer: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CounterOfferBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EvaluateOffer: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                inquiry: string;
                offer: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvaluateOfferBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpenOffer: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                inquiry: string;
                offer: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenOfferBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReviseOffer: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                inquiry: string;
                offer: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseOfferBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WithdrawOffer: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                inquiry: string;
                offer: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RecordQuestion: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                inquiry: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordQuestionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SendInquiry: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                inquiry: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NothingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListInvoices: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                contract?: string;
                cursor?: string;
                limit?: number;
                minPosition?: string;
                number?: string;
                phase?: number;
                programme?: string;
                request?: string;
                sort?: "updatedAt" | "-updatedAt" | "createdAt" | "-createdAt" | "status" | "-status" | "supplier" | "-supplier" | "number" | "-number" | "invoiceDate" | "-invoiceDate" | "amountOre" | "-amountOre";
                specialty?: string;
                status?: "unmatched" | "registered" | "attested" | "approved" | "paid" | "rejected" | "credited";
                supplier?: string;
                trust?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Invoice"][];
                        next?: string;
                        position: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RegisterInvoice: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterInvoiceBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRun"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetInvoice: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                minPosition?: string;
            };
            header?: never;
            path: {
                invoice: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        amountOre: string;
                        approved?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        };
                        archiveReference?: string;
                        attested?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        };
                        /** Format: uuid */
                        contract?: string;
                        contractReference?: string;
                        /** Format: date-time */
                        createdAt: string;
                        creditedOre: string;
                        credits: {
                            amountOre: string;
                            credit: string;
                            /** Format: date */
                            creditDate: string;
                            lines: {
                                amountOre: string;
                                line: number;
                                patients: number;
                            }[];
                            number: string;
                            reason: string;
                            receivableOre?: string;
                            /** @enum {string} */
                            status: "approved" | "registered" | "rejected";
                        }[];
                        disputes: {
                            disputed: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                            };
                            reason: string;
                            resolved?: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                                resolution: string;
                            };
                        }[];
                        /** Format: date */
                        dueDate?: string;
                        /** Format: date */
                        effectiveOn?: string;
                        etag: string;
                        id: string;
                        invoice: string;
                        /** Format: date */
                        invoiceDate: string;
                        lines: {
                            amountOre: string;
                            cohort: number;
                            excessOre?: string;
                            line: number;
                            patients: number;
                            specialty: string;
                            unitPriceOre: string;
                        }[];
                        matched?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        };
                        may?: components["schemas"]["MayDo"][];
                        number: string;
                        payment?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            /** Format: date */
                            paidOn: string;
                            reference: string;
                        };
                        phase?: number;
                        position: string;
                        programme?: string;
                        receivableOre: string;
                        received?: {
                            /** Format: date-time */
                            at: string;
                            buyer?: string;
                            by: string;
                            currency: string;
                            document: {
                                bytes: number;
                                mediaType: string;
                                sha256: string;
                            };
                            lines: {
                                amountOre: string;
                                id: string;
                                pricedQuantity?: string;
                                priceOre: string;
                                quantity: string;
                                reference?: string;
                            }[];
                            mismatches: (components["schemas"]["ContractNotConfirmedMismatch"] | components["schemas"]["LineUnknownMismatch"] | components["schemas"]["NotAcceptedMismatch"] | components["schemas"]["OverPriceMismatch"] | components["schemas"]["OverQuantityMismatch"] | components["schemas"]["PhaseNotOpenMismatch"] | components["schemas"]["QuantityNotWholeMismatch"] | components["schemas"]["SumDiffersMismatch"] | components["schemas"]["UnknownContractMismatch"] | components["schemas"]["VatNotExemptMismatch"] | components["schemas"]["WrongBuyerMismatch"] | components["schemas"]["WrongCurrencyMismatch"] | components["schemas"]["WrongSupplierMismatch"])[];
                            references: {
                                buyer?: string;
                                contract?: string;
                                order?: string;
                            };
                        };
                        refunds: {
                            amountOre: string;
                            /** Format: date */
                            effectiveOn: string;
                            etag: string;
                            /** Format: date */
                            receivedOn: string;
                            recorded: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                            };
                            reference: string;
                            refund: number;
                            reversed?: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                            };
                            /** @enum {string} */
                            status: "recorded" | "reversed";
                        }[];
                        registered?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        };
                        rejected?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        };
                        /** Format: uuid */
                        request?: string;
                        requestReference?: string;
                        reversals: {
                            closed?: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                            };
                            credit?: string;
                            declined?: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                                reason: string;
                            };
                            etag: string;
                            /** @enum {string} */
                            of: "credit" | "expenditure" | "payment" | "refund";
                            proposed: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                            };
                            reason: string;
                            refund?: number;
                            reversal: number;
                            /** @enum {string} */
                            status: "confirmed" | "proposed" | "withdrawn";
                        }[];
                        /** @enum {string} */
                        status: "approved" | "attested" | "credited" | "paid" | "registered" | "rejected" | "unmatched";
                        supplier: string;
                        trust?: string;
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApproveInvoice: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                invoice: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NothingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AttestInvoice: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                invoice: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NothingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetInvoiceChain: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                minPosition?: string;
            };
            header?: never;
            path: {
                invoice: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        contract?: string;
                        invoice: string;
                        items: {
                            amountOre: string;
                            /** Format: date */
                            effectiveOn: string;
                            /** Format: uuid */
                            eventId: string;
                            position: string;
                            /** Format: date-time */
                            recordedAt: string;
                            source: string;
                            /** @enum {string} */
                            step: "allocation" | "appropriation" | "commitment" | "expenditure" | "payment" | "reservation";
                        }[];
                        phase?: number;
                        position: string;
                        programme?: string;
                        /** Format: uuid */
                        request?: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RegisterCredit: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                invoice: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterCreditBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRun"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DisputeInvoice: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                invoice: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetInvoiceHistory: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                cursor?: string;
                limit?: number;
                minPosition?: string;
            };
            header?: never;
            path: {
                invoice: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            by?: string;
                            changed: {
                                field: string;
                                from?: string;
                                to?: string;
                            }[];
                            /** Format: date-time */
                            decidedAt?: string;
                            /** Format: uuid */
                            eventId: string;
                            organisation?: string;
                            position: string;
                            /** Format: date-time */
                            recordedAt: string;
                            /** @enum {string} */
                            role?: "attestant" | "audit-leader" | "auditor" | "budget-holder" | "clock" | "invoice-gateway" | "operator" | "payer" | "programme-secretary" | "regional-medical-director" | "regional-officer" | "trust-coordinator" | "trust-medical-director";
                            type: string;
                        }[];
                        next?: string;
                        position: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MatchInvoice: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                invoice: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatchInvoiceBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RecordPayment: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                invoice: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordPaymentBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RecordRefund: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                invoice: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordRefundBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRun"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetRefund: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                minPosition?: string;
            };
            header?: never;
            path: {
                invoice: string;
                refund: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        amountOre: string;
                        /** Format: date */
                        effectiveOn: string;
                        etag: string;
                        invoice: string;
                        may?: components["schemas"]["MayDo"][];
                        position: string;
                        /** Format: date */
                        receivedOn: string;
                        recorded: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        };
                        reference: string;
                        refund: number;
                        reversed?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        };
                        /** @enum {string} */
                        status: "recorded" | "reversed";
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetInvoiceRejection: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                minPosition?: string;
            };
            header?: never;
            path: {
                invoice: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        en: string;
                        invoice: string;
                        nb: string;
                        nn: string;
                        position: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RejectInvoice: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                invoice: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ResolveDispute: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                invoice: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolveDisputeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProposeInvoiceReversal: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                invoice: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeInvoiceReversalBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRun"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetInvoiceReversal: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                minPosition?: string;
            };
            header?: never;
            path: {
                invoice: string;
                reversal: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        closed?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        };
                        credit?: string;
                        declined?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        };
                        etag: string;
                        invoice: string;
                        may?: components["schemas"]["MayDo"][];
                        /** @enum {string} */
                        of: "credit" | "expenditure" | "payment" | "refund";
                        position: string;
                        proposed: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        };
                        reason: string;
                        refund?: number;
                        reversal: number;
                        /** @enum {string} */
                        status: "confirmed" | "proposed" | "withdrawn";
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConfirmInvoiceReversal: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                invoice: string;
                reversal: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NothingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeclineInvoiceReversal: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                invoice: string;
                reversal: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WithdrawInvoiceReversal: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                invoice: string;
                reversal: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NothingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportInvoice: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/xml": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRun"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetLive: {
        parameters: {
            query?: {
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": {
                        /** @constant */
                        everything?: true;
                        /** Format: date-time */
                        knownAt?: string;
                        parked?: ("figures" | "registers")[];
                        position: string;
                        resources?: string[];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actor: string;
                        may: components["schemas"]["MayDo"][];
                        name?: string;
                        /** Format: date-time */
                        now: string;
                        organisation: string;
                        roles: ("attestant" | "audit-leader" | "auditor" | "budget-holder" | "clock" | "invoice-gateway" | "operator" | "payer" | "programme-secretary" | "regional-medical-director" | "regional-officer" | "trust-coordinator" | "trust-medical-director")[];
                        /** Format: date-time */
                        sessionExpiresAt?: string;
                        /** @constant */
                        story?: true;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetNames: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        lists: {
                            codes: {
                                code: string;
                                /** Format: date */
                                from: string;
                                names: {
                                    en: string;
                                    nb: string;
                                    nn: string;
                                };
                                source: string;
                                /** Format: date */
                                to?: string;
                                verified: boolean;
                            }[];
                            /** @enum {string} */
                            list: "declineReason" | "endOfWait" | "legalBasis" | "priorityRule" | "procedure" | "procurementThreshold" | "recusalGround" | "specialistQuota" | "specialty" | "trust";
                        }[];
                        organisations: {
                            /** @enum {string} */
                            kind: "provider" | "region" | "trust";
                            name: string;
                            organisation: string;
                        }[];
                        people?: {
                            actor: string;
                            name: string;
                            organisation?: string;
                        }[];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListOpenContracts: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            amountOre?: string;
                            /** @enum {string} */
                            basis: "callOff" | "directAward" | "ownTrust" | "specialistAgreement";
                            /** Format: date */
                            confirmedOn: string;
                            /** Format: date */
                            from: string;
                            /** @enum {string} */
                            inquiry?: "miniCompetition" | "negotiation" | "ownTrust" | "specialist";
                            lines: {
                                amountOre?: string;
                                line: number;
                                patients: string;
                                specialty: string;
                            }[];
                            patients: string;
                            phase: number;
                            programme: string;
                            provider: {
                                name: string;
                                organisation: string;
                            };
                            rationale: string;
                            reference: string;
                            /** @enum {string} */
                            status: "confirmed" | "discarded" | "drafted" | "lapsed" | "settled" | "terminated";
                            /** Format: date */
                            to: string;
                            trust: {
                                name: string;
                                organisation: string;
                            };
                        }[];
                        next?: string;
                        position: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetOpenRecords: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        publishedDate: string;
                        publisher: {
                            name: string;
                            scheme: string;
                            uid: string;
                        };
                        records: {
                            compiledRelease: {
                                awards: {
                                    date: string;
                                    id: string;
                                    status: string;
                                    suppliers: {
                                        id: string;
                                        name: string;
                                    }[];
                                    value?: {
                                        amount: number;
                                        /** @enum {string} */
                                        currency: "NOK";
                                    };
                                }[];
                                buyer: {
                                    id: string;
                                    name: string;
                                };
                                contracts: {
                                    awardID: string;
                                    dateSigned: string;
                                    id: string;
                                    items: {
                                        classification: {
                                            id: string;
                                            scheme: string;
                                        };
                                        description: string;
                                        id: string;
                                        quantity?: number;
                                        unit: {
                                            name: string;
                                        };
                                    }[];
                                    period: {
                                        endDate: string;
                                        startDate: string;
                                    };
                                    status: string;
                                    value?: {
                                        amount: number;
                                        /** @enum {string} */
                                        currency: "NOK";
                                    };
                                }[];
                                date: string;
                                id: string;
                                initiationType: string;
                                language: string;
                                ocid: string;
                                parties: {
                                    id: string;
                                    identifier: {
                                        id: string;
                                        legalName: string;
                                        scheme: string;
                                    };
                                    name: string;
                                    roles: string[];
                                }[];
                                tag: string[];
                                tender: {
                                    id: string;
                                    mainProcurementCategory: string;
                                    procurementMethod: string;
                                    procurementMethodDetails: string;
                                    procurementMethodRationale: string;
                                    procuringEntity: {
                                        id: string;
                                        name: string;
                                    };
                                    status: string;
                                };
                            };
                            ocid: string;
                            releases: {
                                awards: {
                                    date: string;
                                    id: string;
                                    status: string;
                                    suppliers: {
                                        id: string;
                                        name: string;
                                    }[];
                                    value?: {
                                        amount: number;
                                        /** @enum {string} */
                                        currency: "NOK";
                                    };
                                }[];
                                buyer: {
                                    id: string;
                                    name: string;
                                };
                                contracts: {
                                    awardID: string;
                                    dateSigned: string;
                                    id: string;
                                    items: {
                                        classification: {
                                            id: string;
                                            scheme: string;
                                        };
                                        description: string;
                                        id: string;
                                        quantity?: number;
                                        unit: {
                                            name: string;
                                        };
                                    }[];
                                    period: {
                                        endDate: string;
                                        startDate: string;
                                    };
                                    status: string;
                                    value?: {
                                        amount: number;
                                        /** @enum {string} */
                                        currency: "NOK";
                                    };
                                }[];
                                date: string;
                                id: string;
                                initiationType: string;
                                language: string;
                                ocid: string;
                                parties: {
                                    id: string;
                                    identifier: {
                                        id: string;
                                        legalName: string;
                                        scheme: string;
                                    };
                                    name: string;
                                    roles: string[];
                                }[];
                                tag: string[];
                                tender: {
                                    id: string;
                                    mainProcurementCategory: string;
                                    procurementMethod: string;
                                    procurementMethodDetails: string;
                                    procurementMethodRationale: string;
                                    procuringEntity: {
                                        id: string;
                                        name: string;
                                    };
                                    status: string;
                                };
                            }[];
                        }[];
                        uri: string;
                        version: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetOpenReleases: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        publishedDate: string;
                        publisher: {
                            name: string;
                            scheme: string;
                            uid: string;
                        };
                        releases: {
                            awards: {
                                date: string;
                                id: string;
                                status: string;
                                suppliers: {
                                    id: string;
                                    name: string;
                                }[];
                                value?: {
                                    amount: number;
                                    /** @enum {string} */
                                    currency: "NOK";
                                };
                            }[];
                            buyer: {
                                id: string;
                                name: string;
                            };
                            contracts: {
                                awardID: string;
                                dateSigned: string;
                                id: string;
                                items: {
                                    classification: {
                                        id: string;
                                        scheme: string;
                                    };
                                    description: string;
                                    id: string;
                                    quantity?: number;
                                    unit: {
                                        name: string;
                                    };
                                }[];
                                period: {
                                    endDate: string;
                                    startDate: string;
                                };
                                status: string;
                                value?: {
                                    amount: number;
                                    /** @enum {string} */
                                    currency: "NOK";
                                };
                            }[];
                            date: string;
                            id: string;
                            initiationType: string;
                            language: string;
                            ocid: string;
                            parties: {
                                id: string;
                                identifier: {
                                    id: string;
                                    legalName: string;
                                    scheme: string;
                                };
                                name: string;
                                roles: string[];
                            }[];
                            tag: string[];
                            tender: {
                                id: string;
                                mainProcurementCategory: string;
                                procurementMethod: string;
                                procurementMethodDetails: string;
                                procurementMethodRationale: string;
                                procuringEntity: {
                                    id: string;
                                    name: string;
                                };
                                status: string;
                            };
                        }[];
                        uri: string;
                        version: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListPeople: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                name?: string;
                organisation?: string;
                role?: "trust-coordinator" | "trust-medical-director" | "regional-officer" | "regional-medical-director" | "programme-secretary" | "budget-holder" | "attestant" | "payer" | "auditor" | "audit-leader" | "operator" | "clock";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            actor: string;
                            name?: string;
                            organisation?: string;
                            roles: ("attestant" | "audit-leader" | "auditor" | "budget-holder" | "clock" | "invoice-gateway" | "operator" | "payer" | "programme-secretary" | "regional-medical-director" | "regional-officer" | "trust-coordinator" | "trust-medical-director")[];
                        }[];
                        next?: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                actor: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actor: string;
                        may: components["schemas"]["MayDo"][];
                        name?: string;
                        nameChanges: {
                            at: string;
                            by: string;
                        }[];
                        organisation?: string;
                        roles: ("attestant" | "audit-leader" | "auditor" | "budget-holder" | "clock" | "invoice-gateway" | "operator" | "payer" | "programme-secretary" | "regional-medical-director" | "regional-officer" | "trust-coordinator" | "trust-medical-director")[];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EnterName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                actor: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterNameBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actor: string;
                        name?: string;
                        nameChanges: {
                            at: string;
                            by: string;
                        }[];
                        organisation?: string;
                        roles: ("attestant" | "audit-leader" | "auditor" | "budget-holder" | "clock" | "invoice-gateway" | "operator" | "payer" | "programme-secretary" | "regional-medical-director" | "regional-officer" | "trust-coordinator" | "trust-medical-director")[];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetPriority: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                cursor?: string;
                limit?: number;
                minPosition?: string;
                on?: string;
                phase?: number;
                programme?: string;
                specialty?: string;
                trust?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            approvedPatients: number;
                            breachedPatients: number;
                            cohort: number;
                            contractedPatients: number;
                            /** Format: date */
                            latestTreatmentOn: string;
                            longestWaitWeeks: number;
                            override?: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                                reason: string;
                                /** @enum {string} */
                                to: "first" | "last" | "none";
                            };
                            patients: number;
                            phase: number;
                            phaseRank: number;
                            place: number;
                            procedure: string;
                            programme: string;
                            /** Format: uuid */
                            request: string;
                            requestReference: string;
                            rule: {
                                code: string;
                                /** Format: date */
                                from: string;
                                /** @enum {string} */
                                list: "declineReason" | "endOfWait" | "legalBasis" | "priorityRule" | "procedure" | "procurementThreshold" | "recusalGround" | "specialistQuota" | "specialty" | "trust";
                                verified: boolean;
                            };
                            specialty: string;
                            /** @enum {string} */
                            status: "approved" | "assessed" | "discarded" | "draft" | "partlyApproved" | "rejected" | "returned" | "submitted" | "superseded" | "withdrawn";
                            /** Format: date-time */
                            submittedAt: string;
                            terms: {
                                breached: number;
                                deadline: number;
                                longestWait: number;
                                points: number;
                                urgency: number;
                                weeksLeft: number;
                            };
                            trust: string;
                            trustPlace?: number;
                            /** @enum {string} */
                            urgency: "A" | "B" | "C";
                            waitingData: {
                                /** Format: date */
                                asOf?: string;
                                /** @enum {string} */
                                quality: "estimated" | "unreliable" | "verified";
                                source?: string;
                            };
                        }[];
                        next?: string;
                        /** Format: date */
                        on: string;
                        position: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListProgrammes: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                caseNumber?: string;
                cursor?: string;
                limit?: number;
                minPosition?: string;
                name?: string;
                sort?: "updatedAt" | "-updatedAt" | "createdAt" | "-createdAt" | "caseNumber" | "-caseNumber" | "name" | "-name";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Programme"][];
                        next?: string;
                        position: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EstablishProgramme: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EstablishProgrammeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRun"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetProgramme: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                minPosition?: string;
            };
            header?: never;
            path: {
                programme: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        caseNumber: string;
                        /** Format: date-time */
                        createdAt: string;
                        etag: string;
                        exceptions: {
                            /** Format: uuid */
                            decision: string;
                            /** Format: uuid */
                            endedBy?: string;
                            /** Format: date */
                            from: string;
                            phase: number;
                            /** Format: date */
                            to: string;
                            trust: string;
                        }[];
                        id: string;
                        may?: components["schemas"]["MayDo"][];
                        name: string;
                        phases: {
                            /** Format: date */
                            from: string;
                            phase: number;
                            rank: number;
                            /** @enum {string} */
                            status: "cancelled" | "closed" | "closing" | "open" | "planned";
                            /** Format: date */
                            to: string;
                            trust: string;
                        }[];
                        planChanges: {
                            /** Format: date-time */
                            at: string;
                            /** Format: uuid */
                            decision: string;
                            phases: {
                                /** Format: date */
                                from: string;
                                phase: number;
                                rank: number;
                                /** Format: date */
                                to: string;
                                trust: string;
                            }[];
                            planVersion: number;
                        }[];
                        planVersion: number;
                        position: string;
                        programme: string;
                        /** @enum {string} */
                        status: "closed" | "established";
                        tolerance?: {
                            basisPoints: number;
                            /** Format: uuid */
                            decision: string;
                            maxOre: string;
                        };
                        /** Format: date-time */
                        updatedAt: string;
                        years: {
                            changes: {
                                amountOre: string;
                                /** Format: uuid */
                                decision: string;
                            }[];
                            fiscalYear: number;
                            frameOre: string;
                            isShut: boolean;
                        }[];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetBudgetUse: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                effectiveOn?: string;
                fiscalYear?: number;
                minPosition?: string;
                phase?: number;
            };
            header?: never;
            path: {
                programme: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allocated: string;
                        appropriated: string;
                        available: string;
                        committed: string;
                        expended: string;
                        paid: string;
                        phases: {
                            allocated: string;
                            available: string;
                            committed: string;
                            expended: string;
                            paid: string;
                            phase: number;
                            receivable: string;
                            reserved: string;
                        }[];
                        position: string;
                        programme: string;
                        receivable: string;
                        reserved: string;
                        unallocated: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExplainBudget: {
        parameters: {
            query: {
                asOf?: string;
                asOfTime?: string;
                cursor?: string;
                effectiveOn?: string;
                figure: "appropriated" | "unallocated" | "allocated" | "available" | "reserved" | "committed" | "expended" | "paid" | "receivable";
                fiscalYear?: number;
                limit?: number;
                minPosition?: string;
                phase?: number;
            };
            header?: never;
            path: {
                programme: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        figure: string;
                        items: {
                            delta: string;
                            /** Format: date */
                            effectiveOn: string;
                            /** Format: uuid */
                            eventId: string;
                            position: string;
                            /** Format: date-time */
                            recordedAt: string;
                            source: string;
                            total: string;
                        }[];
                        next?: string;
                        position: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetBudgetSeries: {
        parameters: {
            query?: {
                by?: "month";
                minPosition?: string;
                phase?: number;
            };
            header?: never;
            path: {
                programme: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            asOfTime: string;
                            effective: {
                                allocated: string;
                                appropriated?: string;
                                available: string;
                                committed: string;
                                expended: string;
                                paid: string;
                                receivable: string;
                                reserved: string;
                                unallocated?: string;
                            };
                            /** Format: date */
                            effectiveOn: string;
                            known: {
                                allocated: string;
                                appropriated?: string;
                                available: string;
                                committed: string;
                                expended: string;
                                paid: string;
                                receivable: string;
                                reserved: string;
                                unallocated?: string;
                            };
                            month: string;
                        }[];
                        phase?: number;
                        position: string;
                        programme: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RecordDecision: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                programme: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordDecisionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRun"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetEffect: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                minPosition?: string;
                on?: string;
                phase?: number;
            };
            header?: never;
            path: {
                programme: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            bought: number;
                            breachesAvoidedMax: number;
                            breachesEndedMin: number;
                            /** Format: date */
                            dataAsOf?: string;
                            perTreatedOre?: string;
                            phase: number;
                            /** @enum {string} */
                            quality: "estimated" | "unreliable" | "verified";
                            sources: string[];
                            specialty: string;
                            treated: number;
                            treatedInTime: number;
                            treatedOre: string;
                            trust: string;
                        }[];
                        /** Format: date */
                        on: string;
                        position: string;
                        programme: string;
                        version: number;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetForecast: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                minPosition?: string;
                on?: string;
                phase?: number;
            };
            header?: never;
            path: {
                programme: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            allocatedOre: string;
                            availableOre: string;
                            committedByWeek: {
                                amountOre: string;
                                week: string;
                            }[];
                            committedOre: string;
                            expendedLast8WeeksOre: string;
                            expendedOre: string;
                            /** Format: date */
                            from: string;
                            phase: number;
                            reservedOre: string;
                            /** Format: date */
                            runsOutOn?: string;
                            /** @enum {string} */
                            status: "cancelled" | "closed" | "closing" | "open" | "planned";
                            /** Format: date */
                            to: string;
                            unusedAtEndOre: string;
                        }[];
                        /** Format: date */
                        on: string;
                        position: string;
                        programme: string;
                        version: number;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetProgrammeHistory: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                cursor?: string;
                limit?: number;
                minPosition?: string;
            };
            header?: never;
            path: {
                programme: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            by?: string;
                            changed: {
                                field: string;
                                from?: string;
                                to?: string;
                            }[];
                            /** Format: date-time */
                            decidedAt?: string;
                            /** Format: uuid */
                            eventId: string;
                            organisation?: string;
                            position: string;
                            /** Format: date-time */
                            recordedAt: string;
                            /** @enum {string} */
                            role?: "attestant" | "audit-leader" | "auditor" | "budget-holder" | "clock" | "invoice-gateway" | "operator" | "payer" | "programme-secretary" | "regional-medical-director" | "regional-officer" | "trust-coordinator" | "trust-medical-director";
                            type: string;
                        }[];
                        next?: string;
                        position: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetInvoiceAgeing: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                minPosition?: string;
                on?: string;
                phase?: number;
            };
            header?: never;
            path: {
                programme: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            amountOre: string;
                            count: number;
                            fromDays?: number;
                            invoices: {
                                amountOre: string;
                                credit?: string;
                                days: number;
                                invoice: string;
                                number: string;
                                supplier: string;
                            }[];
                            /** @enum {string} */
                            kind: "disputed" | "due" | "receivable" | "withoutDueDate";
                            toDays?: number;
                        }[];
                        /** Format: date */
                        on: string;
                        position: string;
                        programme: string;
                        version: number;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetPatientCounts: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                effectiveOn?: string;
                fiscalYear?: number;
                minPosition?: string;
                phase?: number;
                specialty?: string;
                trust?: string;
            };
            header?: never;
            path: {
                programme: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            approved: number;
                            contracted: number;
                            phase: number;
                            referred: number;
                            requested: number;
                            returned: number;
                            specialty: string;
                            treated: number;
                            trust: string;
                        }[];
                        position: string;
                        programme: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ExplainPatientCount: {
        parameters: {
            query: {
                asOf?: string;
                asOfTime?: string;
                cursor?: string;
                effectiveOn?: string;
                figure: "requested" | "approved" | "contracted" | "referred" | "returned" | "treated";
                fiscalYear?: number;
                limit?: number;
                minPosition?: string;
                phase: number;
                specialty: string;
                trust: string;
            };
            header?: never;
            path: {
                programme: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        figure: string;
                        items: {
                            delta: string;
                            /** Format: date */
                            effectiveOn: string;
                            /** Format: uuid */
                            eventId: string;
                            position: string;
                            /** Format: date-time */
                            recordedAt: string;
                            source: string;
                            total: string;
                        }[];
                        next?: string;
                        position: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetPhaseAllocations: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                minPosition?: string;
            };
            header?: never;
            path: {
                programme: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            allocatedOre: string;
                            history: {
                                amountOre: string;
                                balanceOre: string;
                                decision: string;
                                /** Format: date */
                                effectiveOn: string;
                                /** Format: uuid */
                                eventId: string;
                                position: string;
                                /** Format: date-time */
                                recordedAt: string;
                            }[];
                            phase: number;
                        }[];
                        position: string;
                        programme: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetRanking: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                minPosition?: string;
            };
            header?: never;
            path: {
                programme: string;
                trust: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        etag: string;
                        id: string;
                        may?: components["schemas"]["MayDo"][];
                        position: string;
                        programme: string;
                        ranked: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        };
                        requests: string[];
                        trust: string;
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RankRequests: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                programme: string;
                trust: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RankRequestsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetRedFlags: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                cursor?: string;
                limit?: number;
                minPosition?: string;
                phase?: number;
                rule?: "splitPurchase" | "samePersonTwice" | "withinTolerance" | "lateAmendment" | "largeAmendment" | "approvedAndRaised" | "roundInvoice" | "oneOffer" | "frameworkNotInvited" | "notBestAward" | "drainsOwnTrusts" | "contactGap" | "outOfTurn" | "overCapacity" | "ownCapacityLeft";
            };
            header?: never;
            path: {
                programme: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            about: {
                                [key: string]: string;
                            };
                            events: {
                                /** Format: uuid */
                                eventId: string;
                                number: number;
                                position: string;
                                /** Format: date-time */
                                recordedAt: string;
                                stream: string;
                                type: string;
                            }[];
                            phases: number[];
                            /** @enum {string} */
                            rule: "approvedAndRaised" | "contactGap" | "drainsOwnTrusts" | "frameworkNotInvited" | "largeAmendment" | "lateAmendment" | "notBestAward" | "oneOffer" | "outOfTurn" | "overCapacity" | "ownCapacityLeft" | "roundInvoice" | "samePersonTwice" | "splitPurchase" | "withinTolerance";
                            version: number;
                        }[];
                        next?: string;
                        /** Format: date */
                        on: string;
                        position: string;
                        programme: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DraftRequest: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                programme: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftRequestBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRun"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListProviders: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                cursor?: string;
                kind?: "ownTrust" | "privateProvider" | "contractedSpecialist";
                limit?: number;
                minPosition?: string;
                name?: string;
                sort?: "updatedAt" | "-updatedAt" | "createdAt" | "-createdAt" | "status" | "-status" | "kind" | "-kind" | "name" | "-name";
                status?: "active" | "suspended" | "ended";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Provider"][];
                        next?: string;
                        position: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RegisterProvider: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterProviderBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRun"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetProvider: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                minPosition?: string;
            };
            header?: never;
            path: {
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        capacities: {
                            /** Format: date-time */
                            declaredAt: string;
                            fromWeek: string;
                            specialty: string;
                            toWeek: string;
                            weeklyPatients: number;
                        }[];
                        /** Format: date-time */
                        changedAt: string;
                        /** Format: date-time */
                        createdAt: string;
                        directAwards: {
                            /** Format: date */
                            confirmedOn: string;
                            /** Format: uuid */
                            contract: string;
                            totalOre: string;
                        }[];
                        engagements: {
                            /** Format: uuid */
                            contract: string;
                            /** Format: date */
                            from: string;
                            specialties: {
                                patients: number;
                                specialty: string;
                            }[];
                            /** Format: date */
                            to: string;
                        }[];
                        etag: string;
                        id: string;
                        invoicesAs?: string;
                        /** @enum {string} */
                        kind: "contractedSpecialist" | "ownTrust" | "privateProvider";
                        legalEntity: boolean | null;
                        may?: components["schemas"]["MayDo"][];
                        name: string;
                        position: string;
                        provider: string;
                        quotasDecided: {
                            /** Format: uuid */
                            decision: string;
                            patients: number;
                            procedure: string;
                            year: number;
                        }[];
                        quotasUsed: {
                            /** Format: uuid */
                            contract: string;
                            procedures: {
                                patients: number;
                                procedure: string;
                            }[];
                            year: number;
                        }[];
                        /** @enum {string} */
                        status: "active" | "ended" | "suspended";
                        turned?: {
                            /** Format: date-time */
                            at: string;
                            reason: string;
                        };
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetCapacity: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                cursor?: string;
                fromWeek?: string;
                limit?: number;
                minPosition?: string;
                specialty?: string;
                toWeek?: string;
            };
            header?: never;
            path: {
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            declared: number;
                            engaged: number;
                            free: number;
                            overload: number;
                            specialty: string;
                            week: string;
                        }[];
                        next?: string;
                        position: string;
                        provider: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeclareCapacity: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                provider: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclareCapacityBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CorrectProvider: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                provider: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectProviderBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetDialogue: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                contract?: string;
                cursor?: string;
                inquiry?: string;
                limit?: number;
                minPosition?: string;
                request?: string;
            };
            header?: never;
            path: {
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            amendment?: number;
                            /** Format: date-time */
                            at: string;
                            by?: string;
                            /** @enum {string} */
                            channel?: "letter" | "mail" | "meeting" | "phone";
                            contact?: number;
                            /** Format: uuid */
                            contract?: string;
                            correctedBy?: number;
                            corrects?: number;
                            /** @enum {string} */
                            direction?: "incoming" | "outgoing";
                            edition?: number;
                            /** Format: uuid */
                            eventId: string;
                            /** Format: uuid */
                            inquiry?: string;
                            offer?: number;
                            position: string;
                            provider: string;
                            question?: number;
                            reason?: string;
                            /** Format: date-time */
                            recordedAt: string;
                            /** Format: uuid */
                            request?: string;
                            reversal?: number;
                            /** @enum {string} */
                            source: "contact" | "contract" | "inquiry";
                            summary?: string;
                            type: string;
                            with?: string;
                        }[];
                        next?: string;
                        position: string;
                        provider: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RecordContact: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                provider: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordContactBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRun"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetContact: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                minPosition?: string;
            };
            header?: never;
            path: {
                number: number;
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        amendment?: number;
                        /** Format: date-time */
                        at: string;
                        by?: string;
                        /** @enum {string} */
                        channel?: "letter" | "mail" | "meeting" | "phone";
                        contact?: number;
                        /** Format: uuid */
                        contract?: string;
                        correctedBy?: number;
                        corrects?: number;
                        /** @enum {string} */
                        direction?: "incoming" | "outgoing";
                        edition?: number;
                        /** Format: uuid */
                        eventId: string;
                        /** Format: uuid */
                        inquiry?: string;
                        offer?: number;
                        position: string;
                        provider: string;
                        question?: number;
                        reason?: string;
                        /** Format: date-time */
                        recordedAt: string;
                        /** Format: uuid */
                        request?: string;
                        reversal?: number;
                        /** @enum {string} */
                        source: "contact" | "contract" | "inquiry";
                        summary?: string;
                        type: string;
                        with?: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EndProvider: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                provider: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetProviderHistory: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                cursor?: string;
                limit?: number;
                minPosition?: string;
            };
            header?: never;
            path: {
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            by?: string;
                            changed: {
                                field: string;
                                from?: string;
                                to?: string;
                            }[];
                            /** Format: date-time */
                            decidedAt?: string;
                            /** Format: uuid */
                            eventId: string;
                            organisation?: string;
                            position: string;
                            /** Format: date-time */
                            recordedAt: string;
                            /** @enum {string} */
                            role?: "attestant" | "audit-leader" | "auditor" | "budget-holder" | "clock" | "invoice-gateway" | "operator" | "payer" | "programme-secretary" | "regional-medical-director" | "regional-officer" | "trust-coordinator" | "trust-medical-director";
                            type: string;
                        }[];
                        next?: string;
                        position: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReinstateProvider: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                provider: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetProviderReport: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                minPosition?: string;
                on?: string;
            };
            header?: never;
            path: {
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            contract: string;
                            contracted: number;
                            expendedOre: string;
                            phase: number;
                            programme: string;
                            referred: number;
                            returned: number;
                            /** @enum {string} */
                            status: "confirmed" | "discarded" | "drafted" | "lapsed" | "settled" | "terminated";
                            totalOre: string;
                            treated: number;
                            treatedInTime: number;
                            trust: string;
                            waiting: number;
                            waitingLate: number;
                        }[];
                        /** Format: date */
                        on: string;
                        position: string;
                        provider: string;
                        suspendedDays: number;
                        suspensions: {
                            /** Format: date */
                            from: string;
                            reason: string;
                            /** Format: date */
                            to?: string;
                        }[];
                        version: number;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SuspendProvider: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                provider: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListSilentProviders: {
        parameters: {
            query?: {
                cursor?: string;
                days?: number;
                limit?: number;
                minPosition?: string;
                on?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        days: number;
                        items: {
                            contracts: string[];
                            inquiries: string[];
                            /** Format: date */
                            lastContactOn?: string;
                            name: string;
                            provider: string;
                        }[];
                        next?: string;
                        /** Format: date */
                        on: string;
                        position: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListRankings: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                cursor?: string;
                limit?: number;
                minPosition?: string;
                programme?: string;
                sort?: "updatedAt" | "-updatedAt" | "createdAt" | "-createdAt" | "programme" | "-programme" | "trust" | "-trust";
                trust?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Ranking"][];
                        next?: string;
                        position: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListReads: {
        parameters: {
            query?: {
                actor?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            actor: string;
                            path: string;
                            /** Format: date-time */
                            readAt: string;
                            roles: ("attestant" | "audit-leader" | "auditor" | "budget-holder" | "clock" | "invoice-gateway" | "operator" | "payer" | "programme-secretary" | "regional-medical-director" | "regional-officer" | "trust-coordinator" | "trust-medical-director")[];
                            /** @enum {string} */
                            view: "EnterName" | "ExplainBudget" | "ExplainPatientCount" | "GetBreachRisk" | "GetBudgetSeries" | "GetBudgetUse" | "GetCapacity" | "GetCaseDialogue" | "GetCommand" | "GetContact" | "GetContract" | "GetContractAmendment" | "GetContractDelivery" | "GetContractDialogue" | "GetContractHistory" | "GetContractReversal" | "GetCredit" | "GetDecision" | "GetDecisionHistory" | "GetDelegation" | "GetDialogue" | "GetDocument" | "GetEffect" | "GetEvent" | "GetForecast" | "GetFramework" | "GetFrameworkHistory" | "GetFrameworkReport" | "GetInquiry" | "GetInquiryDialogue" | "GetInquiryDocument" | "GetInquiryHistory" | "GetInvoice" | "GetInvoiceAgeing" | "GetInvoiceChain" | "GetInvoiceHistory" | "GetInvoiceRejection" | "GetInvoiceReversal" | "GetLive" | "GetLiveness" | "GetMe" | "GetMetrics" | "GetNames" | "GetOffer" | "GetOpenRecords" | "GetOpenReleases" | "GetPatientCounts" | "GetPerson" | "GetPhaseAllocations" | "GetPriority" | "GetProblem" | "GetProcurementRecord" | "GetProgramme" | "GetProgrammeHistory" | "GetProvider" | "GetProviderHistory" | "GetProviderReport" | "GetRanking" | "GetReadiness" | "GetRecusal" | "GetRecusals" | "GetRedFlags" | "GetRefund" | "GetRequest" | "GetRequestHistory" | "GetRequestReversal" | "ListCommands" | "ListContracts" | "ListCredits" | "ListDecisions" | "ListDelegations" | "ListDue" | "ListEvents" | "ListFrameworks" | "ListInquiries" | "ListInvoices" | "ListOpenContracts" | "ListOutside" | "ListPeople" | "ListProblems" | "ListProgrammes" | "ListProviders" | "ListRankings" | "ListReads" | "ListRecusals" | "ListReferenceData" | "ListRequests" | "ListSilentProviders" | "ListTasks";
                        }[];
                        next?: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListRecusals: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                cursor?: string;
                limit?: number;
                minPosition?: string;
                provider?: string;
                request?: string;
                sort?: "updatedAt" | "-updatedAt" | "createdAt" | "-createdAt" | "status" | "-status";
                status?: "standing" | "lifted";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Recusals"][];
                        next?: string;
                        position: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeclareRecusal: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecusalBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRun"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetRecusals: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                minPosition?: string;
            };
            header?: never;
            path: {
                actor: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        etag: string;
                        id: string;
                        may?: components["schemas"]["MayDo"][];
                        person: string;
                        position: string;
                        recusals: {
                            etag: string;
                            lifted?: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                                reason: string;
                            };
                            provider?: string;
                            reason: string;
                            recusal: number;
                            recusalGround: string;
                            recused: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                            };
                            /** Format: uuid */
                            request?: string;
                            /** @enum {string} */
                            status: "lifted" | "standing";
                        }[];
                        /** @enum {string} */
                        status: "lifted" | "standing";
                        /** Format: date-time */
                        updatedAt: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RecusePerson: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                actor: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecusalBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRun"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetRecusal: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                minPosition?: string;
            };
            header?: never;
            path: {
                actor: string;
                recusal: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        etag: string;
                        lifted?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        };
                        may?: components["schemas"]["MayDo"][];
                        person: string;
                        position: string;
                        provider?: string;
                        reason: string;
                        recusal: number;
                        recusalGround: string;
                        recused: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        };
                        /** Format: uuid */
                        request?: string;
                        /** @enum {string} */
                        status: "lifted" | "standing";
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LiftRecusal: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                actor: string;
                recusal: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListReferenceData: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                code?: string;
                cursor?: string;
                limit?: number;
                minPosition?: string;
                on?: string;
            };
            header?: never;
            path: {
                list: "trust" | "specialty" | "procedure" | "endOfWait" | "procurementThreshold" | "legalBasis" | "specialistQuota" | "priorityRule" | "declineReason" | "recusalGround";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferencePage"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListRequests: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                cursor?: string;
                limit?: number;
                minPosition?: string;
                phase?: number;
                programme?: string;
                reference?: string;
                sort?: "updatedAt" | "-updatedAt" | "createdAt" | "-createdAt" | "reference" | "-reference" | "programme" | "-programme" | "phase" | "-phase" | "trust" | "-trust" | "status" | "-status";
                specialty?: string;
                status?: "draft" | "submitted" | "assessed" | "returned" | "approved" | "partlyApproved" | "rejected" | "discarded" | "withdrawn" | "superseded";
                trust?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Request"][];
                        next?: string;
                        position: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetRequest: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                minPosition?: string;
            };
            header?: never;
            path: {
                request: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        amendments: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            cohorts: {
                                cohort: number;
                                patients: number;
                                reservedOre?: string;
                            }[];
                            reason: string;
                        }[];
                        approval?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            rationale: string;
                        };
                        archiveReference?: string;
                        assessment?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            priority?: {
                                cohorts: {
                                    breached: number;
                                    cohort: number;
                                    deadline: number;
                                    longestWait: number;
                                    points: number;
                                    urgency: number;
                                    weeksLeft: number;
                                }[];
                                /** Format: date */
                                on: string;
                                rule: {
                                    code: string;
                                    /** Format: date */
                                    from: string;
                                    /** @enum {string} */
                                    list: "declineReason" | "endOfWait" | "legalBasis" | "priorityRule" | "procedure" | "procurementThreshold" | "recusalGround" | "specialistQuota" | "specialty" | "trust";
                                    verified: boolean;
                                };
                            };
                            supply: {
                                cohort: number;
                                /** @enum {string} */
                                kind: "contractedSpecialist" | "ownTrust" | "privateProvider";
                                note: string;
                                patients: number;
                            }[];
                            text: string;
                        };
                        awards: {
                            /** Format: date */
                            awardedOn: string;
                            cohorts: {
                                cohort: number;
                                patients: number;
                            }[];
                            /** Format: uuid */
                            inquiry: string;
                            offer: number;
                        }[];
                        /** Format: date-time */
                        changedAt: string;
                        cohorts: {
                            approvedPatients: number;
                            breachedPatients: number;
                            cohort: number;
                            contractedPatients: number;
                            /** @enum {string} */
                            coverage: "covered" | "fulfilled" | "none" | "partlyCovered" | "uncovered";
                            /** Format: date */
                            latestTreatmentOn: string;
                            longestWaitWeeks: number;
                            override?: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                                reason: string;
                                /** @enum {string} */
                                to: "first" | "last" | "none";
                            };
                            patients: number;
                            procedure: string;
                            reservedOre?: string;
                            specialty: string;
                            treatedPatients: number;
                            /** @enum {string} */
                            urgency: "A" | "B" | "C";
                        }[];
                        contracts: {
                            /** Format: uuid */
                            contract: string;
                            /** Format: date */
                            draftedOn?: string;
                            everConfirmed: boolean;
                            /** @enum {string} */
                            status: "confirmed" | "discarded" | "drafted" | "lapsed" | "settled" | "terminated";
                        }[];
                        /** Format: date-time */
                        createdAt: string;
                        etag: string;
                        everConfirmed: boolean;
                        /** Format: uuid */
                        id: string;
                        inquiries: string[];
                        justification: string;
                        may?: components["schemas"]["MayDo"][];
                        phase: number;
                        position: string;
                        programme: string;
                        quotes: {
                            code: string;
                            /** Format: date */
                            from: string;
                            /** @enum {string} */
                            list: "declineReason" | "endOfWait" | "legalBasis" | "priorityRule" | "procedure" | "procurementThreshold" | "recusalGround" | "specialistQuota" | "specialty" | "trust";
                            verified: boolean;
                        }[];
                        reason?: string;
                        reference: string;
                        releases: {
                            amountOre?: string;
                            /** Format: date-time */
                            at: string;
                            cohort: number;
                            reason?: string;
                        }[];
                        /** Format: uuid */
                        replaces?: string;
                        /** Format: uuid */
                        request: string;
                        /** Format: date */
                        reservedUntil?: string;
                        reversals: {
                            declined?: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                                reason: string;
                            };
                            etag: string;
                            proposed: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                            };
                            reason: string;
                            reversal: number;
                            /** @enum {string} */
                            status: "confirmed" | "declined" | "proposed" | "withdrawn";
                        }[];
                        /** @enum {string} */
                        status: "approved" | "assessed" | "discarded" | "draft" | "partlyApproved" | "rejected" | "returned" | "submitted" | "superseded" | "withdrawn";
                        /** Format: date-time */
                        submittedAt?: string;
                        /** Format: uuid */
                        supersededBy?: string;
                        trust: string;
                        /** Format: date-time */
                        updatedAt: string;
                        waitingData: {
                            /** Format: date */
                            asOf?: string;
                            /** @enum {string} */
                            quality: "estimated" | "unreliable" | "verified";
                            source?: string;
                        };
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AmendDraft: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                request: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendDraftBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApproveRequest: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                request: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveRequestBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AmendApproval: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                request: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendApprovalBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AssessRequest: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                request: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssessRequestBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetCaseDialogue: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                contract?: string;
                cursor?: string;
                inquiry?: string;
                limit?: number;
                minPosition?: string;
                provider?: string;
            };
            header?: never;
            path: {
                request: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            amendment?: number;
                            /** Format: date-time */
                            at: string;
                            by?: string;
                            /** @enum {string} */
                            channel?: "letter" | "mail" | "meeting" | "phone";
                            contact?: number;
                            /** Format: uuid */
                            contract?: string;
                            correctedBy?: number;
                            corrects?: number;
                            /** @enum {string} */
                            direction?: "incoming" | "outgoing";
                            edition?: number;
                            /** Format: uuid */
                            eventId: string;
                            /** Format: uuid */
                            inquiry?: string;
                            offer?: number;
                            position: string;
                            provider: string;
                            question?: number;
                            reason?: string;
                            /** Format: date-time */
                            recordedAt: string;
                            /** Format: uuid */
                            request?: string;
                            reversal?: number;
                            /** @enum {string} */
                            source: "contact" | "contract" | "inquiry";
                            summary?: string;
                            type: string;
                            with?: string;
                        }[];
                        next?: string;
                        position: string;
                        /** Format: uuid */
                        request: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DiscardDraft: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                request: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NothingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetRequestHistory: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                cursor?: string;
                limit?: number;
                minPosition?: string;
            };
            header?: never;
            path: {
                request: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            by?: string;
                            changed: {
                                field: string;
                                from?: string;
                                to?: string;
                            }[];
                            /** Format: date-time */
                            decidedAt?: string;
                            /** Format: uuid */
                            eventId: string;
                            organisation?: string;
                            position: string;
                            /** Format: date-time */
                            recordedAt: string;
                            /** @enum {string} */
                            role?: "attestant" | "audit-leader" | "auditor" | "budget-holder" | "clock" | "invoice-gateway" | "operator" | "payer" | "programme-secretary" | "regional-medical-director" | "regional-officer" | "trust-coordinator" | "trust-medical-director";
                            type: string;
                        }[];
                        next?: string;
                        position: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OverridePriority: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                request: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OverridePriorityBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RejectRequest: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                request: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReleaseReservation: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                request: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseReservationBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReturnRequest: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                request: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProposeReservationReversal: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match"?: string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                request: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRun"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetRequestReversal: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                minPosition?: string;
            };
            header?: never;
            path: {
                request: string;
                reversal: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        declined?: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        };
                        etag: string;
                        may?: components["schemas"]["MayDo"][];
                        position: string;
                        proposed: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                        };
                        reason: string;
                        reference: string;
                        /** Format: uuid */
                        request: string;
                        reversal: number;
                        /** @enum {string} */
                        status: "confirmed" | "declined" | "proposed" | "withdrawn";
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ConfirmReservationReversal: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                request: string;
                reversal: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NothingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DeclineReservationReversal: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                request: string;
                reversal: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WithdrawReservationReversal: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                request: string;
                reversal: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NothingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SubmitRequest: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                request: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NothingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WithdrawRequest: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
                "Spillrom-Dry-Run"?: "true" | "false";
            };
            path: {
                request: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | components["schemas"]["DryRun"];
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListTasks: {
        parameters: {
            query?: {
                asOf?: string;
                asOfTime?: string;
                cursor?: string;
                limit?: number;
                minPosition?: string;
                role?: "trust-coordinator" | "trust-medical-director" | "regional-officer" | "regional-medical-director" | "programme-secretary" | "budget-holder" | "attestant" | "payer" | "auditor" | "audit-leader" | "operator" | "clock";
                type?: "EstablishProgramme" | "RecordDecision" | "CountersignDecision" | "DeclineDecision" | "WithdrawDecision" | "RevokeDelegation" | "RegisterProvider" | "DeclareCapacity" | "SuspendProvider" | "ReinstateProvider" | "EndProvider" | "CorrectProvider" | "RegisterFramework" | "DraftRequest" | "AmendDraft" | "DiscardDraft" | "SubmitRequest" | "WithdrawRequest" | "AssessRequest" | "OverridePriority" | "ReturnRequest" | "ApproveRequest" | "AmendApproval" | "RejectRequest" | "ReleaseReservation" | "ProposeReservationReversal" | "WithdrawReservationReversal" | "DeclineReservationReversal" | "ConfirmReservationReversal" | "DraftContract" | "AmendContractDraft" | "DiscardContract" | "DeclineContract" | "ConfirmContract" | "RecordAcceptance" | "TerminateContract" | "SettleContract" | "ProposeAmendment" | "WithdrawAmendment" | "DeclineAmendment" | "ConfirmAmendment" | "ProposeContractReversal" | "WithdrawContractReversal" | "DeclineContractReversal" | "ConfirmContractReversal" | "DrawReferrals" | "CorrectDraw" | "ReportReturned" | "CorrectReturn" | "ReportDelivery" | "WithdrawDelivery" | "VerifyDelivery" | "UnverifyDelivery" | "DraftInquiry" | "AmendInquiryDraft" | "DiscardInquiry" | "SendInquiry" | "RecordDispatch" | "RecordQuestion" | "PublishAnswer" | "ExtendDeadline" | "RecordNoOffer" | "CloseInquiry" | "CancelInquiry" | "ReceiveOffer" | "OpenOffer" | "CounterOffer" | "ReviseOffer" | "WithdrawOffer" | "EvaluateOffer" | "AwardInquiry" | "AnnulAward" | "RegisterInvoice" | "MatchInvoice" | "AttestInvoice" | "RejectInvoice" | "DisputeInvoice" | "ResolveDispute" | "ApproveInvoice" | "RecordPayment" | "ProposeInvoiceReversal" | "WithdrawInvoiceReversal" | "DeclineInvoiceReversal" | "ConfirmInvoiceReversal" | "RegisterCredit" | "ApproveCredit" | "RejectCredit" | "RecordRefund" | "RankRequests" | "DeclareRecusal" | "RecusePerson" | "LiftRecusal" | "RecordContact" | "ExpireOffer" | "LapseContract" | "LapseReservation";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {string} */
                            command: "AmendApproval" | "AmendContractDraft" | "AmendDraft" | "AmendInquiryDraft" | "AnnulAward" | "ApproveCredit" | "ApproveInvoice" | "ApproveRequest" | "AssessRequest" | "AttestInvoice" | "AwardInquiry" | "CancelInquiry" | "CloseInquiry" | "ConfirmAmendment" | "ConfirmContract" | "ConfirmContractReversal" | "ConfirmInvoiceReversal" | "ConfirmReservationReversal" | "CorrectDraw" | "CorrectProvider" | "CorrectReturn" | "CounterOffer" | "CountersignDecision" | "DeclareCapacity" | "DeclareRecusal" | "DeclineAmendment" | "DeclineContract" | "DeclineContractReversal" | "DeclineDecision" | "DeclineInvoiceReversal" | "DeclineReservationReversal" | "DiscardContract" | "DiscardDraft" | "DiscardInquiry" | "DisputeInvoice" | "DraftContract" | "DraftInquiry" | "DraftRequest" | "DrawReferrals" | "EndProvider" | "EstablishProgramme" | "EvaluateOffer" | "ExpireOffer" | "ExtendDeadline" | "LapseContract" | "LapseReservation" | "LiftRecusal" | "MatchInvoice" | "OpenOffer" | "OverridePriority" | "ProposeAmendment" | "ProposeContractReversal" | "ProposeInvoiceReversal" | "ProposeReservationReversal" | "PublishAnswer" | "RankRequests" | "ReceiveInvoice" | "ReceiveOffer" | "RecordAcceptance" | "RecordContact" | "RecordDecision" | "RecordDispatch" | "RecordNoOffer" | "RecordPayment" | "RecordQuestion" | "RecordRefund" | "RecusePerson" | "RegisterCredit" | "RegisterFramework" | "RegisterInvoice" | "RegisterProvider" | "ReinstateProvider" | "RejectCredit" | "RejectInvoice" | "RejectRequest" | "ReleaseReservation" | "ReportDelivery" | "ReportReturned" | "ResolveDispute" | "ReturnRequest" | "ReviseOffer" | "RevokeDelegation" | "SendInquiry" | "SettleContract" | "SubmitRequest" | "SuspendProvider" | "TerminateContract" | "UnverifyDelivery" | "VerifyDelivery" | "WithdrawAmendment" | "WithdrawContractReversal" | "WithdrawDecision" | "WithdrawDelivery" | "WithdrawInvoiceReversal" | "WithdrawOffer" | "WithdrawRequest" | "WithdrawReservationReversal";
                            /** Format: date-time */
                            dueAt?: string;
                            edition?: number;
                            invitee?: string;
                            phase?: number;
                            programme: string;
                            question?: number;
                            reference?: string;
                            resource: string;
                            /** @enum {string} */
                            role: "attestant" | "audit-leader" | "auditor" | "budget-holder" | "clock" | "invoice-gateway" | "operator" | "payer" | "programme-secretary" | "regional-medical-director" | "regional-officer" | "trust-coordinator" | "trust-medical-director";
                            /** Format: date-time */
                            since: string;
                            subject?: {
                                amountOre?: string;
                                /** @enum {string} */
                                effect?: "allocation" | "appropriation" | "carryOver" | "delegation" | "exception" | "exceptionEnd" | "framework" | "phaseCancelled" | "phaseClosed" | "phaseClosing" | "phaseOpening" | "phaseReopening" | "plan" | "programmeClosed" | "programmeReopened" | "referenceData" | "specialistQuota" | "tolerance" | "virement" | "yearFrame";
                                patients?: number;
                                procedures?: string[];
                                provider?: string;
                                /** Format: date-time */
                                requestedAt?: string;
                            };
                            trust?: string;
                            waitsFor?: {
                                allowed: string[];
                                status: string;
                                /** @enum {string} */
                                what: "deadline" | "delivery" | "dispatch" | "dispute" | "evaluation" | "inquiry" | "offer" | "phase" | "preparer" | "provider" | "request";
                            }[];
                        }[];
                        next?: string;
                        position: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetLiveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok";
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ListProblems: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {string} */
                            code: "ALLOCATION_EXCEEDED" | "ALREADY_ANSWERED" | "ALREADY_DECLINED" | "ALREADY_ESTABLISHED" | "ALREADY_PENDING" | "ALREADY_RECEIVED" | "ALREADY_REGISTERED" | "ALREADY_REVERSED" | "AMOUNT_DIFFERS" | "AMOUNT_TOO_LARGE" | "APPROPRIATION_EXCEEDED" | "AWARD_DIFFERS" | "AWARD_REQUIRED" | "BACKDATED" | "BEFORE_CONFIRMATION" | "BEFORE_REFERRAL" | "BELOW_USE" | "BODY_NOT_COMPETENT" | "BUSY" | "CEILING_EXCEEDED" | "CHANGES_NOTHING" | "CODE_OVERLAPS" | "CODE_REPEATED" | "CODE_RETIRED" | "CODE_UNKNOWN" | "COHORT_COVERED" | "COHORT_MISSING" | "COHORT_REPEATED" | "COHORT_UNKNOWN" | "COMMAND_TOO_LARGE" | "CREDIT_EXCEEDS" | "CRITERIA_WEIGHTS" | "CRITERION_MISSING" | "CRITERION_NOT_ANNOUNCED" | "CRITERION_REPEATED" | "CROSS_SITE" | "DATE_IN_FUTURE" | "DATE_IN_PAST" | "DEADLINE_INVALID" | "DEADLINE_PASSED" | "DELIVERY_USED" | "DEPENDED_ON" | "DISPUTED" | "DUPLICATE" | "EDITION_UNKNOWN" | "FORESEEABLE_CAUSE" | "FUNDING_BASIS" | "HAS_CONTRACT" | "HAS_INQUIRY" | "HAS_OFFER" | "HEADERS_TOO_LARGE" | "IDEMPOTENCY_KEY_MISSING" | "IDEMPOTENCY_KEY_REUSED" | "IF_MATCH_REQUIRED" | "INTERNAL" | "INVITEE_REPEATED" | "LEGAL_BASIS_REQUIRED" | "LINE_REPEATED" | "LINE_UNKNOWN" | "MALFORMED" | "METHOD_NOT_ALLOWED" | "MINUTES_REQUIRED" | "NEGOTIATION_NOT_ALLOWED" | "NOT_ACCEPTED" | "NOT_DELIVERED" | "NOT_DISPATCHED" | "NOT_DUE" | "NOT_EVALUATED" | "NOT_FOUND" | "NOT_INVITABLE" | "NOT_INVITED" | "NOT_MATCHABLE" | "NOT_PRIORITISED" | "NOT_REVERSIBLE" | "NO_COVER" | "NO_DELEGATION" | "NO_YEAR_FRAME" | "OFFER_EXPIRED" | "OFFER_NOT_LIVE" | "OFFER_UNDECIDED" | "OPEN_DELIVERIES" | "OPEN_INVOICES" | "ORG_NUMBER_INVALID" | "OUTCOME_UNKNOWN" | "OUTSIDE_CONTRACT_PERIOD" | "OUTSIDE_WINDOW" | "OUT_OF_PERIOD" | "OUT_OF_SCOPE" | "OVER_DELEGATION" | "OVER_DRAWN" | "OVER_INQUIRED" | "OVER_LIST_PRICE" | "OVER_OFFERED" | "OVER_PRICE" | "OVER_QUANTITY" | "OVER_REQUESTED" | "OVER_THRESHOLD" | "OWN_CAPACITY_NOT_EXAMINED" | "PAID_BEFORE_APPROVAL" | "PAID_BEFORE_REVERSAL" | "PERIOD_INVALID" | "PERIOD_OVER" | "PERSON_NUMBER" | "PHASE_NOT_EMPTY" | "PHASE_NOT_OPEN" | "PHASE_REPEATED" | "PLAN_CHANGED" | "PREPARED_BY_RECUSED" | "PROCEDURE_SPECIALTY" | "PROGRAMME_CLOSED" | "PROGRAMME_NOT_EMPTY" | "PROVIDER_SUSPENDED" | "QUANTITY_DIFFERS" | "QUESTION_UNKNOWN" | "QUOTA_EXCEEDED" | "QUOTA_OF_YEAR" | "RANK_NOT_UNIQUE" | "RATIONALE_MISSING" | "READ_MODEL_BEHIND" | "READ_MODEL_PARKED" | "RECUSED" | "REFUND_EXCEEDS" | "RELEASE_EXCEEDS" | "REQUEST_NOT_APPROVED" | "REQUEST_REPEATED" | "REQUEST_TIMEOUT" | "RESERVATION_WITHOUT_PATIENTS" | "ROLE_REQUIRED" | "SAME_PERSON" | "SCOPE_MISSING" | "SEALED" | "STAFFING_SUM" | "STALE" | "STORY_CLOCK_REFUSED" | "SUM_DIFFERS" | "TEXT_DIFFERS" | "TIME_IN_FUTURE" | "TOO_FEW_INVITEES" | "TOO_LARGE" | "TOO_LATE" | "TOO_MANY_BREACHED" | "TOO_MANY_LINES" | "TOO_MANY_QUESTIONS" | "TRUST_UNKNOWN" | "UNAUTHENTICATED" | "UNAVAILABLE" | "UNINVOICED_DELIVERIES" | "UNSUPPORTED_MEDIA_TYPE" | "WEEK_UNKNOWN" | "WRONG_STATE" | "WRONG_SUPPLIER" | "YEAR_FRAME_EXCEEDED" | "YEAR_NOT_OVER";
                            next: string;
                            status: number;
                            title: string;
                            type: string;
                        }[];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetProblem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        code: "ALLOCATION_EXCEEDED" | "ALREADY_ANSWERED" | "ALREADY_DECLINED" | "ALREADY_ESTABLISHED" | "ALREADY_PENDING" | "ALREADY_RECEIVED" | "ALREADY_REGISTERED" | "ALREADY_REVERSED" | "AMOUNT_DIFFERS" | "AMOUNT_TOO_LARGE" | "APPROPRIATION_EXCEEDED" | "AWARD_DIFFERS" | "AWARD_REQUIRED" | "BACKDATED" | "BEFORE_CONFIRMATION" | "BEFORE_REFERRAL" | "BELOW_USE" | "BODY_NOT_COMPETENT" | "BUSY" | "CEILING_EXCEEDED" | "CHANGES_NOTHING" | "CODE_OVERLAPS" | "CODE_REPEATED" | "CODE_RETIRED" | "CODE_UNKNOWN" | "COHORT_COVERED" | "COHORT_MISSING" | "COHORT_REPEATED" | "COHORT_UNKNOWN" | "COMMAND_TOO_LARGE" | "CREDIT_EXCEEDS" | "CRITERIA_WEIGHTS" | "CRITERION_MISSING" | "CRITERION_NOT_ANNOUNCED" | "CRITERION_REPEATED" | "CROSS_SITE" | "DATE_IN_FUTURE" | "DATE_IN_PAST" | "DEADLINE_INVALID" | "DEADLINE_PASSED" | "DELIVERY_USED" | "DEPENDED_ON" | "DISPUTED" | "DUPLICATE" | "EDITION_UNKNOWN" | "FORESEEABLE_CAUSE" | "FUNDING_BASIS" | "HAS_CONTRACT" | "HAS_INQUIRY" | "HAS_OFFER" | "HEADERS_TOO_LARGE" | "IDEMPOTENCY_KEY_MISSING" | "IDEMPOTENCY_KEY_REUSED" | "IF_MATCH_REQUIRED" | "INTERNAL" | "INVITEE_REPEATED" | "LEGAL_BASIS_REQUIRED" | "LINE_REPEATED" | "LINE_UNKNOWN" | "MALFORMED" | "METHOD_NOT_ALLOWED" | "MINUTES_REQUIRED" | "NEGOTIATION_NOT_ALLOWED" | "NOT_ACCEPTED" | "NOT_DELIVERED" | "NOT_DISPATCHED" | "NOT_DUE" | "NOT_EVALUATED" | "NOT_FOUND" | "NOT_INVITABLE" | "NOT_INVITED" | "NOT_MATCHABLE" | "NOT_PRIORITISED" | "NOT_REVERSIBLE" | "NO_COVER" | "NO_DELEGATION" | "NO_YEAR_FRAME" | "OFFER_EXPIRED" | "OFFER_NOT_LIVE" | "OFFER_UNDECIDED" | "OPEN_DELIVERIES" | "OPEN_INVOICES" | "ORG_NUMBER_INVALID" | "OUTCOME_UNKNOWN" | "OUTSIDE_CONTRACT_PERIOD" | "OUTSIDE_WINDOW" | "OUT_OF_PERIOD" | "OUT_OF_SCOPE" | "OVER_DELEGATION" | "OVER_DRAWN" | "OVER_INQUIRED" | "OVER_LIST_PRICE" | "OVER_OFFERED" | "OVER_PRICE" | "OVER_QUANTITY" | "OVER_REQUESTED" | "OVER_THRESHOLD" | "OWN_CAPACITY_NOT_EXAMINED" | "PAID_BEFORE_APPROVAL" | "PAID_BEFORE_REVERSAL" | "PERIOD_INVALID" | "PERIOD_OVER" | "PERSON_NUMBER" | "PHASE_NOT_EMPTY" | "PHASE_NOT_OPEN" | "PHASE_REPEATED" | "PLAN_CHANGED" | "PREPARED_BY_RECUSED" | "PROCEDURE_SPECIALTY" | "PROGRAMME_CLOSED" | "PROGRAMME_NOT_EMPTY" | "PROVIDER_SUSPENDED" | "QUANTITY_DIFFERS" | "QUESTION_UNKNOWN" | "QUOTA_EXCEEDED" | "QUOTA_OF_YEAR" | "RANK_NOT_UNIQUE" | "RATIONALE_MISSING" | "READ_MODEL_BEHIND" | "READ_MODEL_PARKED" | "RECUSED" | "REFUND_EXCEEDS" | "RELEASE_EXCEEDS" | "REQUEST_NOT_APPROVED" | "REQUEST_REPEATED" | "REQUEST_TIMEOUT" | "RESERVATION_WITHOUT_PATIENTS" | "ROLE_REQUIRED" | "SAME_PERSON" | "SCOPE_MISSING" | "SEALED" | "STAFFING_SUM" | "STALE" | "STORY_CLOCK_REFUSED" | "SUM_DIFFERS" | "TEXT_DIFFERS" | "TIME_IN_FUTURE" | "TOO_FEW_INVITEES" | "TOO_LARGE" | "TOO_LATE" | "TOO_MANY_BREACHED" | "TOO_MANY_LINES" | "TOO_MANY_QUESTIONS" | "TRUST_UNKNOWN" | "UNAUTHENTICATED" | "UNAVAILABLE" | "UNINVOICED_DELIVERIES" | "UNSUPPORTED_MEDIA_TYPE" | "WEEK_UNKNOWN" | "WRONG_STATE" | "WRONG_SUPPLIER" | "YEAR_FRAME_EXCEEDED" | "YEAR_NOT_OVER";
                        next: string;
                        status: number;
                        title: string;
                        type: string;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    GetReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        details: {
                            [key: string]: {
                                /** @enum {string} */
                                status: "down" | "up";
                            } & {
                                [key: string]: unknown;
                            };
                        };
                        error?: {
                            [key: string]: {
                                /** @enum {string} */
                                status: "down" | "up";
                            } & {
                                [key: string]: unknown;
                            };
                        };
                        info?: {
                            [key: string]: {
                                /** @enum {string} */
                                status: "down" | "up";
                            } & {
                                [key: string]: unknown;
                            };
                        };
                        /** @enum {string} */
                        status: "degraded" | "error" | "ok" | "shutting_down";
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
